import { allowed, writeReview, type Answer } from './answer'
import { readCard } from './cards'
import type { Desk } from './desk'

/** Notes an answer that leaves the card as it is: practice, no review for FSRS. To be called inside an operation. Throws as answerCard. */
export function practiseCard({ store, now }: Pick<Desk, 'store' | 'now'>, { cardId, rating, millis, shown }: Answer): void {
  const card = readCard(store, cardId)
  allowed(card, shown)
  writeReview(store, card, { now, rating, millis, source: 'extra', counts: false })
}
