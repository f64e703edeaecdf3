import { sure } from './sure'

/** What can be seen of what is judged, as numbers. */
export type Features = Record<string, number>

/** A feature that is there or not. */
export const flag = (is: boolean): number => (is ? 1 : 0)

/** A question about one feature and what follows where it is at most `most` and where it is more; in the end what is added. */
export type Tree = number | readonly [feature: string, most: number, low: Tree, high: Tree]

/** Log-odds, by trees that were grown one after the other, each on what those before left over (Friedman, "Greedy function approximation", 2001). */
export function boosted(features: Features, start: number, trees: readonly Tree[]): number {
  const { names, values, asks, most, low, high, leaves, roots } = planted.get(trees) ?? plant(trees)
  for (let n = 0; n < names.length; n++) values[n] = features[sure(names[n])] ?? 0
  let total = start
  for (const root of roots) {
    let at = root
    while (at >= 0) at = sure(values[sure(asks[at])]) <= sure(most[at]) ? sure(low[at]) : sure(high[at])
    total += sure(leaves[~at])
  }
  return total
}

/** Trees with their questions numbered, so that a feature is looked up by its name once and not in each tree. What is added in the end has numbers below 0. */
interface Planted {
  names: string[]
  /** Of what is judged at the moment. */
  values: Float64Array
  asks: number[]
  most: number[]
  low: number[]
  high: number[]
  leaves: number[]
  roots: number[]
}

const planted = new WeakMap<readonly Tree[], Planted>()

function plant(trees: readonly Tree[]): Planted {
  const numbers = new Map<string, number>()
  const [asks, most, low, high, leaves]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const numberOf = (tree: Tree): number => {
    if (typeof tree === 'number') return ~(leaves.push(tree) - 1)
    const [feature, limit, below, above] = tree
    const name = numbers.get(feature) ?? numbers.size
    numbers.set(feature, name)
    const at = asks.push(name) - 1
    most[at] = limit
    low[at] = numberOf(below)
    high[at] = numberOf(above)
    return at
  }
  const roots = trees.map(numberOf)
  const found = { names: [...numbers.keys()], values: new Float64Array(numbers.size), asks, most, low, high, leaves, roots }
  planted.set(trees, found)
  return found
}
