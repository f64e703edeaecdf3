import { expect, test } from 'vitest'
import { parseTime } from './time'

test.each([
  ['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.000Z'],
  ['2026-03-01T09:00:00.250Z', '2026-03-01T09:00:00.250Z'],
  ['2026-03-01T09:00+01:00', '2026-03-01T08:00:00.000Z'],
  ['2026-03-01', '2026-03-01T00:00:00.000Z'],
  ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
])('%s is a time', (text, expected) => {
  expect(parseTime(text).toISOString()).toBe(expected)
})

test.each([
  'yesterday',
  '',
  '2026-02-31',
  '2026-02-31T09:00:00Z',
  '2026-13-01',
  '01.03.2026',
  '2026-03-01 09:00',
  '2026-03-01T25:00:00Z',
  '1772355600000',
])('“%s” is refused', (text) => {
  expect(() => parseTime(text)).toThrow('Give a time in ISO 8601')
})
