import { sure } from '../sure'
import type { Kernel } from './kernel'
import { maxoutOf } from './maxout'
import type { Weights } from './weights'
import { rowsKept } from './rows-kept'
import { SUMS, WIDTH, wordForms, type Word } from './words'

const LAYERS = 4
/** Longer sentences are read in pieces. */
export const LONGEST = 300

/** The words of a sentence, each with what stands around it: 16-bit numbers in the kernel's memory, one row of 96 a word. */
export interface Encoded {
  at: number
  length: number
}

/**
 * Returns what reads a sentence: four layers, each of which mixes every word with its neighbours. The result holds until the next call.
 * A word's row comes out of its own form and four on both sides, so that rows of the same nine forms are the same: a question repeats most of its sentence.
 */
export function encoderOf(weights: Weights, kernel: Kernel): (words: readonly Word[]) => Encoded {
  const forms = wordForms(weights, kernel)
  const layers = Array.from({ length: LAYERS }, (_, n) => {
    const table = n === 0 ? null : kernel.load(weights, `layer.${n}.W`)
    const { scale } = weights.whole(`layer.${n}.W`)
    return { table, maxout: maxoutOf(weights, kernel, `layer.${n}`, scale) }
  })
  const rows = LONGEST + 2 * LAYERS + 2
  const vectors = kernel.longs(rows)
  const shares = kernel.longs(rows)
  const exact = kernel.reals(new Float32Array(rows * WIDTH))
  const rounded = kernel.shorts(rows * WIDTH)
  const sums = kernel.longs(rows * SUMS)
  const kept = rowsKept(kernel, LONGEST + 2, 2 * LAYERS + 1)
  const numbers = new Int32Array(rows)
  /** Works out the rows of some words of the sentence: those from `first` on, to `last` and without it. */
  const workOut = (first: number, last: number): void => {
    const end = last - first + 2 * LAYERS
    for (let i = 0; i < end; i++) {
      const form = sure(numbers[first + i])
      vectors.values[i] = form === 0 ? forms.none.vector : forms.vectorOf(form)
      shares.values[i] = form === 0 ? forms.none.shares : forms.sharesOf(form)
    }
    for (const [n, { table, maxout }] of layers.entries()) {
      // the rows before and after are worked out only as far as later layers look
      const from = n + 1
      const count = end - n - 1 - from
      const exactAt = exact.at + from * WIDTH * 4
      if (table === null) kernel.openRows(vectors.at + 4 * from, shares.at + 4 * (from - 1), count, exactAt, sums.at)
      else
        kernel.multiply(rounded.at + (from - 1) * WIDTH * 2, WIDTH * 2, count + (count % 2), table.at, table.columns, table.width, sums.at)
      maxout(sums.at, count, exactAt, rounded.at + from * WIDTH * 2)
    }
    kept.values.set(rounded.values.subarray(LAYERS * WIDTH, (LAYERS + last - first) * WIDTH), first * WIDTH)
    for (let word = first; word < last; word++) kept.keep(numbers, word, word)
  }
  return (words) => {
    const length = words.length
    if (forms.makeRoom(length)) kept.forget()
    // no word stands before the first and behind the last
    numbers.fill(0, 0, length + 2 * LAYERS)
    for (let i = 0; i < length; i++) numbers[LAYERS + i] = forms.formOf(sure(words[i]))
    let first = -1
    let last = -1
    for (let word = 0; word < length; word++) {
      if (kept.find(numbers, word, word)) continue
      if (first >= 0 && word - last >= APART) {
        workOut(first, last)
        first = -1
      }
      if (first < 0) first = word
      last = word + 1
    }
    if (first >= 0) workOut(first, last)
    return { at: kept.at, length }
  }
}

/** Unknown words which stand closer are worked out together with what is between them. */
const APART = 5
