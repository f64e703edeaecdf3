import type { Desk } from './desk'

/** When there will be something to study again after today's line has been worked off; null when nothing is waiting at all. */
export function nextDue({ store, calendar, today, options: { newPerDay, reviewsPerDay }, within }: Desk): Date | null {
  const end = today.end.getTime()
  const { learning, waiting, review } = store
    .prepare<[{ end: number; newPerDay: number; reviewsPerDay: number; decks: string | null }], Waiting>(
      `WITH line AS (SELECT * FROM card WHERE suspended = 0 AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks))))
       SELECT
         (SELECT min(max(due, buried_until)) FROM line WHERE state IN (1, 3)) AS learning,
         (@reviewsPerDay > 0 AND EXISTS (SELECT 1 FROM line WHERE state = 2 AND due < @end))
           OR (@newPerDay > 0 AND EXISTS (SELECT 1 FROM line WHERE state = 0)) AS waiting,
         (SELECT due FROM line WHERE state = 2 AND due >= @end ORDER BY due LIMIT 1) AS review`,
    )
    .get({ end, newPerDay, reviewsPerDay, decks: within ? JSON.stringify(within) : null }) as Waiting
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
