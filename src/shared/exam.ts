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

/** What a person decides of an exam. */
export const ExamInput = Exam.omit({ id: true, endedAt: true }).extend({ name: z.string().trim().min(1).max(200) })
export type ExamInput = z.infer<typeof ExamInput>

export const ExamSummary = Exam.extend({
  /** Study days from today to the exam's day; negative once it is over. */
  daysLeft: z.int(),
  /** Cards in its scope, without suspended ones. */
  cards: z.int(),
})
export type ExamSummary = z.infer<typeof ExamSummary>

/** Mean chance of recall on a day if nothing is studied until then, 0..1; cards never seen count as 0. Null without cards. */
export const Forecast = z.object({
  on: z.iso.date(),
  recall: z.number().nullable(),
  topics: z.array(z.object({ topic: z.enum(TOPICS), cards: z.int(), recall: z.number() })),
})
export type Forecast = z.infer<typeof Forecast>

export const ExamPlan = z.object({
  exam: ExamSummary,
  /** Minutes a day the plan works with: the learner's own, or what the target takes. */
  minutes: z.number(),
  /** Mean recall on the day, 0..1: with nothing studied from now on, and with the plan. Null without cards. */
  untouched: z.number().nullable(),
  planned: z.number().nullable(),
  topics: z.array(z.object({ topic: z.enum(TOPICS), cards: z.int(), untouched: z.number(), planned: z.number() })),
  /** What is left to do today. */
  today: z.object({ new: z.int(), reviews: z.int(), minutes: z.number() }),
  /** From today to the day before the exam. `lastPass`: every card is seen once more within these days. */
  days: z.array(z.object({ date: z.iso.date(), new: z.int(), reviews: z.int(), minutes: z.number(), lastPass: z.boolean() })),
  /** The cards least likely to be recalled on the day in spite of the plan, the weakest first. */
  atRisk: z.array(
    z.object({
      cardId: z.string(),
      itemId: z.string(),
      stem: z.string(),
      topic: z.enum(TOPICS),
      untouched: z.number(),
      planned: z.number(),
    }),
  ),
  /** How many cards stay below the target. */
  belowTarget: z.int(),
})
export type ExamPlan = z.infer<typeof ExamPlan>

/** What an exam can be about. */
export const ExamChoices = z.object({
  decks: z.array(z.object({ id: z.string(), name: z.string() })),
  documents: z.array(z.object({ id: z.string(), title: z.string(), cards: z.int() })),
})
export type ExamChoices = z.infer<typeof ExamChoices>
