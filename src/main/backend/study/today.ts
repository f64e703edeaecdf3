import type { Store } from '../store'
import type { StudyDay } from './study-day'

/** What was answered on a study day. */
export interface Tally {
  answered: number
  /** First answers to new cards. */
  new: number
  /** Answers to cards in Review, and how many of these were other than Again. */
  review: number
  recalled: number
  millis: number
}

/** Counts a day's answers, from the index alone. */
export function tallyOf(store: Store, { start, end }: Pick<StudyDay, 'start' | 'end'>): Tally {
  const tally = store
    .prepare<[number, number], Tally>(
      `SELECT count(*) AS answered, coalesce(sum(state_before = 0), 0) AS new, coalesce(sum(state_before = 2), 0) AS review,
         coalesce(sum(state_before = 2 AND rating > 1), 0) AS recalled, coalesce(sum(millis), 0) AS millis
       FROM review WHERE at >= ? AND at < ?`,
    )
    .get(start.getTime(), end.getTime())
  return tally as Tally
}
