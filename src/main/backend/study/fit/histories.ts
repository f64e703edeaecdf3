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

export interface CardHistory {
  cardId: string
  history: History
}

/** Cards whose answers are read before others have their turn. */
const AT_ONCE = 250

/**
 * The histories of cards from the review log, every so-many-th card's. Practice that did not count is left out; a card that was made new again begins a second history. What was
 * answered before the log begins is unknown, so such a card is left out.
 */
export async function* readHistories(store: Store, { daysBetween }: Calendar, every = 1): AsyncGenerator<CardHistory[]> {
  const cards = store.prepare<[], { id: string }>('SELECT DISTINCT card_id AS id FROM review ORDER BY card_id').all()
  const chosen = cards.filter((_, n) => n % every === 0).map(({ id }) => id)
  const answers = store.prepare<[string], { cardId: string; at: number; rating: number; isFirst: number }>(
    `SELECT review.card_id AS cardId, review.at, review.rating, review.state_before = 0 AS isFirst
     FROM json_each(?) AS wanted CROSS JOIN review ON review.card_id = wanted.value
     WHERE review.counts = 1 ORDER BY wanted.key, review.at, review.id`,
  )
  for (let n = 0; n < chosen.length; n += AT_ONCE) {
    const found: CardHistory[] = []
    let current: Answer[] | undefined
    let card = ''
    for (const { cardId, at, rating, isFirst } of answers.all(JSON.stringify(chosen.slice(n, n + AT_ONCE)))) {
      if (cardId !== card) current = undefined
      card = cardId
      if (isFirst) found.push({ cardId, history: (current = []) })
      const last = current?.at(-1)
      current?.push({ rating, at, days: last ? Math.max(0, daysBetween(new Date(last.at), new Date(at))) : 0 })
    }
    yield found
  }
}
