import { expect, it } from 'vitest'
import { madeOf } from './due-words'

it.each([
  [{ review: 31, learning: 3, new: 12 }, '31 to review, 3 in learning and 12 new'],
  [{ review: 1200, learning: 0, new: 1 }, '1,200 to review and 1 new'],
  [{ review: 0, learning: 0, new: 20 }, '20 new'],
  [{ review: 0, learning: 0, new: 0 }, ''],
])('says what is due', (counts, words) => expect(madeOf(counts)).toBe(words))
