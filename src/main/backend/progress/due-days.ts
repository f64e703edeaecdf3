import type { ProgressReport } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { daysAsJson } from './scope'

/** Cards falling due on each of these days, the first of them today. Overdue cards count for today, buried ones for tomorrow, new ones not at all, as on Today. */
export function dueByDay(store: Store, days: readonly StudyDay[], decks: string | null): ProgressReport['forecast'] {
  const today = days[0]
  if (!today) return []
  const rows = store
    .prepare<[{ days: string; todayEnd: number; decks: string | null }], { date: string; due: number; buried: number }>(
      `WITH day AS MATERIALIZED (SELECT value ->> 0 AS date, value ->> 1 AS start, value ->> 2 AS "end" FROM json_each(@days))
       SELECT day.date, count(*) AS due, sum(c.due < @todayEnd AND c.buried_until >= @todayEnd) AS buried
       FROM day CROSS JOIN card c ON c.due >= day.start AND c.due < day."end"
       WHERE c.suspended = 0 AND c.state IN (1, 2, 3) AND (@decks IS NULL OR c.deck_id IN (SELECT value FROM json_each(@decks)))
       GROUP BY day.date`,
    )
    .all({ days: daysAsJson([{ ...today, start: new Date(0) }, ...days.slice(1)]), todayEnd: today.end.getTime(), decks })
  const found = new Map(rows.map((row) => [row.date, row]))
  const buried = found.get(today.date)?.buried ?? 0
  return days.map(({ date }, ahead) => {
    const due = found.get(date)?.due ?? 0
    return { date, due: ahead === 0 ? due - buried : ahead === 1 ? due + buried : due }
  })
}
