import { expect, it, vi } from 'vitest'
import { Query } from './query.svelte'

const listeners: (() => void)[] = []
vi.mock('./connection.svelte', () => ({
  connection: {
    onChange: (_: string[], listener: () => void) => (listeners.push(listener), () => listeners.splice(listeners.indexOf(listener), 1)),
  },
}))

const settle = () => new Promise((resolve) => setTimeout(resolve))

it('prevents a slow old answer from covering a newer one', async () => {
  const answers: ((value: string) => void)[] = []
  const query = new Query(() => new Promise<string>((resolve) => answers.push(resolve)), ['item'])
  void query.load()
  void query.load()
  answers[1]?.('new')
  await settle()
  answers[0]?.('old')
  await settle()
  expect({ value: query.value, loading: query.loading }).toEqual({ value: 'new', loading: false })
})

it('keeps what it has when a later reading fails', async () => {
  const read = vi.fn<() => Promise<number>>().mockResolvedValueOnce(1).mockRejectedValueOnce(new Error('boom'))
  const query = new Query(read, [])
  await query.load()
  await query.load()
  expect({ value: query.value, failed: query.failure?.code }).toEqual({ value: 1, failed: 'UNEXPECTED' })
})

it('waits for the last of many changes when told to', async () => {
  const read = vi.fn(async () => 1)
  const stop = new Query(read, ['card'], 5).live()
  for (let change = 0; change < 4; change++) listeners.forEach((listener) => listener())
  await new Promise((resolve) => setTimeout(resolve, 30))
  stop()
  expect(read).toHaveBeenCalledTimes(2)
})

it('reads again on a change, until it is let go', async () => {
  const read = vi.fn(async () => 1)
  const query = new Query(read, ['item'])
  const stop = query.live()
  listeners.forEach((listener) => listener())
  stop()
  listeners.forEach((listener) => listener())
  await settle()
  expect(read).toHaveBeenCalledTimes(2)
})
