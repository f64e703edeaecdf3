import { oc } from '@orpc/contract'
import { z } from 'zod'

/** A unit of the built-in course, in the library or to be added. */
export const CourseUnit = z.object({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  /** Some of its readings are in the library. */
  added: z.boolean(),
  briefings: z.array(z.object({ title: z.string(), words: z.int(), documentId: z.string().nullable() })),
  /** Its cards in the store, and those answered at least once. */
  cards: z.int(),
  begun: z.int(),
})
export type CourseUnit = z.infer<typeof CourseUnit>

export const courseContract = {
  /** In the order in which they are best taken. */
  units: oc.output(z.array(CourseUnit)),
  /** Puts a unit's readings into the library, with their cards behind those that are there; undo takes them away. Throws UNIT_NOT_FOUND. */
  add: oc.input(z.object({ id: z.string() })).output(CourseUnit),
}
