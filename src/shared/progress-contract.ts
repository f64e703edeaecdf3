import { oc } from '@orpc/contract'
import { z } from 'zod'
import { PROGRESS_PERIODS } from './progress-periods'

export const ProgressInput = z.object({
  period: z.enum(PROGRESS_PERIODS).default('quarter'),
  /** A deck's id: its cards and those of the decks in it; null for all. */
  deck: z.string().nullable().default(null),
})
export type ProgressInput = z.infer<typeof ProgressInput>

/** What was answered on one study day. Practice that left the schedule alone is in `answers` and `millis` only. */
export const DayFigures = z.object({
  /** YYYY-MM-DD of the study day. */
  date: z.string(),
  answers: z.int(),
  /** Those that came from quizzes. */
  quiz: z.int(),
  /** First answers to new cards. */
  new: z.int(),
  /** Time spent, at most two minutes an answer. */
  millis: z.int(),
  /** Answers to cards in Review whose interval was under 21 days, and how many of them were not Again; `mature`: 21 days or more. */
  young: z.int(),
  youngRecalled: z.int(),
  mature: z.int(),
  matureRecalled: z.int(),
})
export type DayFigures = z.infer<typeof DayFigures>

/** How many cards lie in [from, to); `to` is null for the last bin, which has no end. */
export const Bin = z.object({ from: z.number(), to: z.number().nullable(), cards: z.int() })
export type Bin = z.infer<typeof Bin>

/** Answers for which FSRS predicted about the same recall: what it said on average, and what came of it. */
export const CalibrationBin = z.object({ from: z.number(), to: z.number(), reviews: z.int(), predicted: z.number(), recalled: z.number() })
export type CalibrationBin = z.infer<typeof CalibrationBin>

export const GroupFigures = z.object({
  /** Id of the document or deck, or the topic; null for cards without a reading. */
  id: z.string().nullable(),
  name: z.string(),
  cards: z.int(),
  /** Mean recall today of cards in Review, 0..1; null without such cards. */
  recall: z.number().nullable(),
  /** Answers to cards in Review in the period, and the share that was not Again. */
  reviews: z.int(),
  retention: z.number().nullable(),
  /** How often its cards were forgotten, ever. */
  lapses: z.int(),
})
export type GroupFigures = z.infer<typeof GroupFigures>

export const HardCard = z.object({
  cardId: z.string(),
  itemId: z.string(),
  documentId: z.string().nullable(),
  /** Where its sentence begins in the reading. */
  at: z.int(),
  stem: z.string(),
  lapses: z.int(),
  reviews: z.int(),
  difficulty: z.number(),
})
export type HardCard = z.infer<typeof HardCard>

export const ProgressReport = z.object({
  period: z.enum(PROGRESS_PERIODS),
  deck: z.string().nullable(),
  /** All decks, to choose from. */
  decks: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Every study day of the period up to today; of a year where the period is shorter. */
  days: z.array(DayFigures),
  /** How many of the last days belong to the period. */
  periodDays: z.int(),
  /** Cards falling due on each of 365 study days from today; overdue ones count for today, new ones not at all. */
  forecast: z.array(z.object({ date: z.string(), due: z.int() })),
  retrievability: z.array(Bin),
  /** Days until recall falls to 90 %. */
  stability: z.array(Bin),
  difficulty: z.array(Bin),
  calibration: z.object({
    bins: z.array(CalibrationBin),
    reviews: z.int(),
    /** Root of the mean squared distance between predicted and actual recall over the bins, weighted by answers; null without answers. */
    error: z.number().nullable(),
  }),
  hardest: z.array(HardCard),
  documents: z.array(GroupFigures),
  topics: z.array(GroupFigures),
  deckFigures: z.array(GroupFigures),
})
export type ProgressReport = z.infer<typeof ProgressReport>

/** What the progress screen shows, in one answer. */
export const progressReport = oc.input(ProgressInput).output(ProgressReport)
