import { os } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import { findParent } from '../../src/main/ports/parent'

/** Stands in for the backend where Electron's own Node is too old for SQLite: the same process, ports and orders, nothing stored. */
export const router = {
  pid: os.handler(() => process.pid),
  echo: os.input(z.object({ at: z.date(), bytes: z.instanceof(Blob) })).handler(({ input }) => input),
  count: os.handler(async function* () {
    for (let number = 1; number <= 1000; number++) yield number
  }),
  die: os.handler((): void => process.kill(process.pid, 'SIGKILL') as never),
}

const parent = findParent()
parent.onStart(() => {
  const handler = new RPCHandler(router)
  parent.onPort((port) => {
    handler.upgrade(port as Parameters<typeof handler.upgrade>[0])
    port.start()
  })
  parent.onClose(() => process.exit(0))
  void parent.tell({ type: 'ready' })
})
