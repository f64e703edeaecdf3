import type { Mention } from '../entities'
import type { Sentence } from '../analysis'
import { isPersonNoun } from '../phrases'
import type { Token } from '../tokens'
import { isDoneBy } from './binding'

/**
 * "King Ottokar was forced to accept the charter, which he hated", "signed by the marquis, whose estates, his critics observed, …": somebody stands in front of "he" in its own
 * sentence, whom the lexicon may not know. A reader takes it for him sooner than for anybody named before.
 */
export function isSomebodyInFront(sentence: Sentence, i: number): boolean {
  const { tokens, mentions } = sentence
  // "He demanded …, and when the Sultan refused he left": the same he
  const same = tokens.findIndex((t, k) => k < i && /^(?:he|she)$/.test(t.lower) && t.label.startsWith('nsubj'))
  if (same >= 0) return isSomebodyInFront(sentence, same)
  return tokens.some((t, k) => {
    if (k >= i || !DOES.test(t.label)) return false
    const own = mentions.find((m) => m.from <= k && k < m.to)
    const isOne = own
      ? isPersonal(tokens, own, t)
      : isTheOne(tokens, t) || (t.tag === 'NNP' && t.label.startsWith('nsubj') && /^\p{Lu}\p{Ll}/u.test(t.text) && !hasThe(tokens, t))
    return isOne && !isFrontedFor(t, tokens[i]) && !isDoneBy(tokens, i, own ?? { from: k, to: k + 1 })
  })
}

const DOES = /^(?:nsubj|nsubjpass|poss|pobj|dobj|dative|appos)$/

/** A name that may be somebody's: of what is no state or body, and stands without "the". */
function isPersonal(tokens: readonly Token[], { kind, from, to, where }: Mention, head: Token): boolean {
  if (kind === 'person') return true
  if (kind !== 'unknown' || where || !/^NNP$|^CD$/.test(head.tag)) return false
  if (tokens.slice(from, to).some((t) => TITLES.test(t.lower) || isNumeral(t))) return true
  return tokens[from - 1]?.lower !== 'the' && /^(?:nsubj|nsubjpass|poss|dative)$/.test(head.label) && /^\p{Lu}\p{Ll}/u.test(head.text)
}

/** "Alexander III" */
export const isNumeral = ({ text }: Token): boolean => /^(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XVI)$/.test(text)

export const hasThe = (tokens: readonly Token[], noun: Token): boolean => tokens.some((t) => t.head === noun && t.lower === 'the')

/** "the marquis", "the First Consul", and no "a ruler", "kings" or "the Sultan's subjects" */
const isTheOne = (tokens: readonly Token[], noun: Token): boolean =>
  /^NNP?$/.test(noun.tag) && noun.label !== 'poss' && isTitle(noun) && hasThe(tokens, noun)

/** What one man is called by. */
export const isTitle = (noun: Token): boolean =>
  noun.lower !== 'delegation' && noun.lower !== 'ally' && (TITLES.test(noun.lower) || isPersonNoun(noun))

const TITLES =
  /^(?:pope|consul|marquis|marquess|duke|count|earl|prince|tsar|czar|kaiser|sultan|shah|emir|viceroy|viscount|baron|archduke|elector|bishop|archbishop|cardinal|governor|admiral|marshal|colonel|regent|pasha|vizier|mediator|dictator|archduchess|duchess|princess|countess)$/

/** "Against the minister he set …": what stands in front of the verb of "he" behind a preposition is another. */
const isFrontedFor = (t: Token, pronoun: Token | undefined): boolean =>
  pronoun?.label === 'nsubj' && t.label === 'pobj' && t.head?.label === 'prep' && t.head.head === pronoun.head
