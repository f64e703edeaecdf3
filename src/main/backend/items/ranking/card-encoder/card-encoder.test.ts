import { expect, test } from 'vitest'
import { cardEncoder } from '.'
import { piecesOf } from './pieces'
import { WIDTH } from './transformer'

/** Of each of the three vectors the first six numbers, as PyTorch has them after the fourth layer of the model with all its digits. */
const AS_PUBLISHED: [question: string, answer: string, asked: number[], told: number[], both: number[]][] = [
  [
    'Reykjavik summit, 1986: who demanded that research stay in the laboratory?',
    'Mikhail Gorbachev',
    [-0.171, 0.228, 0.013, 0.062, 0.345, -0.087],
    [0.137, 0.638, 0.168, 0.44, 0.085, -0.512],
    [-0.003, 0.008, -0.007, 0.016, -0.039, -0.012],
  ],
  [
    'Zürich’s naïve café — 83.7 per cent',
    '“détente”',
    [0.44, 0.032, -0.052, -0.127, 0.037, -0.303],
    [0.268, 0.175, 0.128, 0.106, -0.235, 0.156],
    [-0.011, 0.005, -0.009, 0.006, -0.036, -0.013],
  ],
]

test('a card is encoded as by the published model, but for what rounding to whole numbers takes', () => {
  for (const [question, answer, ...vectors] of AS_PUBLISHED) {
    const encoded = cardEncoder()(question, answer)
    for (const [n, expected] of vectors.entries())
      for (const [i, value] of expected.entries()) expect(Math.abs((encoded[n * WIDTH + i] ?? NaN) - value)).toBeLessThan(0.03)
  }
})

test('a card longer than what is read at once, or without an answer, is encoded all the same', () => {
  const encoded = cardEncoder()('the treaty of the treaty '.repeat(60), 'peace '.repeat(200))
  expect(encoded.every(Number.isFinite)).toBe(true)
  expect(cardEncoder()('', '').every(Number.isFinite)).toBe(true)
})

test('words are split into the longest pieces there are, small and without accents; what no piece has is one unknown', () => {
  const split = piecesOf(['[UNK]', 'go', '##rba', '##chev', '##r', 'cafe', '.', '##b'])
  expect(split('Gorbachev. Café 中')).toEqual([1, 2, 3, 6, 5, 0])
})
