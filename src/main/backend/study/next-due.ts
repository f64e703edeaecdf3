import type { Settings } from '../../../shared/settings'
import type { Store } from '../store'
import type { Calendar, StudyDay } from './study-day'

/** When there will be something to study again after today's line has been worked off; null when nothing is waiting at all. */
export function nextDue(store: Store, calendar: Calendar, today: StudyDay, { newPerDay, reviewsPerDay }: Settings): Date | null {
  const end = today.end.getTime()
  const { learning, waiting, review } = store
    .prepare<[{ end: number; newPerDay: number; reviewsPerDay: number }], Waiting>(
      `SELECT
         (SELECT min(max(due, buried_until)) FROM card WHERE suspended = 0 AND state IN (1, 3)) AS learning,
         (@reviewsPerDay > 0 AND EXISTS (SELECT 1 FROM card WHERE suspended = 0 AND state = 2 AND due < @end))
           OR (@newPerDay > 0 AND EXISTS (SELECT 1 FROM card WHERE suspended = 0 AND state = 0)) AS waiting,
         (SELECT min(due) FROM card WHERE suspended = 0 AND state = 2 AND due >= @end) AS review`,
    )
    .get({ end, newPerDay, reviewsPerDay }) as Waiting
  const times = [
    ...(learning === null ? [] : [learning]),
    ...(waiting ? [end] : []),
    ...(review === null ? [] : [calendar.dayOf(new Date(review)).start.getTime()]),
  ]
  return times.length === 0 ? null : new Date(Math.min(...times))
}

interface Waiting {
  /** Time of the first learning card, in ms. */
  learning: number | null
  /** 1 when cards are left that were buried or beyond today's limits: they come tomorrow. */
  waiting: number
  /** Time of the first review of a later day, in ms. */
  review: number | null
}
