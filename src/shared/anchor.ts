import { z } from 'zod'

/** A stretch of a document's text, in UTF-16 code units: `text.slice(start, end)`. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
export type Span = z.infer<typeof Span>

/**
 * Where something stands in a document: a position and a quote selector, as in the W3C Web Annotation model.
 * `exact` is `text.slice(start, end)`; `prefix` and `suffix` are up to 32 characters around it, for re-anchoring.
 */
export const Anchor = Span.extend({ exact: z.string(), prefix: z.string(), suffix: z.string() })
export type Anchor = z.infer<typeof Anchor>
