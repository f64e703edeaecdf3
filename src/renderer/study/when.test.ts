import { expect, it } from 'vitest'
import { durationInWords, whenInWords } from './when'

const now = new Date(2026, 2, 3, 14, 0)

it.each([
  [new Date(2026, 2, 3, 13, 0), 'in a minute'],
  [new Date(2026, 2, 3, 14, 8), 'in 8 minutes'],
  [new Date(2026, 2, 3, 18, 20), 'today at 18:20'],
  [new Date(2026, 2, 4, 4, 0), 'tomorrow'],
  [new Date(2026, 2, 5, 4, 0), 'on Thursday'],
  [new Date(2026, 2, 12, 4, 0), 'on 12 March'],
  [new Date(2027, 0, 2, 4, 0), 'on 2 January 2027'],
])('whenInWords %s is %j', (date, words) => expect(whenInWords(date, now)).toBe(words))

it('calls it tomorrow across midnight although less than a day lies between', () =>
  expect(whenInWords(new Date(2026, 2, 4, 4, 0), new Date(2026, 2, 3, 23, 30))).toBe('tomorrow'))

it.each([
  [0, '0 seconds'],
  [1000, '1 second'],
  [59_400, '59 seconds'],
  [60_000, '1 minute'],
  [6 * 60_000, '6 minutes'],
  [65 * 60_000, '1 h 5 min'],
])('durationInWords(%i) is %j', (millis, words) => expect(durationInWords(millis)).toBe(words))
