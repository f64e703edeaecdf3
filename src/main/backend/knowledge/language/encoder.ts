import { sure } from '../sure'
import type { Kernel } from './kernel'
import { maxoutOf } from './maxout'
import type { Weights } from './weights'
import { SUMS, WIDTH, wordForms, type Word } from './words'

const LAYERS = 4
/** Longer sentences are read in pieces. */
export const LONGEST = 300

/** The words of a sentence, each with what stands around it: 16-bit numbers in the kernel's memory, one row of 96 a word. */
export interface Encoded {
  at: number
  length: number
}

/** Returns what reads a sentence: four layers, each of which mixes every word with its neighbours. The result holds until the next call. */
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
  return (words) => {
    const length = words.length
    const end = length + 2 * LAYERS
    forms.makeRoom(length)
    vectors.values.fill(forms.none.vector, 0, end)
    shares.values.fill(forms.none.shares, 0, end)
    for (let i = 0; i < length; i++) {
      const form = forms.formOf(sure(words[i]))
      vectors.values[LAYERS + i] = forms.vectorOf(form)
      shares.values[LAYERS + i] = forms.sharesOf(form)
    }
    for (const [n, { table, maxout }] of layers.entries()) {
      // the empty rows before and after the sentence are worked out only as far as later layers look
      const from = n + 1
      const count = end - n - 1 - from
      const exactAt = exact.at + from * WIDTH * 4
      if (table === null) kernel.openRows(vectors.at + 4 * from, shares.at + 4 * (from - 1), count, exactAt, sums.at)
      else
        kernel.multiply(rounded.at + (from - 1) * WIDTH * 2, WIDTH * 2, count + (count % 2), table.at, table.columns, table.width, sums.at)
      maxout(sums.at, count, exactAt, rounded.at + from * WIDTH * 2)
    }
    return { at: rounded.at + LAYERS * WIDTH * 2, length }
  }
}
