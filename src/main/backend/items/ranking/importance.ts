import type { Features } from './features'
import { BIAS, WEIGHTS } from './weights'

/** How likely an examiner is to ask this, 0..1: a logistic model over what can be seen of a draft, fitted by `npm run fit:ranking`. */
export function importanceOf(features: Features): number {
  let sum = BIAS
  for (const [name, value] of Object.entries(features)) sum += value * (WEIGHTS[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
