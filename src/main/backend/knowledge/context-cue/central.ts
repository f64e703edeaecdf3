import type { Sentence } from '../analysis'
import { tokensOf, type Token } from '../tokens'
import { EVENT } from './candidate'
import { ABSTRACT, FIELD_WORD } from './terms'

/**
 * The concept a text of theory keeps coming back to: what it defines at its beginning or uses everywhere, in the plural where it is a thing of which there are many
 * ("alliances"). Null for a story.
 */
export function centralConcept(sentences: readonly Sentence[]): string | null {
  const body = sentences.filter(({ kind }) => kind !== 'heading')
  const uses = new Map<string, { sentences: number; plural: number; counted: number; defined: boolean }>()
  for (const [at, { tokens }] of body.entries())
    for (const token of tokens) {
      if (!/^NNS?$/.test(token.tag) || token.lemma.length < 4 || COMMON.test(token.lemma)) continue
      const use = uses.get(token.lemma) ?? { sentences: 0, plural: 0, counted: 0, defined: false }
      use.sentences++
      if (token.tag === 'NNS') use.plural++
      if (tokens.some((d) => d.head === token && /^an?$/.test(d.lower))) use.counted++
      if (at < OPENING && isDefined(token, tokens)) use.defined = true
      uses.set(token.lemma, use)
    }
  const [best] = [...uses]
    .map(([lemma, use]) => ({
      lemma,
      ...use,
      score: use.sentences * (use.defined ? 3 : 1) * (FIELD_WORD.test(lemma) ? 1.5 : 1),
    }))
    .sort((a, b) => b.score - a.score)
  if (!best || best.sentences * (best.defined ? 12 : 5) < body.length || best.sentences < 3) return null
  // "islands", "missiles" stand everywhere in the story of what was done about them
  if (!best.defined && !FIELD_WORD.test(best.lemma) && !ABSTRACT.test(best.lemma)) return null
  return best.counted > 0 || 2 * best.plural > best.sentences ? pluralOf(best.lemma) : best.lemma
}

const OPENING = 3

/** "An alliance is a formal or informal commitment …", "A norm is commonly defined as …" */
const isDefined = (token: Token, tokens: readonly Token[]): boolean =>
  /^nsubj(?:pass)?$/.test(token.label) &&
  token.head !== null &&
  tokens.at(-1)?.text !== '?' &&
  /^(?:be|mean|denote|refer|describe|define|understand)$/.test(token.head.lemma) &&
  tokens.some((d) => d.head === token && /^an?$/.test(d.lower))

export const pluralOf = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`

const COMMON =
  /^(?:state|side|leader|government|party|power|country|question|point|case|reason|example|world|year|month|week|time|people|policy|theory|answer|interest|fact|part|term|thing|problem|view|idea|argument|number|place|result|effect|form|kind|cost|war|peace|president|minister|author|book|chapter|text|position|level|period|history|century|force|action|decision|change|condition|means|group|other|opponent|actor|model|critic|scholar|word|line|month|night|morning|hour|house|letter|city|door|room|table|paper|speech|sentence|difference|issue|matter|official|public|relation|member|order|relationship|course|week|game)$/

/** The thing that a title speaks of: “Why costly conflict is a puzzle” is about costly conflict. Null where it has none. */
export function nounPhraseOf(title: string): string | null {
  const tokens = tokensOf(inLowerCase(title), 0)
  const verb = tokens.find((t) => /^(?:VBZ|VBP|VBD|MD)$/.test(t.tag))
  if (!verb) return null
  const subject = tokens.find((t) => /^nsubj/.test(t.label) && t.head === verb && /^(?:NN|NNS|NNP|NNPS)$/.test(t.tag))
  if (!subject) return null
  const words = [
    ...tokens.filter((t) => t.head === subject && /^(?:amod|compound|nmod)$/.test(t.label) && t.start < subject.start),
    subject,
  ]
  return words.length >= 2 ? words.map(({ text }) => text).join(' ') : null
}

/** True for a title, or a part of one, that tells or orders or asks instead of naming. */
export function isClause(part: string): boolean {
  const words = part.split(' ')
  if (words.length < 2 || new RegExp(`^(?:${EVENT})$`, 'i').test(words.at(-1) ?? '')) return false
  const tokens = tokensOf(inLowerCase(part), 0)
  return (
    tokens.some((t) => /^(?:VBZ|VBP|VBD|MD)$/.test(t.tag)) ||
    /^VB$/.test(tokens[0]?.tag ?? '') ||
    // “Ending Central America's longest war”
    (tokens[0]?.tag === 'VBG' && tokens.some((t) => t.label === 'dobj' && t.head === tokens[0])) ||
    /^(?:no|not|never)$/.test(tokens[0]?.lower ?? '')
  )
}

/** Capitals on every word tell a parser nothing. */
const inLowerCase = (title: string): string =>
  (title.match(/\p{L}+/gu) ?? []).every((word) => word.length < 5 || /^\p{Lu}/u.test(word)) ? title.toLowerCase() : title
