import type { Kernel } from './kernel'
import { WIDTH } from './words'

/** A power of two: so many rows are kept. */
const MOST = 1 << 15

/** Rows of words, kept by the forms which they came out of. */
export interface RowsKept {
  /** The sentence's rows; what it held before is gone. */
  at: number
  values: Int16Array
  /** Puts a word's row there if it is known, and tells whether it was. `from` is the place of its first form among the sentence's `forms`. */
  find(forms: Int32Array, from: number, word: number): boolean
  keep(forms: Int32Array, from: number, word: number): void
  /** Forms have new numbers from now on. */
  forget(): void
}

/** Room for the rows of a sentence of so many words, and for rows that may come again: each is told by `span` forms, itself and those around it. */
export function rowsKept(kernel: Kernel, words: number, span: number): RowsKept {
  const { at, values } = kernel.shorts((words + MOST) * WIDTH)
  const known = new Uint16Array(MOST * span)
  const placeOf = (forms: Int32Array, from: number): number => {
    let hash = 0
    for (let i = from; i < from + span; i++) hash = Math.imul(hash ^ (forms[i] ?? 0), 0x9e3779b1) ^ (hash >>> 15)
    return (hash ^ (hash >>> 16)) & (MOST - 1)
  }
  return {
    at,
    values,
    find(forms, from, word) {
      const place = placeOf(forms, from)
      for (let i = 0, k = place * span; i < span; i++) if (known[k + i] !== forms[from + i]) return false
      const row = (words + place) * WIDTH
      values.copyWithin(word * WIDTH, row, row + WIDTH)
      return true
    },
    keep(forms, from, word) {
      const place = placeOf(forms, from)
      for (let i = 0, k = place * span; i < span; i++) known[k + i] = forms[from + i] ?? 0
      values.copyWithin((words + place) * WIDTH, word * WIDTH, (word + 1) * WIDTH)
    },
    forget: () => known.fill(0),
  }
}
