import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { reportsOf } from './reports'

test('gives what is reported and ends with the result', async () => {
  const events = reportsOf<number, string>(async (report) => {
    for (const number of [1, 2, 3]) {
      report(number)
      await setImmediate()
    }
    return 'done'
  })
  const seen: number[] = []
  let step = await events.next()
  for (; !step.done; step = await events.next()) seen.push(step.value)
  expect(seen.at(-1)).toBe(3)
  expect(step.value).toBe('done')
})

test('a slow reader gets the latest report, not a queue of old ones', async () => {
  const events = reportsOf<number, null>(async (report) => {
    for (let number = 1; number <= 100; number++) {
      report(number)
      await setImmediate()
    }
    return null
  })
  expect((await events.next()).value).toBe(1)
  for (let turn = 0; turn < 60; turn++) await setImmediate()
  expect((await events.next()).value).toBeGreaterThan(50)
})

test('a failure of the work is the failure of the events, also before the first report', async () => {
  const events = reportsOf<number, null>(() => Promise.reject(new Error('no facts')))
  await expect(events.next()).rejects.toThrow('no facts')
})

test('whoever leaves early hears nothing of a later failure', async () => {
  const events = reportsOf<number, null>(async (report) => {
    report(1)
    await setImmediate()
    throw new Error('later')
  })
  await events.next()
  await events.return(null)
  await setImmediate()
  await setImmediate()
})
