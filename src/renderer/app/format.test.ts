import { expect, it } from 'vitest'
import { bytesInWords, countInWords } from './format'

it.each([
  [999, '999 bytes'],
  [1_432_000, '1.4 MB'],
  [48_300_000, '48 MB'],
  [7_200_000_000, '7.2 GB'],
  [9_100_000_000_000, '9,100 GB'],
])('says %d bytes as %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words))

it('counts in the singular and the plural', () => {
  expect([countInWords(0, 'card'), countInWords(1, 'card'), countInWords(1200, 'card'), countInWords(2, 'entry', 'entries')]).toEqual([
    '0 cards',
    '1 card',
    '1,200 cards',
    '2 entries',
  ])
})
