import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { WatchEvent } from '../../shared/contract'

/** One life of the backend: what watch() yields, until it ends. */
const lives: (() => AsyncGenerator<WatchEvent>)[] = []
vi.mock('../api', () => ({
  api: {
    system: {
      info: async () => ({ store: { state: 'ready' } }),
      watch: async () => {
        const life = lives.shift()
        if (!life) throw Object.assign(new Error('Failed to fetch'), { code: 'nothing' })
        return life()
      },
    },
  },
}))

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('tells screens what changed, says when the backend died, and reads everything again after its return', async () => {
  const { connection } = await import('./connection.svelte')
  let die = () => {}
  lives.push(async function* () {
    yield { type: 'hello', pid: 1 }
    yield { type: 'changed', tables: ['item', 'card'], operation: 'Keep 3 items' }
    await new Promise<void>((resolve) => (die = resolve))
  })
  const cards = vi.fn()
  const settings = vi.fn()
  connection.onChange(['card', 'review'], cards)
  connection.onChange(['setting'], settings)

  void connection.watch()
  await vi.advanceTimersByTimeAsync(1)
  expect({ status: connection.status, cards: cards.mock.calls.length, settings: settings.mock.calls.length }).toEqual({
    status: 'up',
    cards: 1,
    settings: 0,
  })

  die()
  await vi.advanceTimersByTimeAsync(1)
  expect(connection.status).toBe('down')

  lives.push(async function* () {
    yield { type: 'hello', pid: 2 }
    await new Promise(() => {})
  })
  await vi.advanceTimersByTimeAsync(5000)
  expect({ status: connection.status, restarts: connection.restarts }).toEqual({ status: 'up', restarts: 1 })
  expect({ cards: cards.mock.calls.length, settings: settings.mock.calls.length }).toEqual({ cards: 2, settings: 1 })
})
