import { AsyncIteratorClass } from '@orpc/server'
import type { WatchEvent } from '../../../shared/contract'
import type { Keeper } from '../store/keeper'
import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function systemRouter({ version, directory, keeper }: Parts) {
  const { info, watch, recover } = contractWithPlainErrors.system
  return {
    info: info.handler(() => ({ version, directory, node: process.versions.node, pid: process.pid, store: keeper.state() })),
    watch: watch.handler(({ signal }) => watchEvents(keeper, signal)),
    recover: recover.handler(({ input }) => keeper.recover(input.backup)),
  }
}

/** Not a generator: one that waits for the next change could not be stopped before it comes. */
function watchEvents(keeper: Keeper, signal?: AbortSignal): AsyncIteratorClass<WatchEvent> {
  // Subscribed before the first event is read, so that nothing is missed between the two.
  const changes = keeper.changes(signal)
  let greeted = false
  return new AsyncIteratorClass<WatchEvent>(
    async () => {
      if (!greeted) {
        greeted = true
        return { done: false, value: { type: 'hello', pid: process.pid } }
      }
      const { done, value } = await changes.next()
      return done ? { done, value } : { done: false, value: { type: 'changed', ...value } }
    },
    async () => {
      await changes.return?.()
    },
  )
}
