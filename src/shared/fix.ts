import { z } from 'zod'
import { ItemContent } from './item'

/** How a flaw can be mended at one stroke: the content as it would be. It breaks that rule no longer, and no other rule that was not broken before. */
export const Fix = z.object({
  /** Id of the rule. */
  rule: z.string(),
  /** What it does, for the button: “Put the options in order”. */
  does: z.string(),
  content: ItemContent,
})
export type Fix = z.infer<typeof Fix>
