import { logistic, type Features } from './logistic'
import { BIAS, WEIGHTS } from './weights'

/** How likely an examiner is to ask this, 0..1: fitted to the gold facts of our texts by `npm run fit:ranking`. */
export const importanceOf = (features: Features): number => logistic(features, BIAS, WEIGHTS)
