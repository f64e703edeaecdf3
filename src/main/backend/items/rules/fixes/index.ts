import type { DocumentBody } from '../../../../../shared/document'
import type { Fix } from '../../../../../shared/fix'
import type { ItemContent } from '../../../../../shared/item'
import { apart, behind } from '../../../../../shared/setting'
import { checkItem } from '..'
import type { RuleItem } from '../rule-item'
import type { FixContext, Fixer } from './fixer'
import { ON_OPTIONS } from './on-options'
import { ON_STEM } from './on-stem'
import { openQuestion } from './yes-no'

export type { FixContext } from './fixer'

const FIXERS: readonly Fixer[] = [...ON_STEM, openQuestion, ...ON_OPTIONS]

/**
 * How each flaw of the item can be mended at one stroke, in the order of the rules. A way that leaves the flaw, or makes another, is not
 * offered; many flaws have none. What is asked is mended: its setting is the reading's.
 */
export function fixesOf(item: RuleItem, context: FixContext, flaws: readonly string[] = checkItem(item, context)): Fix[] {
  const { setting, asked } = apart(item.stem)
  return flaws.flatMap((rule) => {
    for (const { does, mend } of FIXERS.filter((fixer) => fixer.rule === rule))
      for (const made of mend({ ...item, stem: asked }, context).map((fixed) => ({ ...fixed, stem: behind(setting, fixed.stem) })))
        if (mends(made, rule, flaws, context)) return [{ rule, does, content: contentOf(made) }]
    return []
  })
}

/** What a fix may call a reading by. */
export const aboutReading = ({ title, author, published }: Pick<DocumentBody, 'title' | 'author' | 'published'>): Partial<FixContext> => ({
  title,
  ...(author !== undefined && { author }),
  ...(published !== undefined && { published }),
})

function mends(made: RuleItem, rule: string, flaws: readonly string[], context: FixContext): boolean {
  if (made.stem.trim() === '') return false
  const left = checkItem(made, context)
  return !left.includes(rule) && left.every((id) => flaws.includes(id))
}

function contentOf({ kind, stem, key, accepted, options, pairs, sequence, rubric, distractorReasons, rationale }: RuleItem): ItemContent {
  return {
    ...{ kind, stem, key, accepted },
    ...(options && { options }),
    ...(pairs && { pairs }),
    ...(sequence && { sequence }),
    ...(rubric && { rubric }),
    ...(distractorReasons && { distractorReasons }),
    ...(rationale !== undefined && { rationale }),
  }
}
