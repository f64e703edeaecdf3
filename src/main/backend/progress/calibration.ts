import type { CalibrationBin, ProgressReport } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { daysAsJson } from './scope'

const BINS = 20

/** The latest answers of the period tell enough: beyond so many no bin moves by a tenth of a percentage point. */
export const MOST_ANSWERS = 50_000

/**
 * What FSRS predicted before each of the latest answers to a card in Review, at most MOST_ANSWERS, with the weights in use then, against what came of it, in steps of five percentage points.
 * `error` is the root mean squared error over the bins, as the FSRS benchmark reports it (with its bins by prediction). Days are counted from the
 * start of the study day back, so an answer within an hour of that start may count a day less or more across a change of clocks.
 */
export function calibrationOf(store: Store, days: readonly StudyDay[], decks: string | null): ProgressReport['calibration'] {
  const bins = store
    .prepare<[{ days: string; bins: number; decks: string | null; most: number }], Omit<CalibrationBin, 'from' | 'to'> & { bin: number }>(
      `WITH day AS MATERIALIZED (SELECT value ->> 1 AS start, value ->> 2 AS "end" FROM json_each(@days) ORDER BY key DESC),
         curve AS MATERIALIZED (SELECT id, "values" ->> 20 AS decay, pow(0.9, -1 / ("values" ->> 20)) - 1 AS factor FROM weights),
         answer AS (
           SELECT r.rating > 1 AS recalled,
             pow(1 + curve.factor * ceil((day.start - r.last_review_before) / 86400000.0) / r.stability_before, -curve.decay) AS predicted
           FROM day CROSS JOIN review r ON r.at >= day.start AND r.at < day."end" JOIN curve ON curve.id = r.weights_id
           WHERE r.counts = 1 AND r.state_before = 2 AND r.stability_before > 0 AND r.last_review_before < day.start
             AND (@decks IS NULL OR (SELECT deck_id FROM card WHERE id = r.card_id) IN (SELECT value FROM json_each(@decks)))
           LIMIT @most)
       SELECT min(@bins - 1, CAST(@bins * predicted AS INTEGER)) AS bin, count(*) AS reviews, avg(predicted) AS predicted, avg(recalled) AS recalled
       FROM answer GROUP BY 1 ORDER BY 1`,
    )
    .all({ days: daysAsJson(days), bins: BINS, decks, most: MOST_ANSWERS })
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0)
  const squares = bins.reduce((sum, bin) => sum + bin.reviews * (bin.predicted - bin.recalled) ** 2, 0)
  return {
    bins: bins.map(({ bin, ...rest }) => ({ from: bin / BINS, to: (bin + 1) / BINS, ...rest })),
    reviews,
    error: reviews === 0 ? null : Math.sqrt(squares / reviews),
  }
}
