import type { Store } from '../../store'
import type { StudyDay } from '../study-day'

/** A longer answer was a pause. As in the day's own total. */
const AWAY_MILLIS = 120_000

/** Seconds of today's answers to these cards. */
export function secondsSpent(store: Store, cardIds: ReadonlySet<string>, { start, end }: StudyDay): number {
  const answers = store
    .prepare<[number, number], { cardId: string; millis: number }>('SELECT card_id AS cardId, millis FROM review WHERE at >= ? AND at < ?')
    .all(start.getTime(), end.getTime())
  return answers.reduce((sum, { cardId, millis }) => sum + (cardIds.has(cardId) ? Math.min(millis, AWAY_MILLIS) / 1000 : 0), 0)
}
