import { z } from 'zod'
import { Item } from './item'
import { DIFFICULTIES, QUESTION_KINDS, RELATIONS } from './question-kinds'
import { TOPICS } from './words'

/** Chosen evenly over the topics, or the more often the less surely it is remembered. */
export const SPREADS = ['even', 'weak'] as const
/** 'practice': the answer is shown after each question; 'mock': only after handing in, and until then every answer can be changed. */
export const QUIZ_MODES = ['practice', 'mock'] as const

/** What a quiz should hold. Empty lists: everything. */
export const Blueprint = z.object({
  count: z.int().min(1).max(200).default(10),
  topics: z.array(z.enum(TOPICS)).default([]),
  /** With kinds named, the questions are spread evenly over them too. None: all but essays. */
  kinds: z.array(z.enum(QUESTION_KINDS)).default([]),
  /** What matchings and orders are put together from. */
  relations: z.array(z.enum(RELATIONS)).default([]),
  documentIds: z.array(z.string()).default([]),
  deckIds: z.array(z.string()).default([]),
  /** Names of frameworks: only what is said of them. */
  frameworks: z.array(z.string()).default([]),
  /** Only what an exam is about. */
  examId: z.string().nullable().default(null),
  /** How well the learner knows it now; null: whatever. */
  difficulty: z.enum(DIFFICULTIES).nullable().default(null),
  spread: z.enum(SPREADS).default('even'),
  /** Only what was last answered with Again, or wrongly in the last quiz that asked it. */
  mistakes: z.boolean().default(false),
  mode: z.enum(QUIZ_MODES).default('practice'),
  /** Minutes; null: as long as it takes. */
  minutes: z.int().min(1).max(600).nullable().default(null),
  /** Marks taken off for a wrong answer to a question with options, 0..1. A question left open costs nothing. */
  penalty: z.number().min(0).max(1).default(0),
  /** Asks before each answer how sure one is. */
  confidence: z.boolean().default(false),
})
export type Blueprint = z.infer<typeof Blueprint>

/** A sentence of a reading, as it stood when the quiz was put together. */
export const QuotedSource = z.object({
  documentId: z.string().nullable(),
  title: z.string(),
  exact: z.string(),
  start: z.int().nonnegative(),
})
export type QuotedSource = z.infer<typeof QuotedSource>

/** One point of an essay's model outline: the rubric's words, and the sentence of the reading that says most of it, if one does. */
export const OutlinePoint = z.object({ point: z.string(), source: QuotedSource.nullable() })
export type OutlinePoint = z.infer<typeof OutlinePoint>

/** An item as this quiz asks it: `item.options` in the order shown. Frozen, so that later edits do not change a quiz that was taken. */
export const Question = z.object({
  item: Item,
  documentTitle: z.string(),
  /** The heading it stands under; missing in quizzes of before it was kept. */
  sectionTitle: z.string().nullable().optional(),
  /** All facts it asks for; a matching or an order may be put together from several. */
  factIds: z.array(z.string()).optional(),
  /** What it was put together from, and a source for each of its parts; such a question has no card of its own. */
  relation: z.enum(RELATIONS).optional(),
  sources: z.array(QuotedSource).optional(),
  outline: z.array(OutlinePoint).optional(),
})
export type Question = z.infer<typeof Question>

/** `seed` makes the same quiz again from the same items. */
export const Quiz = z.object({ seed: z.int(), questions: z.array(Question) })
export type Quiz = z.infer<typeof Quiz>

/** 'close' is a near miss: it earns nothing until its owner says that it was meant right. An essay is 'unmarked' until its owner holds it against the rubric. */
export const VERDICTS = ['right', 'close', 'wrong', 'unmarked'] as const

/** What became of a card through an answer: it was brought forward to today, or the answer was written into the review log as one from a quiz. */
export const MEMORY_EFFECTS = ['forward', 'counted'] as const

/** One answer in an attempt. */
export const Response = z.object({
  question: z.int().nonnegative(),
  answer: z.string(),
  verdict: z.enum(VERDICTS),
  /** The learner has overruled the marking. */
  overruled: z.boolean(),
  marked: z.boolean(),
  millis: z.int(),
  /** How sure one was before answering, in per cent; null where it was not asked. */
  confidence: z.int().min(0).max(100).nullable(),
  /** Places of the rubric's points which the owner found in the essay; null until marked, and for other kinds. */
  points: z.array(z.int().nonnegative()).nullable(),
  effect: z.enum(MEMORY_EFFECTS).nullable(),
})
export type Response = z.infer<typeof Response>

/** `points` counts an essay by its share of the rubric. `unmarked` essays still wait for their owner. */
export const Marks = z.object({ right: z.int(), answered: z.int(), total: z.int(), points: z.number(), unmarked: z.int() })
export type Marks = z.infer<typeof Marks>

export const AttemptSummary = z.object({
  id: z.string(),
  name: z.string(),
  mode: z.enum(QUIZ_MODES),
  startedAt: z.date(),
  handedInAt: z.date().nullable(),
  /** Time spent on it so far, pauses left out. */
  spentMillis: z.int(),
  /** Who made it, where it came as a file. */
  from: z.string().nullable(),
  marks: Marks,
})
export type AttemptSummary = z.infer<typeof AttemptSummary>

/** One sitting as it stands. */
export const Attempt = AttemptSummary.extend({
  quiz: Quiz,
  blueprint: Blueprint,
  /** The question last looked at. */
  place: z.int().nonnegative(),
  /** What was being written there and is no answer yet. */
  draft: z.string(),
  responses: z.array(Response),
})
export type Attempt = z.infer<typeof Attempt>
