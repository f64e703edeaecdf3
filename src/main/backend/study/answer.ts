import { AppError } from '../../../shared/errors'
import type { Card } from '../../../shared/study'
import type { Rating, ReviewSource } from '../../../shared/words'
import type { Store } from '../store'
import { cardOf, readCard, STATE, writeSchedule, type StoredCard } from './cards'
import type { Desk } from './desk'
import { dueCounts } from './due-counts'
import { gradeOf } from './scheduler'
import type { StudyDay } from './study-day'
import { ensureWeights } from './weights'

export interface Answer {
  cardId: string
  rating: Rating
  /** Time from question to answer. */
  millis: number
  /** The card's `reps` when it was shown; guards against a second answer from another window. */
  shown?: number | undefined
  /** What it was given in; the day's line, unless something else is said. */
  source?: ReviewSource
}

/**
 * Records one answer and returns the card as it is from then on. Once this returns, the answer is on disk.
 * Throws CARD_NOT_FOUND, or NOT_ALLOWED_NOW for a card that was answered or suspended meanwhile.
 */
export function answerCard(
  { store, now, schedulerOf, optionsOf, aheadOf, calendar, today }: Desk,
  { cardId, rating, millis, shown, source }: Answer,
): Card {
  const { before, after } = store.operation('Answer card', () => {
    const before = readCard(store, cardId)
    allowed(before, shown)
    const options = optionsOf(before.deckId)
    const after: StoredCard = { ...before, ...schedulerOf(before.deckId).answer(before, rating, now, aheadOf(before)) }
    const leech = before.leech || (after.lapses > before.lapses && after.lapses >= options.leechThreshold)
    writeReview(store, before, { now, rating, millis, ...(source && { source }) })
    // Marked only, as Settings promises: it stays in study, and its question can be rewritten.
    writeSchedule(store, { ...after, leech })
    if (options.burySiblings) burySiblings(store, before.itemId, today)
    return { before, after: readCard(store, cardId) }
  })
  const dayOf = ({ state, due }: StoredCard) => (state === 'Review' ? calendar.dayOf(due).number : undefined)
  dueCounts(store).moved(dayOf(before), dayOf(after))
  return cardOf(after)
}

export function allowed(card: StoredCard, shown: number | undefined): void {
  if (card.suspended) {
    throw new AppError('NOT_ALLOWED_NOW', 'This card is suspended, so it was not answered.', 'Keep its item again to study it.')
  }
  if (shown !== undefined && shown !== card.reps) {
    throw new AppError('NOT_ALLOWED_NOW', 'This card was answered meanwhile in another window.', 'Go on with the next card.')
  }
}

interface Given {
  now: Date
  rating: Rating
  millis: number
  source?: ReviewSource
  /** False for practice, which leaves the schedule as it was. */
  counts?: boolean
}

export function writeReview(store: Store, before: StoredCard, { now, rating, millis, source = 'study', counts = true }: Given): void {
  store
    .prepare(
      `INSERT INTO review (id, card_id, at, rating, millis, state_before, due_before, stability_before, difficulty_before,
         scheduled_days_before, last_review_before, weights_id, source, counts)
       VALUES (@id, @cardId, @at, @grade, @millis, @state, @due, @stability, @difficulty, @scheduledDays, @lastReview, @weightsId,
         @source, @counts)`,
    )
    .run({
      id: store.newId(),
      cardId: before.id,
      at: now.getTime(),
      grade: gradeOf(rating),
      ...{ millis, source, counts: Number(counts) },
      state: STATE[before.state],
      due: before.due.getTime(),
      stability: before.stability,
      difficulty: before.difficulty,
      scheduledDays: before.scheduledDays,
      lastReview: before.lastReview?.getTime() ?? null,
      weightsId: ensureWeights(store).id,
    })
}

/** New cards and today's reviews of the same fact wait until tomorrow: having just seen one makes the others too easy. */
function burySiblings(store: Store, itemId: string, today: StudyDay): void {
  store
    .prepare(
      `UPDATE card SET buried_until = @end
       WHERE item_id IN (SELECT id FROM item WHERE fact_id = (SELECT fact_id FROM item WHERE id = @itemId) AND id <> @itemId)
         AND suspended = 0 AND buried_until < @end AND (state = 0 OR (state = 2 AND due < @end))`,
    )
    .run({ itemId, end: today.end.getTime() })
}
