import { expect, test } from 'vitest'
import { boosted } from '../src/main/backend/knowledge/boosted'
import { fitBoosted } from './boost'

test('learns what no sum of weights can say: either of two, but not both', () => {
  const samples = Array.from({ length: 400 }, (_, n) => ({ row: [n % 2, (n >> 1) % 2, n % 7], is: n % 2 !== (n >> 1) % 2 }))
  // a hint of imbalance, without which no first split has any gain
  const { start, trees } = fitBoosted(samples.slice(0, 391), ['one', 'other', 'noise'])
  const chance = (one: number, other: number): number => boosted({ one, other, noise: 3 }, start, trees)
  expect(Math.min(chance(0, 1), chance(1, 0))).toBeGreaterThan(0.75)
  expect(Math.max(chance(0, 0), chance(1, 1))).toBeLessThan(0.25)
})
