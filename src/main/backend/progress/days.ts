import type { DayFigures } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { daysAsJson } from './scope'

/** Who takes longer over a card has gone for a coffee, as in study/today. */
const AWAY_MILLIS = 120_000

/** What was answered on each of these days, quiet ones among them. Each day is a range of the index on `review.at`, so the cost is that of the answers asked for. */
export function dayFigures(store: Store, days: readonly StudyDay[], decks: string | null): DayFigures[] {
  const rows = store
    .prepare<[{ days: string; away: number; decks: string | null }], DayFigures>(
      `WITH day AS MATERIALIZED (SELECT value ->> 0 AS date, value ->> 1 AS start, value ->> 2 AS "end" FROM json_each(@days))
       SELECT day.date, count(*) AS answers, sum(r.counts AND r.state_before = 0) AS new, sum(min(r.millis, @away)) AS millis,
         sum(r.counts AND r.state_before = 2 AND r.scheduled_days_before < 21) AS young,
         sum(r.counts AND r.state_before = 2 AND r.scheduled_days_before < 21 AND r.rating > 1) AS youngRecalled,
         sum(r.counts AND r.state_before = 2 AND r.scheduled_days_before >= 21) AS mature,
         sum(r.counts AND r.state_before = 2 AND r.scheduled_days_before >= 21 AND r.rating > 1) AS matureRecalled
       FROM day CROSS JOIN review r ON r.at >= day.start AND r.at < day."end"
       WHERE @decks IS NULL OR (SELECT deck_id FROM card WHERE id = r.card_id) IN (SELECT value FROM json_each(@decks))
       GROUP BY day.date`,
    )
    .all({ days: daysAsJson(days), away: AWAY_MILLIS, decks })
  const found = new Map(rows.map((row) => [row.date, row]))
  return days.map(({ date }) => found.get(date) ?? quiet(date))
}

const quiet = (date: string): DayFigures => ({
  date,
  answers: 0,
  new: 0,
  millis: 0,
  young: 0,
  youngRecalled: 0,
  mature: 0,
  matureRecalled: 0,
})
