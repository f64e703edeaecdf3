import { expect, test } from 'vitest'
import { fitRidge, product } from './ridge'

/** A number between -1 and 1 that looks thrown and is always the same. */
const thrown = (n: number): number => 2 * ((Math.sin(n * 12.9898) * 43758.5453) % 1) - Math.sign(Math.sin(n * 12.9898))

test('finds what decides, whatever its size, and leaves alone what does not and what never changes', () => {
  const rows = Array.from({ length: 400 }, (_, n) => Float32Array.from([1000 * thrown(n), 0.01 * thrown(n + 5000), 7]))
  const is = rows.map((row) => (row[0] ?? 0) > 250)
  const { weights, bias } = fitRidge(rows, is, 1)
  const right = rows.filter((row, n) => bias + product(row, weights) > 0 === is[n]).length
  expect(right).toBeGreaterThan(390)
  expect(weights[2]).toBe(0)
  // by what they move the sum, not by their own size
  expect(Math.abs(0.01 * (weights[1] ?? 0))).toBeLessThan(0.1 * Math.abs(1000 * (weights[0] ?? 0)))
})
