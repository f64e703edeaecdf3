import { oc } from '@orpc/contract'
import { z } from 'zod'

export const CourseBriefing = z.object({
  title: z.string(),
  words: z.int(),
  /** How many cards it brings. */
  brings: z.int(),
  /** Null until its unit was added, and after it was removed from the library. */
  documentId: z.string().nullable(),
  /** Its items that have no card yet: they come when it has been read, or when they are asked for. */
  waiting: z.int(),
  /** Its end was seen. */
  read: z.boolean(),
})
export type CourseBriefing = z.infer<typeof CourseBriefing>

/** A unit of the built-in course, in the library or to be added. */
export const CourseUnit = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** Some of its readings are in the library. */
  added: z.boolean(),
  briefings: z.array(CourseBriefing),
  /** Its cards in study, and those answered at least once. */
  cards: z.int(),
  begun: z.int(),
})
export type CourseUnit = z.infer<typeof CourseUnit>

/** What a later version of the course corrected in the library. */
export const CourseNews = z.object({
  at: z.number(),
  /** Those whose text reads otherwise. */
  briefings: z.array(z.object({ documentId: z.string(), title: z.string() })),
  /** Items that took the corrected words; new ones; and those that the course asks no more. */
  corrected: z.int(),
  added: z.int(),
  retired: z.int(),
})
export type CourseNews = z.infer<typeof CourseNews>

export const courseContract = {
  /** In the order in which they are best taken. */
  units: oc.output(z.array(CourseUnit)),
  /**
   * Puts a unit's readings into the library; undo takes them away. Their cards come as each is read, or all now: as the setting `courseCards` has it, unless
   * `atOnce` says so. Throws UNIT_NOT_FOUND.
   */
  add: oc.input(z.object({ id: z.string(), atOnce: z.boolean().optional() })).output(CourseUnit),
  /** Puts the cards that wait in these briefings into study now, behind those that are there. */
  takeCards: oc
    .input(z.object({ documentIds: z.array(z.string()).min(1).max(100) }))
    .output(z.object({ changed: z.int(), operation: z.string() })),
  /** What the last start corrected, until it is put away; null when there is nothing. `undoable`: undo would take it back. */
  news: oc.output(CourseNews.extend({ undoable: z.boolean() }).nullable()),
  putNewsAway: oc.output(z.void()),
}
