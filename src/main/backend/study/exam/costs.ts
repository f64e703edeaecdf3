import type { Store } from '../../store'
import type { Costs } from './priority'

/** Until there are answers to go by. */
const USUAL_COSTS: Costs = { fresh: 20, review: 9, lapse: 12 }
const ANSWERS_LOOKED_AT = 500
const ANSWERS_NEEDED = 50
const AWAY_MILLIS = 120_000

/** How long this person takes: the usual, quickened or slowed by the mean time of the last answers to cards in Review. */
export function costsOf(store: Store): Costs {
  const row = store
    .prepare<[number, number], { answers: number; millis: number | null }>(
      `SELECT count(*) AS answers, avg(min(millis, ?)) AS millis FROM
         (SELECT millis FROM (SELECT millis, state_before FROM review ORDER BY at DESC LIMIT ?) WHERE state_before = 2)`,
    )
    .get(AWAY_MILLIS, ANSWERS_LOOKED_AT)
  if (!row || row.answers < ANSWERS_NEEDED || row.millis === null) return USUAL_COSTS
  const pace = Math.max(2000, row.millis) / 1000 / USUAL_COSTS.review
  return { fresh: USUAL_COSTS.fresh * pace, review: USUAL_COSTS.review * pace, lapse: USUAL_COSTS.lapse * pace }
}
