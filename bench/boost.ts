// Gradient boosting of shallow trees with the logistic loss (Friedman 2001; Newton steps and ridge as in Chen and Guestrin, "XGBoost", 2016).
import type { Tree } from '../src/main/backend/knowledge/boosted'
import { randomFrom } from './reading'

export interface Sample {
  /** In the order of `names`. */
  row: readonly number[]
  is: boolean
  /** Counts as so many; as one without. */
  weight?: number
}

const ROUNDS = 90
const DEPTH = 4
const RATE = 0.05
const RIDGE = 10
/** Fewer samples than this are no ground for a judgement. */
const LEAST = 20
/** Borders tried for a feature. */
const BORDERS = 24

/**
 * What all begin with, and the trees. Each tree may ask about a share `seen` of the features, so that not all lean on the same (Ho, “The random subspace method”, 1998).
 * Leaves are rounded to a ten-thousandth. */
export function fitBoosted(
  samples: readonly Sample[],
  names: readonly string[],
  { rounds = ROUNDS, seen = 1 }: { rounds?: number; seen?: number } = {},
): { start: number; trees: Tree[] } {
  const random = randomFrom(1)
  const weights = Float64Array.from(samples, ({ weight = 1 }) => weight)
  const share =
    total(
      keysOf(samples, ({ is }) => is),
      weights,
    ) / total([...samples.keys()], weights)
  const start = Math.log(share / (1 - share))
  const borders = names.map((_, feature) => bordersOf(samples.map(({ row }) => row[feature] ?? 0)))
  const bins = borders.map((all, feature) =>
    Uint8Array.from(samples, ({ row }) => all.filter((border) => (row[feature] ?? 0) > border).length),
  )
  const sums = samples.map(() => start)
  const trees: Tree[] = []
  for (let round = 0; round < rounds; round++) {
    const isSeen = bins.map(() => random() < seen)
    const chances = sums.map((sum) => 1 / (1 + Math.exp(-sum)))
    const slopes = Float64Array.from(samples, ({ is }, n) => (weights[n] ?? 0) * ((is ? 1 : 0) - (chances[n] ?? 0)))
    const curves = Float64Array.from(chances, (p, n) => (weights[n] ?? 0) * p * (1 - p))
    const grow = (members: number[], depth: number): Tree => {
      const split = depth < DEPTH ? bestSplit(members, bins, slopes, curves, isSeen) : null
      if (!split) {
        const leaf = Math.round(1e4 * RATE * stepOf(total(members, slopes), total(members, curves))) / 1e4
        for (const n of members) sums[n] = (sums[n] ?? 0) + leaf
        return leaf
      }
      const isLow = (n: number): boolean => (bins[split.feature]?.[n] ?? 0) <= split.bin
      return [
        names[split.feature] ?? '',
        borders[split.feature]?.[split.bin] ?? 0,
        grow(members.filter(isLow), depth + 1),
        grow(
          members.filter((n) => !isLow(n)),
          depth + 1,
        ),
      ]
    }
    trees.push(grow([...samples.keys()], 0))
  }
  return { start: Math.round(1e4 * start) / 1e4, trees }
}

const keysOf = <T>(all: readonly T[], fits: (one: T) => boolean): number[] => [...all.keys()].filter((n) => fits(all[n] as T))
const stepOf = (slope: number, curve: number): number => slope / (curve + RIDGE)
const gainOf = (slope: number, curve: number): number => (slope * slope) / (curve + RIDGE)
const total = (members: readonly number[], of: Float64Array): number => members.reduce((sum, n) => sum + (of[n] ?? 0), 0)

function bestSplit(
  members: readonly number[],
  bins: readonly Uint8Array[],
  slopes: Float64Array,
  curves: Float64Array,
  isSeen: readonly boolean[],
) {
  const [slope, curve] = [total(members, slopes), total(members, curves)]
  let best: { feature: number; bin: number } | null = null
  let most = gainOf(slope, curve) + 1e-6
  const [slopeIn, curveIn, countIn] = [new Float64Array(BORDERS + 1), new Float64Array(BORDERS + 1), new Float64Array(BORDERS + 1)]
  for (const [feature, binOf] of bins.entries()) {
    if (!isSeen[feature]) continue
    slopeIn.fill(0)
    curveIn.fill(0)
    countIn.fill(0)
    for (const n of members) {
      const bin = binOf[n] ?? 0
      slopeIn[bin] = (slopeIn[bin] ?? 0) + (slopes[n] ?? 0)
      curveIn[bin] = (curveIn[bin] ?? 0) + (curves[n] ?? 0)
      countIn[bin] = (countIn[bin] ?? 0) + 1
    }
    let [low, lowCurve, count] = [0, 0, 0]
    for (let bin = 0; bin < BORDERS; bin++) {
      low += slopeIn[bin] ?? 0
      lowCurve += curveIn[bin] ?? 0
      count += countIn[bin] ?? 0
      if (count < LEAST || members.length - count < LEAST) continue
      const gain = gainOf(low, lowCurve) + gainOf(slope - low, curve - lowCurve)
      if (gain <= most) continue
      most = gain
      best = { feature, bin }
    }
  }
  return best
}

/** Between the values there are, at most BORDERS; where there are more values, so that about as many samples lie between each two. */
function bordersOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const each = [...new Set(sorted)]
  const border = (n: number): number => Math.round(1e4 * (((each[n] ?? 0) + (each[n + 1] ?? 0)) / 2)) / 1e4
  if (each.length <= BORDERS) return each.slice(1).map((_, n) => border(n))
  const cuts = Array.from({ length: BORDERS }, (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / (BORDERS + 1))] ?? 0)
  return [...new Set(cuts.map((value) => border(Math.min(each.indexOf(value), each.length - 2))))]
}
