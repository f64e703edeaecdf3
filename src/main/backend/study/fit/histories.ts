import type { Store } from '../../store'
import type { Calendar } from '../study-day'

/** One answer as FSRS sees it: days since the one before (0 for the first), and the rating, 1 Again … 4 Easy. */
export interface Answer {
  rating: number
  days: number
  at: number
}

/** Everything that was ever answered on one card since it was new, in order. */
export type History = readonly Answer[]

/**
 * The histories of all cards from the review log. Practice that did not count is left out; a card that was made new again begins a second history. What was answered
 * before the log begins is unknown, so such a card is left out.
 */
export function readHistories(store: Store, { daysBetween }: Calendar): Map<string, History[]> {
  const rows = store
    .prepare<[], { cardId: string; at: number; rating: number; isFirst: number }>(
      'SELECT card_id AS cardId, at, rating, state_before = 0 AS isFirst FROM review WHERE counts = 1 ORDER BY card_id, at, id',
    )
    .iterate()
  const histories = new Map<string, History[]>()
  let current: Answer[] | undefined
  let card = ''
  for (const { cardId, at, rating, isFirst } of rows) {
    if (cardId !== card) current = undefined
    card = cardId
    if (isFirst) {
      current = []
      histories.set(cardId, [...(histories.get(cardId) ?? []), current])
    }
    const last = current?.at(-1)
    current?.push({ rating, at, days: last ? Math.max(0, daysBetween(new Date(last.at), new Date(at))) : 0 })
  }
  return histories
}
