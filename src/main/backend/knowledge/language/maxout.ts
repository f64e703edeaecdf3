import { sure } from '../sure'
import { STEPS } from './kernel'
import type { Weights } from './weights'

const PIECES = 3

/**
 * Returns what takes the largest of every three sums of a row and normalises the result to mean 0 and variance 1, with the gain and shift
 * learnt for each number. `add` adds it to what stands in `target` already.
 */
export function readMaxout(
  weights: Weights,
  name: string,
  scale: number,
): (sums: Int32Array, from: number, target: Float32Array, to: number, add?: boolean) => void {
  const unit = scale / STEPS
  const bias = weights.real(`${name}.b`).map((b) => b / unit)
  const gain = weights.real(`${name}.gain`)
  const shift = weights.real(`${name}.shift`)
  const width = gain.length
  const epsilon = 1e-8 / (unit * unit)
  const best = new Float64Array(width)
  return (sums, from, target, to, add = false) => {
    let mean = 0
    for (let i = 0, k = from, b = 0; i < width; i++, k += PIECES, b += PIECES) {
      const one = sure(sums[k]) + sure(bias[b])
      const two = sure(sums[k + 1]) + sure(bias[b + 1])
      const three = sure(sums[k + 2]) + sure(bias[b + 2])
      const largest = one > two ? (one > three ? one : three) : two > three ? two : three
      best[i] = largest
      mean += largest
    }
    mean /= width
    let variance = 0
    for (let i = 0; i < width; i++) {
      const d = sure(best[i]) - mean
      variance += d * d
    }
    const factor = 1 / Math.sqrt(variance / width + epsilon)
    for (let i = 0; i < width; i++) {
      const value = (sure(best[i]) - mean) * factor * sure(gain[i]) + sure(shift[i])
      target[to + i] = add ? sure(target[to + i]) + value : value
    }
  }
}
