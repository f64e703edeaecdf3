import { SPEAKS_FOR_STATE } from '../../../knowledge/context-cue'
import { language } from '../../../knowledge/language'
import { thirdPerson } from '../../english/verbs'
import { withoutArticle } from '../../english/words'
import type { Seed, TemplateContext } from '../seed'
import { made } from './answer'
import { askActive, namesBeside } from './compose'
import type { Part, Parts } from './parts'
import { isPeople, isSomething } from './somebody'

/** "The Palestinian side was led by Haidar Abdel-Shafi": who led it, and not by whom it was led. */
export function forAgent(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  // "by the start of the year", "a camp led by the Union": a time, and what only tells which of two things is meant
  if (p.kind === 'relative' || p.negated || NOBODY.test(key)) return []
  if (!namesBeside(p, part) && !/\p{Lu}|\d/u.test(p.subject)) return []
  const active = activeOf(p)
  const who = isSomebody(part, key, context) ? 'who' : 'what'
  const stem = active ? askActive(p, who, active, part) : null
  return stem ? [made(p, part, stem, key, [], 0.02)] : []
}

const NOBODY =
  /^(?:where|what|how|why|when|whether|everyone|everybody|all|any|both|several|some|two|three|four|five|the (?:end|start|beginning|middle) of)\b/

/** "Sergei Witte", "the Pope", "London"; not "the Ardennes offensive", "a bomb over the South China Sea". */
const isSomebody = (part: Part, key: string, { kindOf }: TemplateContext): boolean =>
  part.person ||
  isPeople(key) ||
  (!isSomething(key) &&
    /^\p{Lu}|^the \p{Lu}.*\p{Lu}\p{L}*$|^the \p{Lu}\p{L}*$/u.test(key) &&
    (kindOf(withoutArticle(key)) !== 'place' || SPEAKS_FOR_STATE.test(key)))

/** "has often been characterised" */
const ADVERB = /^(?:\p{Ll}+ly|often|also|long)$/u

/** "was led" → "led", "are set out" → "sets out", "had been chosen" → "had chosen", "could be blocked" → "could block". Null for what is going on. */
function activeOf({ front, rest, lemma }: Parts): string | null {
  const words = rest.split(' ')
  const adverb = ADVERB.test(words[0] ?? '') ? `${words.shift() ?? ''} ` : ''
  const auxiliary = /^(?:be|been)$/.test(words[0] ?? '') ? words.shift() : ''
  const [participle = '', ...particle] = words
  if (!/^\p{Ll}+$/u.test(participle) || participle === 'being') return null
  const behind = (verb: string): string => [verb, ...particle].join(' ')
  if (auxiliary === 'been')
    return /^(?:had|has|have)$/.test(front) ? behind(`${front === 'have' ? 'has' : front} ${adverb}${participle}`) : null
  if (auxiliary === 'be') return behind(`${front} ${adverb}${lemma}`)
  if (/^(?:was|were)$/.test(front)) return `${adverb}${behind(language().simple(participle))}`
  return /^(?:is|are)$/.test(front) ? `${adverb}${behind(thirdPerson(lemma))}` : null
}
