import { z } from 'zod'
import { Pair } from '../../../shared/item'
import { TOPICS } from '../../../shared/words'

/** A work a briefing rests on. A title in square brackets describes a page whose own title was not seen. */
export const Source = z.strictObject({
  n: z.int().positive(),
  publisher: z.string().min(1),
  title: z.string().min(1),
  year: z.int().nullable(),
  url: z.url().nullable(),
})
export type Source = z.infer<typeof Source>

/** What stands between the "---" lines of a briefing. */
export const FrontMatter = z.strictObject({
  title: z.string().min(1),
  author: z.string().min(1),
  order: z.int().positive(),
  /** Entries of resources/facts which the briefing rests on. */
  facts: z.array(z.string()).min(1),
  /** Names of what it is about, where that is not to be looked up in the sheets: the first unit comes with the first start, which should not wait for them. */
  subjects: z.array(z.string()).optional(),
  /** When its statements were last held against the sources. */
  checked: z.iso.date(),
  /** Left out where it rests on one entry of the fact sheets: then that entry’s sources are meant, by their numbers. */
  sources: z.array(Source).min(1).optional(),
  /** What the prose rests on beyond that entry's sources; their numbers go on from the last of these. */
  further: z
    .array(Source.omit({ n: true }))
    .min(1)
    .optional(),
})
export type FrontMatter = z.infer<typeof FrontMatter>

/** One item of a briefing. `quote` is the sentence it is anchored in; the options of an mcq are the key and the distractors. */
export const CourseItem = z
  .strictObject({
    topic: z.enum(TOPICS),
    kind: z.enum(['qa', 'cloze', 'mcq', 'matching', 'ordering', 'application']),
    stem: z.string().min(1),
    key: z.string(),
    accepted: z.array(z.string()),
    distractorReasons: z.record(z.string(), z.string().min(1)).optional(),
    sequence: z.array(z.string()).optional(),
    pairs: z.array(Pair).optional(),
    rubric: z.array(z.string()).optional(),
    rationale: z.string().min(1).optional(),
    quote: z.string().min(1),
  })
  .refine(
    ({ kind, distractorReasons }) => (kind === 'mcq') === (distractorReasons !== undefined),
    'An mcq, and nothing else, has distractors.',
  )
export type CourseItem = z.infer<typeof CourseItem>

export const CourseItems = z.array(CourseItem).min(1)

/** resources/course/units.yaml */
export const Unit = z.strictObject({ id: z.string().regex(/^[a-z0-9-]+$/), title: z.string().min(1), about: z.string().min(1) })
export type Unit = z.infer<typeof Unit>
export const Units = z.array(Unit).min(1)

/** resources/course/cards.json: how many items each briefing has, by its path, so that a list of units need not make them. A test writes it (`vitest -u`). */
export const CardCounts = z.record(z.string(), z.int().positive())
