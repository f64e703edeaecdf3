import { expect, test } from 'vitest'
import { createCalendar } from './study-day'

const utc = (iso: string) => new Date(iso)

test.each([
  // Clocks go forward at 01:00 UTC on 29 March 2026 in Berlin: a day of 23 hours, and back on 25 October: one of 25.
  ['Europe/Berlin', 4, '2026-03-28T12:00:00Z', '2026-03-28', '2026-03-28T03:00:00Z', '2026-03-29T02:00:00Z'],
  ['Europe/Berlin', 4, '2026-10-24T12:00:00Z', '2026-10-24', '2026-10-24T02:00:00Z', '2026-10-25T03:00:00Z'],
  // The day begins at an hour that this night does not have: it begins at the jump.
  ['Europe/Berlin', 2, '2026-03-29T00:59:59Z', '2026-03-28', '2026-03-28T01:00:00Z', '2026-03-29T01:00:00Z'],
  ['Europe/Berlin', 2, '2026-03-29T01:00:00Z', '2026-03-29', '2026-03-29T01:00:00Z', '2026-03-30T00:00:00Z'],
  // The day begins at an hour that this night has twice: it begins at the first.
  ['Europe/Berlin', 2, '2026-10-25T00:30:00Z', '2026-10-25', '2026-10-25T00:00:00Z', '2026-10-26T01:00:00Z'],
  ['Europe/Berlin', 2, '2026-10-25T01:30:00Z', '2026-10-25', '2026-10-25T00:00:00Z', '2026-10-26T01:00:00Z'],
  ['America/New_York', 4, '2026-03-08T07:59:59Z', '2026-03-07', '2026-03-07T09:00:00Z', '2026-03-08T08:00:00Z'],
  ['America/New_York', 4, '2026-03-08T08:00:00Z', '2026-03-08', '2026-03-08T08:00:00Z', '2026-03-09T08:00:00Z'],
  ['America/New_York', 4, '2026-11-01T03:00:00Z', '2026-10-31', '2026-10-31T08:00:00Z', '2026-11-01T09:00:00Z'],
  ['America/New_York', 1, '2026-11-01T06:30:00Z', '2026-11-01', '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z'],
  // South of the equator the clocks go the other way: forward on 27 September, back on 5 April 2026.
  ['Pacific/Auckland', 4, '2026-09-26T12:00:00Z', '2026-09-26', '2026-09-25T16:00:00Z', '2026-09-26T15:00:00Z'],
  ['Pacific/Auckland', 4, '2026-04-04T12:00:00Z', '2026-04-04', '2026-04-03T15:00:00Z', '2026-04-04T16:00:00Z'],
  // Five hours and three quarters ahead of UTC, all year.
  ['Asia/Kathmandu', 4, '2026-06-01T22:14:59Z', '2026-06-01', '2026-05-31T22:15:00Z', '2026-06-01T22:15:00Z'],
  ['Asia/Kathmandu', 0, '2026-06-01T18:15:00Z', '2026-06-02', '2026-06-01T18:15:00Z', '2026-06-02T18:15:00Z'],
  // Clocks go back from midnight to eleven: midnight comes once.
  ['Asia/Beirut', 23, '2026-10-24T20:30:00Z', '2026-10-24', '2026-10-24T20:00:00Z', '2026-10-25T21:00:00Z'],
  ['Asia/Beirut', 0, '2026-10-24T21:30:00Z', '2026-10-24', '2026-10-23T21:00:00Z', '2026-10-24T22:00:00Z'],
  // Samoa had no 30 December 2011.
  ['Pacific/Apia', 4, '2011-12-30T09:59:00Z', '2011-12-29', '2011-12-29T14:00:00Z', '2011-12-30T10:00:00Z'],
  // The clock goes back by two hours, from three to one: over the hour at which the day begins.
  ['Antarctica/Troll', 2, '2026-10-25T01:30:00Z', '2026-10-25', '2026-10-25T00:00:00Z', '2026-10-26T02:00:00Z'],
  ['UTC', 0, '1969-12-31T23:59:59.999Z', '1969-12-31', '1969-12-31T00:00:00Z', '1970-01-01T00:00:00Z'],
])('in %s, from %i o’clock, %s belongs to %s', (timeZone, dayStartsAt, at, date, start, end) => {
  const { dayOf } = createCalendar({ timeZone, dayStartsAt })
  expect(dayOf(utc(at))).toMatchObject({ date, start: utc(start), end: utc(end) })
})

test('every time belongs to one day, and days follow each other without gap, through a year of clock changes', () => {
  for (const timeZone of [
    'Europe/Berlin',
    'America/New_York',
    'Pacific/Auckland',
    'Asia/Kathmandu',
    'Antarctica/Troll',
    'Australia/Lord_Howe',
  ]) {
    for (const dayStartsAt of [0, 2, 4, 23]) {
      const { day, dayOf } = createCalendar({ timeZone, dayStartsAt })
      const first = dayOf(utc('2026-01-01T12:00:00Z')).number
      for (let number = first; number < first + 366; number++) {
        const { start, end } = day(number)
        expect(end).toEqual(day(number + 1).start)
        expect([dayOf(start).number, dayOf(new Date(end.getTime() - 1)).number]).toEqual([number, number])
      }
    }
  }
})

test('days are counted by the calendar, not by 24 hours', () => {
  const { daysBetween } = createCalendar({ timeZone: 'Europe/Berlin', dayStartsAt: 4 })
  expect(daysBetween(utc('2026-03-28T22:00:00Z'), utc('2026-03-29T03:00:00Z'))).toBe(1)
  expect(daysBetween(utc('2026-03-28T03:00:00Z'), utc('2026-03-29T01:59:59Z'))).toBe(0)
  expect(daysBetween(utc('2026-03-01T12:00:00Z'), utc('2026-04-01T12:00:00Z'))).toBe(31)
  expect(daysBetween(utc('2026-04-01T12:00:00Z'), utc('2026-03-01T12:00:00Z'))).toBe(-31)
})

test('a zone nobody knows is refused in a sentence', () => {
  expect(() => createCalendar({ timeZone: 'Mars/Olympus', dayStartsAt: 4 })).toThrow('There is no time zone “Mars/Olympus”.')
})
