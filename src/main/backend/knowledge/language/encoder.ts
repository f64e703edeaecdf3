import { sure } from '../sure'
import type { Kernel } from './kernel'
import { maxoutOf } from './maxout'
import type { Weights } from './weights'
import { WIDTH, wordVectors, type Word } from './words'

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
  const vectorOf = wordVectors(weights, kernel)
  const layers = Array.from({ length: LAYERS }, (_, n) => {
    const table = kernel.load(weights, `layer.${n}.W`)
    return { table, maxout: maxoutOf(weights, kernel, `layer.${n}`, table.scale) }
  })
  const rows = LONGEST + 2 * LAYERS + 2
  const exact = kernel.reals(new Float32Array(rows * WIDTH))
  const rounded = kernel.shorts(rows * WIDTH)
  const sums = kernel.longs(rows * sure(layers[0]).table.columns)
  return (words) => {
    const length = words.length
    const used = (length + 2 * LAYERS + 2) * WIDTH
    exact.values.fill(0, 0, used)
    rounded.values.fill(0, 0, used)
    words.forEach((word, i) => {
      const vector = vectorOf(word)
      exact.values.set(vector.exact, (LAYERS + i) * WIDTH)
      rounded.values.set(vector.rounded, (LAYERS + i) * WIDTH)
    })
    for (const [n, { table, maxout }] of layers.entries()) {
      // the empty rows before and after the sentence are worked out only as far as later layers look
      const from = n + 1
      const to = length + 2 * LAYERS - n - 1
      kernel.multiply(
        rounded.at + (from - 1) * WIDTH * 2,
        WIDTH * 2,
        to - from + ((to - from) % 2),
        table.at,
        table.columns,
        table.width,
        sums.at,
      )
      maxout(sums.at, to - from, exact.at + from * WIDTH * 4, rounded.at + from * WIDTH * 2)
    }
    return { at: rounded.at + LAYERS * WIDTH * 2, length }
  }
}
