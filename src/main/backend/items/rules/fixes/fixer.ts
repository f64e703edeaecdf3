import type { RuleContext, RuleItem } from '../rule-item'

export interface FixContext extends RuleContext {
  /** Of the document, where there is one. */
  title?: string
  author?: string
  published?: string
}

/** A way to mend the flaw of one rule. */
export interface Fixer {
  rule: string
  does: string
  /** The item mended, in the ways that might do, the best first; none where this way does not fit. */
  mend(item: RuleItem, context: FixContext): RuleItem[]
}
