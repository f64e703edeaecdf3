import { sure } from '../sure'
import type { Encoded } from './encoder'
import { LONGEST } from './encoder'
import { STEPS, type Kernel } from './kernel'
import type { Weights } from './weights'
import { WIDTH } from './words'

/** Returns what gives every word its Penn Treebank tag. */
export function taggerOf(weights: Weights, kernel: Kernel): (sentence: Encoded) => string[] {
  const table = kernel.load(weights, 'tags.W')
  const bias = kernel.reals(weights.real('tags.b').map((b) => (b * STEPS) / table.scale))
  const sums = kernel.longs((LONGEST + 2) * table.columns)
  const scores = kernel.doubles(2)
  return ({ at, length }) => {
    kernel.multiply(at, WIDTH * 2, length + (length % 2), table.at, table.columns, table.width, sums.at)
    return Array.from({ length }, (_, row) =>
      sure(weights.tags[kernel.largest(sums.at + row * table.columns * 4, bias.at, bias.values.length, scores.at)]),
    )
  }
}
