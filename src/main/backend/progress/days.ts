import type { DayFigures } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { daysAsJson } from './scope'

/** Who takes longer over a card has gone for a coffee, as in study/today. */
const AWAY_MILLIS = 120_000

/**
 * What was answered on each of these days, quiet ones among them. Each day is a range of the index on `review.at`, which covers all that is asked here, and
 * is summed up by itself: to group a year of answers by day would sort half a million rows.
 */
export function dayFigures(store: Store, days: readonly StudyDay[], decks: string | null): DayFigures[] {
  const rows = store
    .prepare<[{ days: string; away: number; decks: string | null }], { figures: string }>(
      `SELECT (
         SELECT json_array(count(*), total(min(r.millis, @away)),
           total(r.counts * CASE r.state_before WHEN 0 THEN 10000000000 WHEN 2 THEN
             CASE WHEN r.scheduled_days_before >= 21 THEN 0 WHEN r.rating > 1 THEN 100000 ELSE 1 END ELSE 0 END),
           total(r.counts * CASE WHEN r.state_before <> 2 OR r.scheduled_days_before < 21 THEN 0 WHEN r.rating > 1 THEN 100000 ELSE 1 END))
         FROM review r WHERE r.at >= day.value ->> 1 AND r.at < day.value ->> 2
           AND (@decks IS NULL OR (SELECT deck_id FROM card WHERE id = r.card_id) IN (SELECT value FROM json_each(@decks)))
       ) AS figures FROM json_each(@days) AS day ORDER BY day.key`,
    )
    .all({ days: daysAsJson(days), away: AWAY_MILLIS, decks })
  const fromQuizzes = quizAnswers(store, days, decks)
  return rows.map(({ figures }, index) => {
    const [answers = 0, millis = 0, newAndYoung = 0, mature = 0] = JSON.parse(figures) as number[]
    const [youngForgotten, youngRecalled, fresh] = digits(newAndYoung)
    const [matureForgotten, matureRecalled] = digits(mature)
    return {
      date: days[index]?.date ?? '',
      ...{ answers, quiz: fromQuizzes[index] ?? 0, new: fresh, millis },
      ...{ young: youngForgotten + youngRecalled, youngRecalled, mature: matureForgotten + matureRecalled, matureRecalled },
    }
  })
}

/** How many of each day's answers came from quizzes, by the index of those alone. */
const quizAnswers = (store: Store, days: readonly StudyDay[], decks: string | null): number[] =>
  store
    .prepare<[{ days: string; decks: string | null }], { answers: number }>(
      `SELECT (
         SELECT count(*) FROM review r WHERE r.source = 'quiz' AND r.at >= day.value ->> 1 AND r.at < day.value ->> 2
           AND (@decks IS NULL OR (SELECT deck_id FROM card WHERE id = r.card_id) IN (SELECT value FROM json_each(@decks)))
       ) AS answers FROM json_each(@days) AS day ORDER BY day.key`,
    )
    .all({ days: daysAsJson(days), decks })
    .map(({ answers }) => answers)

/** Three counts in one sum, which is half the work for SQLite: as digits to the base of a hundred thousand, more than anybody answers in a day. */
const digits = (sum: number): [number, number, number] => [sum % 1e5, Math.floor(sum / 1e5) % 1e5, Math.floor(sum / 1e10)]
