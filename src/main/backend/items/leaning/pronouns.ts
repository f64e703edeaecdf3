import { isGrammars } from '../../knowledge/coreference/grammars'
import type { Token } from '../../knowledge/tokens'
import { MONTH_OR_SUM } from './nouns'
import { isFirst, isNoun, isQuoted, type Leaning, type Reader } from './question'

export const PERSONS =
  /^(?:who|whom|whose|president|leader|minister|secretary|ambassador|scholar|chancellor|premier|general|king|queen|envoy|diplomat|adviser|advisor|aide|official|politician|author|person|student|man|woman|emperor|pope|ruler|autocrat|dictator|monarch|prince|bluffer|captain|visitor|host|guest|senator|editor|interpreter|historian|negotiator|state|actor|ally|individual|somebody|someone|everyone|everybody|anyone)s?$/
const SAYS =
  /^(?:say|tell|argue|claim|think|believe|write|note|add|call|complain|insist|declare|announce|fear|hold|warn|report|suggest|profess)$/

/** "she argues", "sent to enforce it": pronouns with nothing in front of them that they could mean. */
export const pronouns: Reader = ({ tokens, front }) =>
  tokens.flatMap((t, at): Leaning[] => {
    if (!/^PRP/.test(t.tag) || isQuoted(tokens, at) || isCataphor(tokens, at)) return []
    const before = tokens.slice(0, at)
    if (/^(?:he|him|his|himself|she|her|hers|herself)$/.test(t.lower))
      // "the man he chose" is another
      return before.some((x) => isPerson(x) && verbOf(t)?.head !== x) ? [] : [{ kind: 'person', words: t.text }]
    if (!/^(?:it|its|itself|they|them|their|theirs|themselves)$/.test(t.lower)) return []
    // of a list, or the thing's own, the topic is what is meant
    if (front !== '' && before.some(({ text }) => text === ':')) return []
    // a topic has parts and terms, but no army, unless it is a state
    if (front !== '' && t.lower === 'its' && !isOfAnActor(t)) return []
    // "noticed it as early as 1960: to be bound at home may be …"
    if (t.lower === 'it' && (isGrammars(tokens, at) || tokens.some(({ text }, i) => i > at && text === ':'))) return []
    if (t.lower === 'its' && isOfAnActor(t))
      return before.some((x) => isActor(x) && !isAbove(x, t)) ? [] : [{ kind: 'thing', words: t.text }]
    if (t.lower === 'theirs' && isFirst(tokens, at)) return [{ kind: 'thing', words: t.text }]
    if (before.some((x) => !isAsked(x, t) && (/^th/.test(t.lower) ? STANDS_FOR_MANY : STANDS_FOR_A_THING).test(x.lower))) return []
    return before.some((x) => canMean(t, x, before) && (IS_BOUND.test(t.lower) || !does(x, t, tokens)))
      ? []
      : [{ kind: 'thing', words: t.text }]
  })

/** "What does Washington treat most of it as?": what is asked for is not it. */
const isAsked = (x: Token, pronoun: Token): boolean => pronoun.lower === 'it' && x.lower === 'what' && x.head === verbOf(pronoun)

/** "Its army", "its chairman": a treaty has none. */
const isOfAnActor = ({ head }: Token): boolean =>
  head !== null &&
  (PERSONS.test(head.lemma) ||
    /^(?:army|navy|fleet|troop|soldier|force|capital|parliament|cabinet|government|territory|border|frontier|chairman|chief|staff|delegate|delegation|inspector|people|economy|ally|neighbour|rival)$/.test(
      head.lemma,
    ))

/** "The faction of its chairman" is not the one whose chairman he is. */
function isAbove(noun: Token, word: Token): boolean {
  let at = word
  for (let steps = 0; at.head && at.label !== 'conj' && steps < 30; steps++) {
    if (at.head === noun) return true
    at = at.head
  }
  return false
}

/** A state or a party, and not only a place beside which something happened. */
const isActor = (x: Token): boolean =>
  (x.pos === 'PROPN' &&
    x.label !== 'compound' &&
    !MONTH_OR_SUM.test(x.text) &&
    !(x.label === 'pobj' && x.head?.lower !== 'of' && isNoun(x.head?.head ?? x))) ||
  /^(?:state|country|government|party|power|nation|republic|kingdom|empire|alliance|union|side|member|movement|organisation|organization|group|company|faction|signatory|party|actor|ally|patron|client|hegemon|each|one|which|what|who)s?$/.test(
    x.lower,
  )

/** A word which may mean the doer himself. */
const IS_BOUND = /^(?:its|their|theirs|itself|themselves)$/

const STANDS_FOR_A_THING = /^(?:what|which|each|one)$/
const STANDS_FOR_MANY = /^(?:who|what|which|each|everyone|nobody|somebody|people)$/

const isPerson = (t: Token): boolean =>
  ((t.pos === 'PROPN' || (t.tag.startsWith('NN') && /^\p{Lu}/u.test(t.text))) && !isInstitution(t)) || PERSONS.test(t.lower)

/** "The European Court of Justice", "the EU": nobody whose funds are "his"; a month or a place is nobody either. */
function isInstitution({ text, label, head }: Token): boolean {
  if (MONTH_OR_SUM.test(text) || INSTITUTION.test(text) || /^\p{Lu}{2,}$/u.test(text)) return true
  if (label === 'compound' || label === 'amod') return INSTITUTION.test(head?.text ?? '')
  return (
    label === 'pobj' &&
    (/^(?:in|at|into|near)$/.test(head?.lower ?? '') || (head?.lower === 'of' && INSTITUTION.test(head.head?.text ?? '')))
  )
}
const INSTITUTION =
  /^(?:Court|Council|Union|Commission|Ministry|Bank|Party|Parliament|Congress|Senate|House|Assembly|League|Nations|States|Kingdom|Republic|Empire|Army|Office|Department|Organi[sz]ation|Committee|Tribunal|Treaty|Accords?|Agreement|Conference|Resolution|Article|War)$/

/** A thing is no person who speaks, and nothing that stands with the same verb. */
function canMean(pronoun: Token, noun: Token, before: readonly Token[]): boolean {
  if (!isNoun(noun)) return false
  if (/^th/.test(pronoun.lower)) return /S$/.test(noun.tag) || noun.pos === 'PROPN' || before.some(({ lower }) => lower === 'and')
  const speaks = noun.pos === 'PROPN' && /^nsubj/.test(noun.label) && SAYS.test(noun.head?.lemma ?? '')
  // "Mallon's quip that it was …", "five cases in which it could occur" are about something else
  if (pronoun.lower === 'it' && holds(noun, pronoun, before)) return false
  return noun.tag !== 'NNS' && !speaks && !PERSONS.test(noun.lower) && (IS_BOUND.test(pronoun.lower) || verbOf(noun) !== verbOf(pronoun))
}

/** True where a pronoun stands in a clause that belongs to a noun. */
function holds(noun: Token, pronoun: Token, before: readonly Token[]): boolean {
  if (!before.some((t) => t.start > noun.start && /^(?:that|which|whom)$/.test(t.lower))) return false
  return isAbove(noun, pronoun)
}

/** "Soldiers were sent to enforce it", "he would not hear of giving it up": who does something does it to another. */
function does(noun: Token, pronoun: Token, tokens: readonly Token[]): boolean {
  const [verb, label] = climb(noun)
  if (!/^nsubj/.test(label)) return false
  let doing = verbOf(pronoun)
  for (let steps = 0; doing && steps < 5; steps++) {
    if (doing === verb) return true
    const own = doing
    // "have reason to preserve them": who has it does
    if (!/^(?:xcomp|pcomp)$/.test(doing.label) && !(/^(?:relcl|acl)$/.test(doing.label) && doing.tag === 'VB')) return false
    if (tokens.some((t) => t.head === own && /^nsubj/.test(t.label))) return false
    doing = verbOf(doing)
  }
  return false
}

/** The verb that a noun belongs to, and how it hangs there, or what it is a part of. */
function climb(word: Token): [Token | null, string] {
  let at: Token = word
  for (let steps = 0; at.head && !/^(?:VERB|AUX)$/.test(at.head.pos) && steps < 30; steps++) at = at.head
  return [at.head, at.label]
}

function verbOf(word: Token): Token | null {
  let at = word.head
  for (let steps = 0; at && !/^(?:VERB|AUX)$/.test(at.pos) && steps < 30; steps++) at = at.head
  return at
}

/** "Before he met Putin, Trump …" */
function isCataphor(tokens: readonly Token[], at: number): boolean {
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',')
  const asks = tokens.at(-1)?.text === '?' && tokens[0]?.tag === 'WRB'
  return comma > 0 && !asks && /^(?:IN|WRB|VBG|VBN|TO)$/.test(tokens[0]?.tag ?? '') && tokens.slice(comma).some(isNoun)
}

/** "his chief", "her colleague": somebody who is known by somebody else, whom nothing names. */
export const relations: Reader = ({ tokens }) =>
  tokens.flatMap((t, at): Leaning[] => {
    if (t.tag !== 'PRP$' || !t.head || !/^(?:his|her)$/.test(t.lower) || !RELATION.test(t.head.lemma)) return []
    const isNamed = tokens[tokens.indexOf(t.head) + 1]?.pos === 'PROPN' || tokens.slice(0, at).some(({ pos }) => pos === 'PROPN')
    return isNamed ? [] : [{ kind: 'relation', words: `${t.text} ${t.head.text}` }]
  })

const RELATION = /^(?:chief|boss|colleague|predecessor|successor|host|guest|counterpart|master|superior|aide|adviser|friend)$/
