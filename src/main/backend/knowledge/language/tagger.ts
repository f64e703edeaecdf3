import { sure } from '../sure'
import type { Encoded } from './encoder'
import { LONGEST } from './encoder'
import { STEPS, type Kernel } from './kernel'
import type { Weights } from './weights'
import { WIDTH } from './words'

/** Returns what gives every word its Penn Treebank tag. */
export function taggerOf(weights: Weights, kernel: Kernel): (sentence: Encoded) => string[] {
  const table = kernel.load(weights, 'tags.W')
  const bias = weights.real('tags.b').map((b) => (b * STEPS) / table.scale)
  const sums = kernel.longs((LONGEST + 2) * table.columns)
  return ({ at, length }) => {
    kernel.multiply(at, WIDTH * 2, length + (length % 2), table.at, table.columns, table.width, sums.at)
    return Array.from({ length }, (_, row) => {
      let best = 0
      let highest = -Infinity
      for (let i = 0; i < bias.length; i++) {
        const score = sure(sums.values[row * table.columns + i]) + sure(bias[i])
        if (score > highest) {
          highest = score
          best = i
        }
      }
      return sure(weights.tags[best])
    })
  }
}
