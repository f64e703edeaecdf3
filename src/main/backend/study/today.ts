import type { Store } from '../store'
import type { StudyDay } from './study-day'

/** What was answered on a study day. */
export interface Tally {
  /** Practice that left the schedule alone among them; it is in no other figure but the time. */
  answered: number
  /** First answers to new cards. */
  new: number
  /** Answers to cards in Review, and how many of these were other than Again. */
  review: number
  recalled: number
  /** Time spent, at most two minutes a card. */
  millis: number
}

/** Who takes longer over a card has gone for a coffee; the review keeps the true time, the day's total does not. */
const AWAY_MILLIS = 120_000

/** Counts a day's answers, from the index alone. */
export function tallyOf(store: Store, { start, end }: Pick<StudyDay, 'start' | 'end'>): Tally {
  const tally = store
    .prepare<[number, number, number], Tally>(
      `SELECT count(*) AS answered, coalesce(sum(counts AND state_before = 0), 0) AS new, coalesce(sum(counts AND state_before = 2), 0) AS review,
         coalesce(sum(counts AND state_before = 2 AND rating > 1), 0) AS recalled, coalesce(sum(min(millis, ?)), 0) AS millis
       FROM review WHERE at >= ? AND at < ?`,
    )
    .get(AWAY_MILLIS, start.getTime(), end.getTime())
  return tally as Tally
}
