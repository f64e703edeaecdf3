import { STEPS, type Kernel } from './kernel'
import type { Weights } from './weights'

/**
 * Returns what takes the largest of every three sums of a row and normalises the result to mean 0 and variance 1, with the gain and shift
 * learnt for each number; it is added to what stands in `exact`, and `rounded` gets it as 16-bit numbers. All are places in the kernel's memory.
 */
export function maxoutOf(
  weights: Weights,
  kernel: Kernel,
  name: string,
  scale: number,
): (sums: number, rows: number, exact: number, rounded: number) => void {
  const unit = scale / STEPS
  const bias = kernel.reals(weights.real(`${name}.b`).map((b) => b / unit))
  const gain = kernel.reals(weights.real(`${name}.gain`))
  const shift = kernel.reals(weights.real(`${name}.shift`))
  const scratch = kernel.longs(gain.values.length)
  const epsilon = 1e-8 / (unit * unit)
  return (sums, rows, exact, rounded) => {
    kernel.settle(sums, rows, bias.at, gain.at, shift.at, epsilon, exact, rounded, scratch.at)
  }
}
