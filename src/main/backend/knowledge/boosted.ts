/** What can be seen of what is judged, as numbers. */
export type Features = Record<string, number>

/** A question about one feature and what follows where it is at most `most` and where it is more; in the end what is added. */
export type Tree = number | readonly [feature: string, most: number, low: Tree, high: Tree]

/** Log-odds, by trees that were grown one after the other, each on what those before left over (Friedman, "Greedy function approximation", 2001). */
export const boosted = (features: Features, start: number, trees: readonly Tree[]): number =>
  trees.reduce<number>((total, tree) => total + leafOf(tree, features), start)

function leafOf(tree: Tree, features: Features): number {
  let at = tree
  while (typeof at !== 'number') at = (features[at[0]] ?? 0) <= at[1] ? at[2] : at[3]
  return at
}
