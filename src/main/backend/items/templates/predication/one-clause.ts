import { tokensOfText } from '../../../knowledge/tokens'
import { treeOf } from '../../../knowledge/tree'
import { countWords } from '../../english/words'
import type { TemplateContext } from '../seed'
import { slotsNamed } from '../seed'
import type { Part, Parts } from './parts'

/** True where all that is asked with a verb is its own: its subject is no clause, nothing in front of it belongs to another verb, and of a series no member stands alone. */
export function isOneClause(p: Parts, context: TemplateContext): boolean {
  return (
    !leavesOut(p) &&
    !holdsVerb(p.subject) &&
    !p.parts.some((part) => belongsBefore(p, part, context)) &&
    !isSeries(p, context) &&
    !saysNothing(p)
  )
}

/** "kept theirs at Moscow", "sent the first on 5 June": only the sentence before tells which noun is left out. */
const leavesOut = ({ parts }: Parts): boolean => parts.some(({ words }) => NOUNLESS.test(words))
const NOUNLESS =
  /^(?:\p{Ll}+ )?(?:theirs|hers|(?:the|its|their) (?:first|second|third|next|last|former|latter|other|others|remainder|rest))$/u

/** "the temptation to ride free grows, and sanctions": two clauses in one. */
function holdsVerb(subject: string): boolean {
  if (countWords(subject) < LEAST_WITH_VERB) return false
  const tokens = tokensOfText(subject)
  const tree = treeOf(tokens)
  return tree.roots.some((root) => {
    const verb = tokens[root]
    // "the troops massed at the Canal", "the enemy states": these only look like clauses
    return (
      verb?.pos === 'VERB' &&
      /^VB[ZP]$/.test(verb.tag) &&
      root < tokens.length - 1 &&
      tree.childrenBy(root, 'nsubj', 'nsubjpass').length > 0
    )
  })
}
const LEAST_WITH_VERB = 5

/** "By agreeing at Helsinki that | a solution was no precondition, the Union gave up its leverage": how it gave it up. */
function belongsBefore(p: Parts, part: Part, { text }: TemplateContext): boolean {
  const start = slotsNamed(p.fact, 'subject')[0]?.start ?? 0
  return part.leads && part.core.end <= start && /^\s*(?:that|which|who|whether)\b/.test(text.slice(part.core.end, start))
}

/** "in Kyiv, in Tbilisi, in Baghdad": where, all three. */
const isSeries = ({ parts }: Parts, { text }: TemplateContext): boolean =>
  parts.some(
    (one) =>
      /^(?:place|date|preposition)$/.test(one.role) &&
      one.link !== '' &&
      parts.some((other) => other.link === one.link && text.slice(one.core.end, other.core.start) === `, ${one.link} `),
  )

/** "who told reporters?", "Where was it discovered that …?", with a name for the "it" that stands for nothing. */
const saysNothing = ({ lemma, passive, agent, parts }: Parts): boolean =>
  parts.some(({ role, words }) => (role === 'object' && TIME.test(words)) || HALF_STRETCH.test(words)) ||
  (/^(?:tell|inform)$/.test(lemma) &&
    agent !== 'thing' &&
    parts.every(({ role, link }) => !/^(?:that|made-to|to)$/.test(role) && !/^(?:about|of)$/.test(link))) ||
  (passive &&
    !/^(?:tell|inform|persuade|convince|assure|warn|remind|promise|advise)$/.test(lemma) &&
    parts.some(({ role, leads }) => role === 'that' && !leads))

/** "met from 22 | to 30 May" */
const HALF_STRETCH = /^(?:from|between) \d{1,2}$/

/** "approved the following month": when, and not what. */
const TIME = /^(?:the )?(?:following|next|same|previous) (?:day|night|week|month|year)$/
