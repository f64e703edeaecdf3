// Logistic regression with a ridge on many dense numbers, by accelerated gradient descent (Nesterov 1983; the step from Böhning's bound on the curvature, 1992).

type Row = Float32Array | Float64Array

/** Variances below this are those of a number that never changes. */
const STILL = 1e-9
const STEPS = 300

/** Weights of the numbers as they are, and what is added. Inside, all are brought to mean 0 and variance 1, so that the ridge holds all alike. */
export function fitRidge(rows: readonly Row[], is: readonly boolean[], ridge: number): { weights: Float64Array; bias: number } {
  const width = rows[0]?.length ?? 0
  const mean = meanOf(rows, width)
  const variance = meanOf(
    rows.map((row) => row.map((value, i) => (value - (mean[i] ?? 0)) ** 2)),
    width,
  )
  const unit = variance.map((v) => (v > STILL ? 1 / Math.sqrt(v) : 0))
  const x = rows.map((row) => Float64Array.from(row, (value, i) => (value - (mean[i] ?? 0)) * (unit[i] ?? 0)))
  const share = is.filter(Boolean).length / is.length
  let bias = Math.log(share / (1 - share))
  let weights = new Float64Array(width)
  let ahead = weights
  const step = 1 / (0.25 * largestCurve(x, width) + ridge)
  for (let n = 0; n < STEPS; n++) {
    const gradient = ahead.map((weight) => ridge * weight)
    let slope = 0
    for (const [r, row] of x.entries()) {
      const off = 1 / (1 + Math.exp(-bias - product(row, ahead))) - (is[r] ? 1 : 0)
      slope += off
      add(gradient, row, off)
    }
    const next = ahead.map((weight, i) => weight - step * (gradient[i] ?? 0))
    const before = weights
    ahead = next.map((weight, i) => weight + (n / (n + 3)) * (weight - (before[i] ?? 0)))
    weights = next
    bias -= (2 * slope) / x.length
  }
  const own = weights.map((weight, i) => weight * (unit[i] ?? 0))
  return { weights: own, bias: bias - product(mean, own) }
}

/** The largest eigenvalue of the rows' second moments, by power iteration, and somewhat more. */
function largestCurve(x: readonly Float64Array[], width: number): number {
  let direction = new Float64Array(width).fill(1)
  let size = 0
  for (let n = 0; n < 12; n++) {
    const next = new Float64Array(width)
    for (const row of x) add(next, row, product(row, direction))
    size = Math.sqrt(product(next, next))
    direction = next.map((value) => value / size)
  }
  return 1.05 * size
}

function meanOf(rows: readonly Row[], width: number): Float64Array {
  const mean = new Float64Array(width)
  for (const row of rows) add(mean, row, 1 / rows.length)
  return mean
}

export function product(one: Row, other: Row): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}

function add(to: Float64Array, row: Row, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + times * (row[i] ?? 0)
}
