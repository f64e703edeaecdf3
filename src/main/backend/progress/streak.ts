import type { Store } from '../store'
import type { Calendar, StudyDay } from '../study/study-day'

/** Study days in a row with at least one answer, up to today, or to yesterday while today has none yet. */
export function streakOf(store: Store, calendar: Calendar, today: StudyDay): number {
  let days = 0
  let before = today.end
  for (let wanted = today.number; ; wanted--) {
    const last = lastAnswer(store, before)
    if (!last) return days
    const day = calendar.dayOf(last)
    if (days === 0 && day.number === today.number - 1) wanted = day.number
    if (day.number !== wanted) return days
    days++
    before = day.start
  }
}

function lastAnswer(store: Store, before: Date): Date | null {
  const row = store.prepare<[number], { at: number | null }>('SELECT max(at) AS at FROM review WHERE at < ?').get(before.getTime())
  return row?.at == null ? null : new Date(row.at)
}
