/** What can be seen of a draft. Every feature lies between 0 and about 4. */
export type Features = Record<string, number>

/** 0..1, by weights that were fitted to judgements. */
export function logistic(features: Features, bias: number, weights: Record<string, number>): number {
  let sum = bias
  for (const name in features) sum += (features[name] ?? 0) * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
