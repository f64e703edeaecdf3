import type { ProgressReport } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { daysAsJson } from './scope'

/** Cards falling due on each of these days, the first of them today. Overdue cards count for today, buried ones for tomorrow, new ones not at all, as on Today. */
export function dueByDay(store: Store, days: readonly StudyDay[], decks: string | null): ProgressReport['forecast'] {
  const today = days[0]
  if (!today) return []
  const end = today.end.getTime()
  // Nothing is left out because it is overdue.
  const ranges = daysAsJson([{ ...today, start: new Date(0) }, ...days.slice(1)])
  const due = store
    .prepare<[{ days: string; decks: string | null }], { due: number }>(
      `SELECT (
         SELECT count(*) FROM card c WHERE c.suspended = 0 AND c.state IN (1, 2, 3) AND c.due >= day.value ->> 1 AND c.due < day.value ->> 2
           AND (@decks IS NULL OR c.deck_id IN (SELECT value FROM json_each(@decks)))
       ) AS due FROM json_each(@days) AS day ORDER BY day.key`,
    )
    .all({ days: ranges, decks })
  const { buried = 0 } =
    store
      .prepare<[{ end: number; decks: string | null }], { buried: number }>(
        `SELECT count(*) AS buried FROM card WHERE suspended = 0 AND state IN (1, 2, 3) AND due < @end AND buried_until >= @end
           AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks)))`,
      )
      .get({ end, decks }) ?? {}
  return due.map(({ due }, ahead) => ({
    date: days[ahead]?.date ?? '',
    due: ahead === 0 ? due - buried : ahead === 1 ? due + buried : due,
  }))
}
