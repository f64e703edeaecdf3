import type { Bin } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'

/** Days; as the SQL below counts them off. */
const STABILITY_BOUNDS = [0, 1, 3, 7, 21, 60, 180, 365, 730]

interface Row {
  recall: number | null
  stability: number
  difficulty: number
  cards: number
}

/**
 * How many cards under review have which recall today (in tenths), which stability (in days) and which difficulty (1 to 10). Recall is FSRS-6's
 * forgetting curve, R = (1 + (0.9^(1/−d) − 1) · t / S)^−d with d the last weight and t in whole study days; it is left out on the day of the
 * answer itself, where FSRS-6 says little. Suspended cards are left out.
 */
export function memoryOf(store: Store, today: StudyDay, decay: number, decks: string | null) {
  const rows = store
    .prepare<[{ decks: string | null; today: number; decay: number; factor: number }], Row>(
      `SELECT CASE WHEN last_review < @today THEN
           min(9, CAST(10 * pow(1 + @factor * ceil((@today - last_review) / 86400000.0) / stability, -@decay) AS INTEGER)) END AS recall,
         (stability >= 1) + (stability >= 3) + (stability >= 7) + (stability >= 21) + (stability >= 60) + (stability >= 180) + (stability >= 365)
           + (stability >= 730) AS stability,
         min(9, CAST(difficulty AS INTEGER)) AS difficulty, count(*) AS cards
       FROM card
       WHERE suspended = 0 AND state = 2 AND stability > 0 AND last_review IS NOT NULL
         AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks)))
       GROUP BY 1, 2, 3`,
    )
    .all({ decks, today: today.start.getTime(), decay, factor: 0.9 ** (-1 / decay) - 1 })
  const tally = (of: (row: Row) => number | null, bounds: readonly number[], end: number | null): Bin[] =>
    bounds.map((from, index) => ({
      from,
      to: bounds[index + 1] ?? end,
      cards: rows.reduce((sum, row) => (of(row) === index ? sum + row.cards : sum), 0),
    }))
  return {
    retrievability: tally(({ recall }) => recall, [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], 1),
    stability: tally(({ stability }) => stability, STABILITY_BOUNDS, null),
    difficulty: tally(({ difficulty }) => difficulty - 1, [1, 2, 3, 4, 5, 6, 7, 8, 9], 10),
  }
}
