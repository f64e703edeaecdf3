import { oc } from '@orpc/contract'
import { z } from 'zod'
import { EXTRA_ORDERS, type ExtraOrder } from './extra-words'
import { QueuedCard, StudyState } from './study'
import { RATINGS } from './words'

/** What to study beyond the day's line: cards that a search of Browse finds, suspended and buried ones left out. */
export const ExtraInput = z.object({
  /** As the learner calls it: “Due within 3 days”. */
  name: z.string().trim().min(1).max(200),
  search: z.string().max(1000),
  order: z.enum(Object.keys(EXTRA_ORDERS) as [ExtraOrder, ...ExtraOrder[]]).default('due'),
  limit: z.int().min(1).max(1000).default(50),
  /** True: answers are reviews ahead of their time, and the cards are scheduled anew. False: practice, which leaves the schedule as it is. */
  counts: z.boolean().default(true),
})
export type ExtraInput = z.infer<typeof ExtraInput>

export const ExtraSession = z.object({
  id: z.string(),
  name: z.string(),
  search: z.string(),
  counts: z.boolean(),
  /** Cards it began with, and those that are behind one. */
  total: z.int(),
  done: z.int(),
})
export type ExtraSession = z.infer<typeof ExtraSession>

/** As in study; `session` is null when none is under way. `counts` is of the cards left in it. */
export const ExtraState = StudyState.extend({ session: ExtraSession.nullable() })
export type ExtraState = z.infer<typeof ExtraState>

/** Study beyond the day's line. One session at a time; it is kept until it is ended, also over a restart. */
export const extraContract = {
  /** How many cards a search would take. Throws INPUT_INVALID for a search nobody can read. */
  available: oc.input(z.object({ search: z.string().max(1000) })).output(z.object({ cards: z.int() })),
  /** What a session would go through, in its order. Throws INPUT_INVALID. */
  cards: oc.input(ExtraInput.pick({ search: true, order: true, limit: true })).output(z.object({ cards: z.array(QueuedCard) })),
  /** Takes the place of a session under way. Throws NOT_ALLOWED_NOW when nothing fits. */
  begin: oc.input(ExtraInput).output(ExtraState),
  state: oc.output(ExtraState),
  /** Again brings the card back at the end of the session. Throws CARD_NOT_FOUND and NOT_ALLOWED_NOW. */
  answer: oc
    .input(z.object({ cardId: z.string(), rating: z.enum(RATINGS), millis: z.int().nonnegative(), shown: z.int().optional() }))
    .output(ExtraState),
  /** Puts the card at the end of the session, without an answer. */
  skip: oc.input(z.object({ cardId: z.string() })).output(ExtraState),
  end: oc.output(ExtraState),
}
