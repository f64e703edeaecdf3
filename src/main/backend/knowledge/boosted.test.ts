import { expect, test } from 'vitest'
import { boosted, type Tree } from './boosted'

const TREES: readonly Tree[] = [['leaning', 0.5, ['gap ends', 0.5, 0, 2], -1], 0.5]

test('follows every tree to its leaf and adds the leaves up; what is not said is 0', () => {
  expect(boosted({}, -0.5, TREES)).toBe(0)
  expect(boosted({ leaning: 2, 'gap ends': 1 }, -0.5, TREES)).toBeCloseTo(-1)
  expect(boosted({ 'gap ends': 1 }, -0.5, TREES)).toBeCloseTo(2)
})
