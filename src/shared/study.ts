import { z } from 'zod'
import { Item } from './item'
import { CARD_STATES, RATINGS } from './words'

export const Card = z.object({
  id: z.string(),
  itemId: z.string(),
  state: z.enum(CARD_STATES),
  due: z.date(),
  /** Days until recall falls to 90 %. 0 for a new card. */
  stability: z.number(),
  /** 1..10; 0 for a new card. */
  difficulty: z.number(),
  reps: z.int(),
  lapses: z.int(),
  lastReview: z.date().nullable(),
  leech: z.boolean(),
  deckId: z.string(),
  /** By number, as in FLAGS; 0 is none. */
  flag: z.int().min(0).max(7),
  suspended: z.boolean(),
})
export type Card = z.infer<typeof Card>

/** What each rating would do. `days` is the interval in days, fractions for learning steps; `label` is said under the button ("10 min", "4 d"). */
export const RatingPreview = z.object({ rating: z.enum(RATINGS), due: z.date(), days: z.number(), label: z.string() })
export type RatingPreview = z.infer<typeof RatingPreview>

export const StudyCounts = z.object({ new: z.int(), learning: z.int(), review: z.int() })
export type StudyCounts = z.infer<typeof StudyCounts>

/** The session as it stands: the card to show, or why there is none. */
export const StudyState = z.object({
  card: z
    .object({
      card: Card,
      item: Item,
      documentTitle: z.string(),
      sectionTitle: z.string().nullable(),
      previews: z.array(RatingPreview).length(4),
    })
    .nullable(),
  counts: StudyCounts,
  /** Answers given since the day began. */
  answeredToday: z.int(),
  /** Answers other than Again among today's answers to cards in Review, 0..1; null when there were none. */
  retentionToday: z.number().nullable(),
  millisToday: z.int(),
  /** When the next card falls due, if none is due now. */
  nextDue: z.date().nullable(),
})
export type StudyState = z.infer<typeof StudyState>

export const QueuedCard = z.object({ id: z.string(), itemId: z.string(), stem: z.string(), state: z.enum(CARD_STATES), due: z.date() })
export type QueuedCard = z.infer<typeof QueuedCard>

/** Which of today's cards are meant: those of a deck with what lies in it, or all. */
export const Line = z.object({ deckId: z.string().optional() })
export type Line = z.infer<typeof Line>
