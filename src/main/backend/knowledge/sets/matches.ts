import type { Fact, Slot } from '../../../../shared/fact'
import { tokensOfText } from '../tokens'

/** Two things that belong to each other, with the fact that says so. */
export interface Match {
  at: Fact
  left: Slot
  right: Slot
}

const SHORTEST_CLAIM = 4
const LONGEST_CLAIM = 16
const LONGEST_TERM = 5
const NO_ASSERTION =
  /^(?:deny|reject|dismiss|doubt|question|refuse|ask|wonder|dispute|demand|propose|insist|require|request|recommend|urge|order)$/
/** An office of nobody in particular, and two who spoke with one voice. */
const TITLE = /^(?:President|Chairman|Chancellor|Premier|Prime|Secretary|Minister|Ambassador|General|King|Queen|Pope)$| and /
/** "Because there was no time": half of what was said. */
const CUT = /^(?:because|and|but|or|so|to|for|of|as|since|when|if you)\b/i
const POINTS_BACK = /^(?:he|she|it|they|there|this|that|these|those|such|here|his|her|its|their)\b/i

/** Named people with a claim of theirs that can be read on its own. */
export function spoken(facts: readonly Fact[]): Match[] {
  const works = new Set(facts.flatMap(({ slots }) => (slots.title ?? []).map(({ text }) => bare(text))))
  return facts.flatMap((fact) => {
    const [speaker] = fact.slots.speaker ?? []
    const [said] = fact.slots.said ?? []
    if (!speaker || !said || !fact.slots.human || !/^(?:report|quotation)$/.test(fact.form)) return []
    const name = speaker.entity ?? speaker.text
    const claim = said.text.replace(/^that /, '').replace(/ and that /g, ' and ')
    if (
      !isName(name) ||
      works.has(name) ||
      !isClause(claim) ||
      TITLE.test(name) ||
      CUT.test(claim) ||
      NO_ASSERTION.test(fact.slots.base?.[0]?.text ?? '') ||
      POINTS_BACK.test(claim) ||
      !isWhole(claim)
    )
      return []
    const words = claim.split(' ').length
    return words >= SHORTEST_CLAIM && words <= LONGEST_CLAIM && !claim.includes(lastWord(name))
      ? [{ at: fact, left: { ...speaker, text: name }, right: { ...said, text: fact.form === 'quotation' ? `“${claim}”` : claim } }]
      : []
  })
}

/** Authors with the term, the work or the school that is theirs. */
export const authored = (facts: readonly Fact[]): Match[] =>
  facts.flatMap((fact) => {
    const [author] = fact.slots.author ?? []
    const [idea] = fact.slots.term ?? fact.slots.title ?? fact.slots.school ?? []
    const name = author?.entity ?? author?.text ?? ''
    if (!author || !idea || !/^(?:author|work|key-author)$/.test(fact.form) || !isName(name) || idea.text.includes(lastWord(name)))
      return []
    return [{ at: fact, left: { ...author, text: name }, right: { ...idea, text: bare(idea.text) } }]
  })

/** Terms with a short meaning that does not use the term itself. */
export const defined = (facts: readonly Fact[]): Match[] =>
  facts.flatMap((fact) => {
    const [term] = fact.slots.term ?? []
    const [meaning] = fact.slots.meaning ?? []
    if (!term || !meaning || fact.form !== 'meaning' || fact.confidence < 0.8) return []
    const name = bare(term.text)
    const told = meaning.text.replace(/(?:,? (?:usually|often|so that|which|including|such as)\b|;| \().*$/s, '').replace(/\s+/g, ' ')
    const words = told.split(' ').length
    const gives = name.split(' ').some((word) => word.length > 3 && told.toLowerCase().includes(word.toLowerCase()))
    return !gives && isWhole(told) && name.split(' ').length <= LONGEST_TERM && words >= SHORTEST_CLAIM && words <= LONGEST_CLAIM
      ? [{ at: fact, left: { ...term, text: name.charAt(0).toUpperCase() + name.slice(1) }, right: { ...meaning, text: told } }]
      : []
  })

/** True for what says something of something: it has a verb of its own. */
const isClause = (text: string): boolean => {
  const root = tokensOfText(text).find((t) => !t.head)
  return root !== undefined && /^(?:VB[DZP]|MD|VBN|VB)$/.test(root.tag) && tokensOfText(text).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))
}

const bare = (term: string): string => term.replace(/^(?:the|an?) /i, '').replace(/^[“"]|[”",.]+$/g, '')
const isName = (name: string): boolean => /^\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}|de |von |van |al-).*)?$/u.test(name)
const lastWord = (name: string): string => name.split(' ').at(-1) ?? name
const isWhole = (text: string): boolean =>
  (text.match(/[“]/g) ?? []).length === (text.match(/[”]/g) ?? []).length &&
  (text.match(/"/g) ?? []).length % 2 === 0 &&
  !/→|\?|(?:^|\s)[–-]\s/.test(text)
