import { z } from 'zod'
import { Anchor, Span } from './anchor'
import { TOPICS } from './words'

/** A date as the text gives it: `value` is ISO 8601 cut to its precision ('2017', '2017-07', '2017-07-07'). */
export const FactDate = z.object({ value: z.string(), precision: z.enum(['day', 'month', 'year']), end: z.string().optional() })
export type FactDate = z.infer<typeof FactDate>

/** What fills one slot of a fact: words to show, where they stand, and what they were resolved to. */
export const Slot = Span.extend({
  text: z.string(),
  /** Canonical name of the entity the words were resolved to. */
  entity: z.string().optional(),
  date: FactDate.optional(),
})
export type Slot = z.infer<typeof Slot>

/**
 * One thing the text says. `form` names the pattern inside a topic (e.g. 'duration' of a meeting) and so the template that fits;
 * `slots` are named by the extractor and hold one or several fillers each.
 */
export const Fact = z.object({
  id: z.string(),
  topic: z.enum(TOPICS),
  form: z.string(),
  slots: z.record(z.string(), z.array(Slot)),
  anchor: Anchor,
  /** 0..1 */
  confidence: z.number().min(0).max(1),
})
export type Fact = z.infer<typeof Fact>
