// Logistic regression with a ridge, by Newton's method, and how well its scores order what they have not seen.

/** One observation: its features in the order of the weights, the last of them 1 for the bias. */
export interface Observation {
  row: readonly number[]
  is: boolean
  /** Counts as so many. */
  weight: number
}

/** The weights, bias last. The ridge holds all but the bias. */
export function fitLogistic(all: readonly Observation[], ridge: number): number[] {
  const size = all[0]?.row.length ?? 0
  let beta = new Array<number>(size).fill(0)
  for (let step = 0; step < 12; step++) {
    const gradient = beta.map((b, n) => (n < size - 1 ? ridge * b : 0))
    const hessian = beta.map((_, n) => beta.map((__, m) => (n === m ? (n < size - 1 ? ridge : 1e-6) : 0)))
    for (const { row, is, weight } of all) {
      const p = 1 / (1 + Math.exp(-dot(beta, row)))
      const curve = weight * p * (1 - p)
      for (let n = 0; n < size; n++) {
        const x = row[n] ?? 0
        if (x === 0) continue
        gradient[n] = (gradient[n] ?? 0) + weight * (p - (is ? 1 : 0)) * x
        const line = hessian[n] as number[]
        for (let m = 0; m < size; m++) line[m] = (line[m] ?? 0) + curve * x * (row[m] ?? 0)
      }
    }
    const move = solve(hessian, gradient)
    beta = beta.map((b, n) => b - (move[n] ?? 0))
  }
  return beta
}

/** Gauss's elimination with pivots; both arguments are used up. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length
  for (let n = 0; n < size; n++) {
    let pivot = n
    for (let m = n + 1; m < size; m++) if (Math.abs(a[m]?.[n] ?? 0) > Math.abs(a[pivot]?.[n] ?? 0)) pivot = m
    ;[a[n], a[pivot]] = [a[pivot] as number[], a[n] as number[]]
    ;[b[n], b[pivot]] = [b[pivot] as number, b[n] as number]
    const top = a[n] as number[]
    for (let m = n + 1; m < size; m++) {
      const row = a[m] as number[]
      const factor = (row[n] ?? 0) / (top[n] ?? 1)
      if (factor === 0) continue
      for (let k = n; k < size; k++) row[k] = (row[k] ?? 0) - factor * (top[k] ?? 0)
      b[m] = (b[m] ?? 0) - factor * (b[n] ?? 0)
    }
  }
  const x = new Array<number>(size).fill(0)
  for (let n = size - 1; n >= 0; n--) {
    const row = a[n] as number[]
    let sum = b[n] ?? 0
    for (let k = n + 1; k < size; k++) sum -= (row[k] ?? 0) * (x[k] ?? 0)
    x[n] = sum / (row[n] ?? 1)
  }
  return x
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, n) => sum + x * (b[n] ?? 0), 0)
}

/** How often what is so stands before what is not: 0.5 is chance, 1 perfect order. */
export function auc(pairs: [number, boolean][]): number {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0])
  let below = 0
  let won = 0
  let good = 0
  for (const [, is] of sorted) {
    if (is) {
      won += below
      good++
    } else below++
  }
  return won / Math.max(1, good * below)
}
