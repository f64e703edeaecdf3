import { apart, partsOf } from '../../../../shared/setting'
import type { Check, RuleContext, RuleItem } from './rule-item'
import { speaksOfItsReading } from './standing-alone'

export type Rule = readonly [id: string, breaks: Check]

/** Whether an item breaks a rule. What explains a question may stand in its setting; all else is looked for in what is asked. */
export function breaking(item: RuleItem): (rule: Rule, context: RuleContext) => boolean {
  const { setting, asked } = apart(item.stem)
  if (setting === '') return ([, breaks], context) => breaks(item, context)
  const bare = { ...item, stem: asked }
  // sentences before it explain whom "he" means; a title alone does not
  const isExplained = partsOf(setting).told !== ''
  return ([id, breaks], context) =>
    id === POINTS_OUTSIDE && isExplained ? speaksOfItsReading(asked) : breaks(SEEN_WHOLE.has(id) ? item : bare, context)
}

const POINTS_OUTSIDE = '6'
/** What the passage before may say: the answer, when it was, who said it. */
const SEEN_WHOLE = new Set(['7', '9', '10', '11'])
