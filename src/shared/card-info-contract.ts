import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Item } from './item'
import { Card } from './study'
import { CARD_STATES, RATINGS, REVIEW_SOURCES } from './words'

/** One past answer, and what it did. */
export const PastReview = z.object({
  id: z.string(),
  at: z.date(),
  rating: z.enum(RATINGS),
  millis: z.int(),
  source: z.enum(REVIEW_SOURCES),
  /** False for practice, which changed nothing. */
  counts: z.boolean(),
  stateBefore: z.enum(CARD_STATES),
  /** Whole study days since the answer before; null for the first. */
  elapsedDays: z.int().nullable(),
  /** The chance of recall before the answer, 0..1; null on the first, and on the day of another answer. */
  recallBefore: z.number().nullable(),
  /** After the answer; null where it is not known any more. */
  stability: z.number().nullable(),
  difficulty: z.number().nullable(),
})
export type PastReview = z.infer<typeof PastReview>

/** Everything there is to know about a card. */
export const CardInfo = z.object({
  item: Item,
  card: Card,
  /** With the names of the decks above it. */
  deck: z.string(),
  tags: z.array(z.string()),
  documentTitle: z.string(),
  added: z.date(),
  edited: z.date(),
  buriedUntil: z.date().nullable(),
  /** Days from the last answer to when it is due; null for a new card. */
  interval: z.number().nullable(),
  /** Now, 0..1; null for a new card, and on the day of its last answer, where FSRS says little. */
  recall: z.number().nullable(),
  /** Oldest first. */
  reviews: z.array(PastReview),
  /** Time spent on it, at most two minutes an answer. */
  millis: z.int(),
  /** The chance of recall from the first answer on, and ahead to some time after it is due. Each answer that counts lifts it to 1. */
  curve: z.array(z.object({ at: z.date(), recall: z.number() })),
})
export type CardInfo = z.infer<typeof CardInfo>

export const cardInfoContract = {
  /** By card or by item. Throws CARD_NOT_FOUND; also for an item that has none. */
  of: oc.input(z.union([z.object({ cardId: z.string() }), z.object({ itemId: z.string() })])).output(CardInfo),
}
