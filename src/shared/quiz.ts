import { z } from 'zod'
import { Item } from './item'
import { ITEM_KINDS, TOPICS } from './words'

/** Chosen evenly over the topics, or the more often the less surely it is remembered. */
export const SPREADS = ['even', 'weak'] as const
/** 'practice': the answer is shown after each question; 'mock': only after handing in, and until then every answer can be changed. */
export const QUIZ_MODES = ['practice', 'mock'] as const

/** What a quiz should hold. Empty lists: everything. */
export const Blueprint = z.object({
  count: z.int().min(1).max(200).default(10),
  topics: z.array(z.enum(TOPICS)).default([]),
  kinds: z.array(z.enum(ITEM_KINDS)).default([]),
  documentIds: z.array(z.string()).default([]),
  deckIds: z.array(z.string()).default([]),
  spread: z.enum(SPREADS).default('even'),
  /** Only what was last answered with Again, or wrongly in the last quiz that asked it. */
  mistakes: z.boolean().default(false),
  mode: z.enum(QUIZ_MODES).default('practice'),
  /** Minutes; null: as long as it takes. */
  minutes: z.int().min(1).max(600).nullable().default(null),
  /** Marks taken off for a wrong answer to a question with options, 0..1. A question left open costs nothing. */
  penalty: z.number().min(0).max(1).default(0),
})
export type Blueprint = z.infer<typeof Blueprint>

/** An item as this quiz asks it: `item.options` in the order shown. Frozen, so that later edits do not change a quiz that was taken. */
export const Question = z.object({ item: Item, documentTitle: z.string() })
export type Question = z.infer<typeof Question>

/** `seed` makes the same quiz again from the same items. */
export const Quiz = z.object({ seed: z.int(), questions: z.array(Question) })
export type Quiz = z.infer<typeof Quiz>

/** 'close' is a near miss: it earns nothing until its owner says that it was meant right. */
export const VERDICTS = ['right', 'close', 'wrong'] as const

/** One answer in an attempt. */
export const Response = z.object({
  question: z.int().nonnegative(),
  answer: z.string(),
  verdict: z.enum(VERDICTS),
  /** The learner has overruled the marking. */
  overruled: z.boolean(),
  marked: z.boolean(),
  millis: z.int(),
})
export type Response = z.infer<typeof Response>

export const Marks = z.object({ right: z.int(), answered: z.int(), total: z.int(), points: z.number() })
export type Marks = z.infer<typeof Marks>

export const AttemptSummary = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(QUIZ_MODES),
  startedAt: z.date(),
  handedInAt: z.date().nullable(),
  marks: Marks,
})
export type AttemptSummary = z.infer<typeof AttemptSummary>

/** One sitting as it stands. */
export const Attempt = AttemptSummary.extend({
  quiz: Quiz,
  blueprint: Blueprint,
  /** The question last looked at. */
  place: z.int().nonnegative(),
  /** Time spent on it so far, pauses left out. */
  spentMillis: z.int(),
  responses: z.array(Response),
})
export type Attempt = z.infer<typeof Attempt>
