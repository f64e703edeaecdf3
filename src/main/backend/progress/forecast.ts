import type { Overview } from '../../../shared/contract'
import type { Store } from '../store'
import type { Calendar, StudyDay } from '../study/study-day'

const DAYS = 7

/** Cards falling due on each of seven study days from today. Overdue cards count for today, buried ones for tomorrow, new ones not at all. */
export function forecastOf(store: Store, calendar: Calendar, today: StudyDay): Overview['forecast'] {
  const buried = countBuried(store, today.end.getTime())
  return Array.from({ length: DAYS }, (_, ahead) => {
    const { date, start, end } = calendar.day(today.number + ahead)
    const due = countDue(store, ahead === 0 ? 0 : start.getTime(), end.getTime())
    return { date, due: ahead === 0 ? due - buried : ahead === 1 ? due + buried : due }
  })
}

function countDue(store: Store, from: number, to: number): number {
  const row = store
    .prepare<[number, number], { due: number }>(
      'SELECT count(*) AS due FROM card WHERE suspended = 0 AND state IN (1, 2, 3) AND due >= ? AND due < ?',
    )
    .get(from, to)
  return row?.due ?? 0
}

/** Cards due today that are hidden until tomorrow. */
function countBuried(store: Store, end: number): number {
  const row = store
    .prepare<[{ end: number }], { buried: number }>(
      'SELECT count(*) AS buried FROM card WHERE suspended = 0 AND state IN (1, 2, 3) AND due < @end AND buried_until >= @end',
    )
    .get({ end })
  return row?.buried ?? 0
}
