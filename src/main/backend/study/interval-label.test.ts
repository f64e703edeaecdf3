import { expect, test } from 'vitest'
import { intervalLabel } from './interval-label'

const MINUTE = 60_000
const DAY = 86_400_000

test.each([
  [0, '<1 min'],
  [59_999, '<1 min'],
  [MINUTE, '1 min'],
  [10 * MINUTE, '10 min'],
  [59.6 * MINUTE, '1 h'],
  [120 * MINUTE, '2 h'],
  [23.6 * 60 * MINUTE, '1 d'],
  [4 * DAY, '4 d'],
  [29 * DAY, '29 d'],
  [30 * DAY, '1 mo'],
  [39 * DAY, '1.3 mo'],
  [359 * DAY, '1 y'],
  [365 * DAY, '1 y'],
  [766 * DAY, '2.1 y'],
  [36_500 * DAY, '100 y'],
])('%d ms is “%s”', (millis, label) => {
  expect(intervalLabel(millis)).toBe(label)
})
