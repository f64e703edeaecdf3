import { verbAbove } from '../../phrases'
import type { Features } from '../../boosted'
import { doersAbove, isDoneBy, isInRelativeClause } from '../binding'
import type { Analysis, Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Token } from '../../tokens'
import { SAYING } from '../../predications/saying'
import { insideQuotes } from '../words'
import type { Referent } from './referents'

/** A pronoun of a text. */
export interface Pronoun {
  sentence: Sentence
  at: number
}

/** Somebody or something told of before a pronoun, as the text last spoke of it. */
export interface Candidate {
  referent: Referent
  /** The last pronoun that was taken for it, if that stands behind where it was named last. */
  last: Pronoun | null
  /** How often it was spoken of so far. */
  told: number
  /** How likely the last pronoun does mean it. */
  sure: number
  /** Who wrote the book under review. */
  author: boolean
}

/** What tells whether a pronoun means a candidate. Of `rivals`, all that the pronoun could mean, it is one. */
export function featuresOf(analysis: Analysis, pronoun: Pronoun, candidate: Candidate, rivals: readonly Candidate[]): Features {
  const { sentence, at } = pronoun
  const { referent, last, told } = candidate
  const place = placeOf(candidate)
  const word = sure(sentence.tokens[at])
  const own = sure(place.sentence.tokens[place.at])
  const back = sentence.index - place.sentence.index
  const later = rivals.filter((other) => other !== candidate && isBehind(placeOf(other), place))
  const alike = (other: Candidate): boolean => other.referent.kind === referent.kind
  const features: Features = {
    back,
    sinceNamed: sentence.index - referent.sentence.index,
    words: back === 0 ? at - place.at : at + place.sentence.tokens.length - place.at,
    from: place.at,
    at,
    blocks: Math.min(3, sentence.block - place.sentence.block),
    told: Math.min(6, told),
    again: last ? 1 : 0,
    sameWord: last && classOf(own) === classOf(word) ? 1 : 0,
    rivals: rivals.length,
    rivalsHere: rivals.filter((other) => placeOf(other).sentence === sentence).length,
    later: later.length,
    laterAlike: later.filter(alike).length,
    laterSubjects: later.filter((other) => isSubject(tokenOf(placeOf(other)))).length,
    mostTold: Math.min(6, told) - Math.max(0, ...rivals.filter((other) => other !== candidate).map((other) => Math.min(6, other.told))),
    doer: doerRank(pronoun, candidate),
    sameRole: roleOf(own) === roleOf(word) ? 1 : 0,
    main: own.head?.label === 'ROOT' ? 1 : 0,
    mainHere: word.head?.label === 'ROOT' ? 1 : 0,
    firstSubject: firstSubject(place.sentence) === place.at ? 1 : 0,
    depth: depthOf(own),
    relative: back === 0 && isInRelativeClause(sentence, { from: place.at, to: place.at + 1 }, at) ? 1 : 0,
    quoted: Number(insideQuotes(place.sentence.tokens, place.at)) - Number(insideQuotes(sentence.tokens, at)),
    acts: ACTS.test(verbAbove(word)?.lemma ?? '') && isSubject(word) ? 1 : 0,
    sameVerb: verbAbove(word)?.lemma === verbAbove(own)?.lemma ? 1 : 0,
    plural: referent.plural ? 1 : 0,
    heading: headingNames(sentence, referent) ? 1 : 0,
    title: analysis.document.title.toLowerCase().includes(keyWord(referent)) ? 1 : 0,
    item: sentence.kind === 'list-item' ? 1 : 0,
    opens: sentence.opensBlock ? 1 : 0,
    author: candidate.author ? 1 : 0,
    names: referent.mention ? referent.mention.to - referent.mention.from : 0,
    known: referent.mention && analysis.lexicon.byAlias.has(referent.mention.name.toLowerCase()) ? 1 : 0,
    headed: place.sentence.sections[0] === sentence.sections[0] ? 0 : 1,
    speaks: SAYING.has(verbAbove(word)?.lemma ?? '') && isSubject(word) ? 1 : 0,
    spoke: SAYING.has(verbAbove(own)?.lemma ?? '') && isSubject(own) ? 1 : 0,
    modal: isSubject(word) && sentence.tokens.some((t) => t.head === word.head && t.tag === 'MD') ? 1 : 0,
  }
  features[`is:${referent.kind}`] = 1
  features[`role:${roleOf(own)}`] = 1
  features[`as:${roleOf(word)}`] = 1
  features[`word:${classOf(word)}`] = 1
  if (!last) features[`art:${articleOf(referent)}`] = 1
  return features
}

export const placeOf = ({ referent, last }: Candidate): Pronoun => last ?? { sentence: referent.sentence, at: referent.head }
const tokenOf = ({ sentence, at }: Pronoun): Token => sure(sentence.tokens[at])

const isBehind = (one: Pronoun, other: Pronoun): boolean =>
  one.sentence.index > other.sentence.index || (one.sentence === other.sentence && one.at > other.at)

export type Class = 'he' | 'she' | 'it' | 'they'

/** He and she are people, it is one thing, they are several. */
export function classOf({ lower }: Token): Class | null {
  if (/^(?:he|him|his)$/.test(lower)) return 'he'
  if (/^(?:she|her)$/.test(lower)) return 'she'
  if (/^its?$/.test(lower)) return 'it'
  return /^(?:they|them|their)$/.test(lower) ? 'they' : null
}

function roleOf({ label }: Token): string {
  if (label === 'nsubjpass') return 'passive'
  if (label.startsWith('nsubj')) return 'subject'
  if (label === 'dobj' || label === 'dative') return 'object'
  if (label === 'pobj' || label === 'poss' || label === 'appos' || label === 'attr') return label
  return label === 'conj' ? 'conj' : 'other'
}

const isSubject = ({ label }: Token): boolean => label.startsWith('nsubj')

const firstSubject = ({ tokens }: Sentence): number => tokens.findIndex(isSubject)

/** How far above the pronoun its sentence has the candidate do something: 1 for the nearest verb; 0 for nowhere. */
function doerRank({ sentence, at }: Pronoun, candidate: Candidate): number {
  const place = placeOf(candidate)
  if (place.sentence !== sentence) return 0
  let rank = 0
  for (const doer of doersAbove(sentence.tokens, at)) {
    rank++
    if (doer === tokenOf(place)) return rank
  }
  return 0
}

/** How many words it hangs below the top. */
function depthOf(word: Token): number {
  let depth = 0
  for (let at = word.head; at && depth < 9; at = at.head) depth++
  return depth
}

/** "a", "the", "this" or nothing in front of it. */
function articleOf({ sentence: { tokens }, phrase, mention, pair }: Referent): string {
  if (mention || pair) return 'name'
  const first = sure(tokens[phrase.from]).lower
  if (/^an?$/.test(first)) return 'a'
  if (first === 'the') return 'the'
  if (/^th[ie]se?$|^tho/.test(first)) return 'this'
  if (/^(?:no|any|every|each|some|such|another|other|what|which)$/.test(first)) return 'some'
  return 'none'
}

const keyWord = ({ entity }: Referent): string => (entity.split(' ').at(-1) ?? entity).toLowerCase()

const headingNames = ({ sections }: Sentence, referent: Referent): boolean =>
  sections[0]?.title.toLowerCase().includes(keyWord(referent)) ?? false

/** What only somebody does. */
const ACTS =
  /^(?:recommend|propose|agree|refuse|decide|want|demand|promise|offer|ask|threaten|withdraw|sign|accept|reject|suspend|vote|warn|insist|declare|announce|argue|say|claim|maintain|hope|fear|believe|conclude|urge|request|order|pledge|undertake|invite|appoint|send|launch|invade|attack|occupy|retaliate|negotiate|concede|admit|deny|complain|protest|object|think|know|tell|write|reply|answer|seek|try|meet|win|lose|join|leave)$/

/** What no pronoun can mean where it stands: its own object, the whole it is part of. */
export function isBarred({ sentence, at }: Pronoun, candidate: Candidate): boolean {
  const place = placeOf(candidate)
  if (place.sentence !== sentence) return false
  const { tokens } = sentence
  const word = sure(tokens[at])
  if (isDoneBy(tokens, at, { from: place.at, to: place.at + 1 })) return true
  const own = tokenOf(place)
  for (let up: Token | null = word.head; up; up = up.head) {
    if (up === own) return true
    if (/^(?:VERB|AUX)$/.test(up.pos) || /^(?:amod|appos|acl|relcl)$/.test(up.label)) return false
  }
  return false
}
