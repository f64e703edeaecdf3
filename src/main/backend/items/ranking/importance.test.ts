import { expect, test } from 'vitest'
import { importanceAsRead } from './importance'

test('what a card says counts for and against its importance, and what was not read stays', () => {
  expect(importanceAsRead(0.4, 1)).toBeGreaterThan(0.4)
  expect(importanceAsRead(0.4, -1)).toBeLessThan(0.4)
  expect(importanceAsRead(0.4, 0)).toBeCloseTo(0.4)
  expect(importanceAsRead(0.4, undefined)).toBe(0.4)
})
