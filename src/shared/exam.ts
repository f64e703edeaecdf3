import { z } from 'zod'
import { TOPICS } from './words'

/** What an exam is about: cards in any of these decks (and decks in them) or readings; of these topics, if any are named. All empty: everything. */
export const ExamScope = z.object({
  deckIds: z.array(z.string()),
  documentIds: z.array(z.string()),
  topics: z.array(z.enum(TOPICS)),
})
export type ExamScope = z.infer<typeof ExamScope>

export const Exam = z.object({
  id: z.string(),
  name: z.string(),
  /** YYYY-MM-DD */
  day: z.iso.date(),
  scope: ExamScope,
  /** Wanted recall on the day, 0..1. */
  target: z.number().min(0.5).max(0.99),
  /** Minutes a day; null: as many as the plan needs. */
  minutes: z.int().min(1).max(1440).nullable(),
  endedAt: z.date().nullable(),
})
export type Exam = z.infer<typeof Exam>
