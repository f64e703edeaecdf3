import { afterAll, beforeAll, expect, test } from 'vitest'
import { isReminderBetween } from './reminder-time'

const zone = process.env['TZ']
beforeAll(() => void (process.env['TZ'] = 'Europe/Berlin'))
afterAll(() => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

/** How often it comes when asked every minute from one time to another. */
function times(fromIso: string, toIso: string, at: string): number {
  let count = 0
  for (let time = Date.parse(fromIso); time < Date.parse(toIso); time += 60_000)
    if (isReminderBetween(new Date(time), new Date(time + 60_000), at)) count++
  return count
}

test('it comes once a day, at its minute', () => {
  expect(times('2026-11-24T00:00:00+01:00', '2026-11-27T00:00:00+01:00', '18:30')).toBe(3)
  expect(isReminderBetween(new Date('2026-11-24T18:29:30+01:00'), new Date('2026-11-24T18:30:30+01:00'), '18:30')).toBe(true)
  expect(isReminderBetween(new Date('2026-11-24T18:30:30+01:00'), new Date('2026-11-24T18:31:30+01:00'), '18:30')).toBe(false)
})

test('it comes once where clocks skip its time or show it twice', () => {
  expect(times('2026-03-29T00:00:00+01:00', '2026-03-30T00:00:00+02:00', '02:30')).toBe(1)
  expect(times('2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00', '02:30')).toBe(1)
})

test('after a sleep it comes on the same day, not on the next', () => {
  expect(isReminderBetween(new Date('2026-11-24T12:00:00+01:00'), new Date('2026-11-24T21:00:00+01:00'), '18:30')).toBe(true)
  expect(isReminderBetween(new Date('2026-11-24T12:00:00+01:00'), new Date('2026-11-25T08:00:00+01:00'), '18:30')).toBe(false)
})

test('a time that is past when it is set waits for tomorrow', () => {
  expect(times('2026-11-24T20:00:00+01:00', '2026-11-25T00:00:00+01:00', '18:30')).toBe(0)
})
