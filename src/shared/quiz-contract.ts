import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Attempt, AttemptSummary, Blueprint, Question, Quiz } from './quiz'

const Id = z.object({ id: z.string() })
const Seed = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
/** Time since the last call about this attempt, without pauses. */
const Millis = z.int().nonnegative().max(3_600_000)

export const quizContract = {
  /** Puts a quiz together without keeping it: the same seed, items and blueprint give the same quiz. Throws NOT_ALLOWED_NOW when nothing fits. */
  build: oc.input(z.object({ blueprint: Blueprint, seed: Seed })).output(Quiz),
  /** How many different questions a blueprint could choose from. */
  available: oc.input(Blueprint).output(z.object({ questions: z.int() })),
  /** Begins a sitting; without a seed each is another. */
  start: oc.input(z.object({ name: z.string().trim().min(1).max(200), blueprint: Blueprint, seed: Seed.optional() })).output(Attempt),
  /** Newest first. */
  list: oc.output(z.array(AttemptSummary)),
  open: oc.input(Id).output(Attempt),
  /** An empty answer takes the answer back. Throws NOT_ALLOWED_NOW after handing in, and in practice for a question that was answered. */
  respond: oc.input(Id.extend({ question: z.int().nonnegative(), answer: z.string().max(2000), millis: Millis })).output(Attempt),
  mark: oc.input(Id.extend({ question: z.int().nonnegative(), marked: z.boolean() })).output(Attempt),
  /** The learner's own word on a typed answer. */
  overrule: oc.input(Id.extend({ question: z.int().nonnegative(), right: z.boolean() })).output(Attempt),
  /** Remembers where one is, so that a restart goes on there. */
  goTo: oc.input(Id.extend({ place: z.int().nonnegative(), millis: Millis })).output(z.object({ place: z.int() })),
  handIn: oc.input(Id.extend({ millis: Millis })).output(Attempt),
  /** The questions in Moodle's GIFT format, for course systems. */
  gift: oc.input(z.object({ name: z.string().max(200), questions: z.array(Question).max(200) })).output(z.object({ text: z.string() })),
  remove: oc.input(Id).output(z.object({ changed: z.int(), operation: z.string() })),
}
