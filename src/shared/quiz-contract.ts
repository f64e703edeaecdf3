import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Attempt, AttemptSummary, Blueprint, Question, Quiz } from './quiz'
import { QuizFile } from './quiz-file'

const Id = z.object({ id: z.string() })
const Seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
/** Time since the last call about this attempt, without pauses. */
const Millis = z.int().nonnegative().max(3_600_000)

const Named = z.object({ name: z.string().trim().min(1).max(200), questions: z.array(Question).max(200) })

export const quizContract = {
  /** Puts a quiz together without keeping it: the same seed, items and blueprint give the same quiz. Throws NOT_ALLOWED_NOW when nothing fits. */
  build: oc.input(z.object({ blueprint: Blueprint, seed: Seed })).output(Quiz),
  /** How many different questions a blueprint could choose from. */
  available: oc.input(Blueprint).output(z.object({ questions: z.int() })),
  /** What a quiz can be about besides readings and decks. */
  frameworks: oc.output(z.array(z.string())),
  /** Begins a sitting; without a seed each is another. */
  start: oc.input(z.object({ name: z.string().trim().min(1).max(200), blueprint: Blueprint, seed: Seed.optional() })).output(Attempt),
  /** Newest first. */
  list: oc.output(z.array(AttemptSummary)),
  open: oc.input(Id).output(Attempt),
  /** An empty answer takes the answer back. Throws NOT_ALLOWED_NOW after handing in, and in practice for a question that was answered. */
  respond: oc
    .input(
      Id.extend({
        question: z.int().nonnegative(),
        answer: z.string().max(20_000),
        millis: Millis,
        /** How sure one was before answering, in per cent; what counts is what was said before the first answer. */
        confidence: z.int().min(0).max(100).optional(),
      }),
    )
    .output(Attempt),
  mark: oc.input(Id.extend({ question: z.int().nonnegative(), marked: z.boolean() })).output(Attempt),
  /** The learner's own word on a typed answer. */
  overrule: oc.input(Id.extend({ question: z.int().nonnegative(), right: z.boolean() })).output(Attempt),
  /** Holds an essay against its rubric; `points` are the places of those found in it. Throws NOT_ALLOWED_NOW before a mock exam is handed in. */
  markEssay: oc.input(Id.extend({ question: z.int().nonnegative(), points: z.array(z.int().nonnegative()).max(50) })).output(Attempt),
  /** Remembers where one is and what one is writing there, so that a restart goes on there. */
  goTo: oc
    .input(Id.extend({ place: z.int().nonnegative(), millis: Millis, draft: z.string().max(20_000).default('') }))
    .output(z.object({ place: z.int() })),
  handIn: oc.input(Id.extend({ millis: Millis })).output(Attempt),
  /** The questions in Moodle's GIFT format, for course systems. */
  gift: oc.input(Named).output(z.object({ text: z.string() })),
  /** The questions as a content package of QTI 2.1, a .zip for course systems. */
  qti: oc.input(Named).output(z.instanceof(Blob)),
  /** The quiz as a file that another person can open. */
  toFile: oc
    .input(Named.extend({ author: z.string().trim().max(200), rules: QuizFile.shape.rules }))
    .output(z.object({ text: z.string() })),
  /** Begins a sitting of a quiz that came as a file. Throws FILE_FORMAT_UNKNOWN with a sentence on what is wrong with it. */
  openFile: oc.input(z.object({ text: z.string().max(20_000_000) })).output(Attempt),
  remove: oc.input(Id).output(z.object({ changed: z.int(), operation: z.string() })),
}
