import type { Reading } from '../extractors/reading'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { isClauseAt } from './parts'
import { asidesIn } from './asides-in'
import type { Target } from './target'
import { timesNamed } from './times-named'
import type { Unit } from './unit'

/** A clause with a gap in it, and how much its answer tells, 0..1. */
export interface Gapped {
  unit: Unit
  target: Target
  /** The clause with the gap. */
  said: string
  worth: number
}

/** Gaps of one sentence; after the first they must be worth as much as this. Which of them are shown is decided when they are written. */
const MOST = 6
const LEAST_SECOND = 0.46
/** "trenches were dug in _____": such a place is never asked for. */
const LEAST_NAME = 0.44
/** What a further gap of the same clause is worth less. */
const AGAIN = 0.06

/** The gaps of a sentence that ask for most, clause by clause; never two for the same words of one clause. */
export function mostTelling(candidates: readonly Gapped[]): Gapped[] {
  const chosen: Gapped[] = []
  for (const one of [...candidates].sort(
    (a, b) => b.worth - a.worth || lengthOf(b.unit) - lengthOf(a.unit) || b.target.from - a.target.from,
  )) {
    const beside = chosen.filter((other) => shows(other, one) || shows(one, other))
    if (beside.length === MOST || one.worth < (one.target.kind === 'name' ? LEAST_NAME : beside.length > 0 ? LEAST_SECOND : 0)) continue
    const isSame = ({ unit, target, said }: Gapped): boolean =>
      said === one.said || (unit === one.unit && target.from === one.target.from && target.to === one.target.to)
    if (!beside.some(isSame)) chosen.push({ ...one, worth: one.worth - AGAIN * beside.length })
  }
  return chosen
}

const lengthOf = ({ from, to }: Phrase): number => to - from

/** One of them gives the other's answer. */
const shows = (a: Gapped, b: Gapped): boolean => overlap(a.target, b.target) || a.said.includes(b.target.slot.text)

const overlap = (a: Phrase, b: Phrase): boolean => a.from < b.to && b.from < a.to

/**
 * How much a gap asks for: a term that is introduced, what somebody held or agreed to and why, who it was, when and how many, before the rest. What everybody could fill in
 * from the words beside it is worth less, and so is what the words beside it do not lead to.
 */
export function worthOf(reading: Reading, unit: Unit, target: Target, said: string): number {
  const base = BY_KIND[target.kind] + (target.surety ?? 0) + (unit.contrast ? PAIR : 0) - (unit.scenes === undefined ? 0 : BEHIND_SCENE)
  return (
    base +
    rarity(reading, unit, target) -
    openness(target, said) -
    (isByTheWay(unit, target) ? ASIDE : 0) -
    (isInCondition(unit, target) ? CONDITION : 0)
  )
}

const BY_KIND: Record<Target['kind'], number> = {
  term: 0.72,
  words: 0.66,
  date: 0.64,
  amount: 0.64,
  point: 0.6,
  name: 0.52,
  subject: 0.54,
  complement: 0.56,
  ending: 0.46,
}

/** "for which fifteen minutes had been set aside": told by the way. */
const isByTheWay = ({ sentence: { tokens }, from, to }: Unit, { kind, from: at }: Target): boolean =>
  /^(?:date|amount)$/.test(kind) && asidesIn(tokens, from, to).some((aside) => at >= aside.from && at < aside.to)
const ASIDE = 0.12

/** "When Brezhnev threatened to _____, American forces were placed on alert": what happened then is the point, and not when. */
function isInCondition({ sentence: { tokens }, from, to }: Unit, target: Target): boolean {
  if (!/^(?:when|while|although|though|as|after|before|once)$/.test(tokens[from]?.lower ?? '')) return false
  const comma = tokens.findIndex(
    (t, i) => i > from + 2 && i < to && t.text === ',' && isClauseAt(tokens, from + 1, i) && isClauseAt(tokens, i + 1, to),
  )
  return comma > 0 && target.to <= comma && /^(?:point|complement|ending|subject)$/.test(target.kind)
}
const CONDITION = 0.1

/** Both halves of a contrast tell more than one. */
const PAIR = 0.05
/** What must be read behind the sentence before is worth a little less. */
const BEHIND_SCENE = 0.03

/** A person of whom the text tells once, or a day, is hard to guess; a famous place, or one everyday noun, is not. */
function rarity(reading: Reading, { sentence: { tokens }, from: unitFrom }: Unit, { kind, from, to, person, slot }: Target): number {
  switch (kind) {
    case 'name':
      if (isOneOfSeveral(tokens, from, to)) return -0.1
      // who did it, before to whom it was done
      if (from === unitFrom) return person && timesNamed(reading, slot.entity ?? slot.text) <= SELDOM ? 0.14 : 0.04
      if (person) return timesNamed(reading, slot.entity ?? slot.text) <= SELDOM ? 0.12 : 0.02
      return isNested(tokens, from, to) ? -0.12 : 0
    case 'date':
      return /^\d{4}s?$/.test(slot.text) ? -0.06 : 0.04
    case 'amount':
      return STRETCH.test(slot.text) ? -0.04 : 0.02
    case 'term':
    case 'words':
      return 0
    default: {
      const telling = tokens.slice(from, to).filter((t) => /^(?:NN|VB|CD|JJ)/.test(t.tag) || t.pos === 'PROPN').length
      const short = to - from <= 2 && !tokens.slice(from, to).some((t) => t.pos === 'PROPN' || t.tag === 'CD') ? SHORT : 0
      return (telling <= 1 ? -0.12 : telling >= 3 ? 0.04 : 0) - short
    }
  }
}

/** Of answers of one or two everyday words readers keep one in five. */
const SHORT = 0.06

const STRETCH = /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/i
/** Sentences that name somebody who is not among those the whole text is about. */
const SELDOM = 3

/** "Putnam asked his readers to _____": where all the rest is who said it, a hundred answers would do. */
function openness({ kind }: Target, said: string): number {
  if (
    !/^(?:point|complement|ending)$/.test(kind) ||
    /\b(?:because|unless|only if|by|rather than|instead of|is that|was that) _____/.test(said)
  )
    return 0
  const told = (said.match(/[\p{L}\d’'-]{4,}/gu) ?? []).filter((word) => !COMMON.test(word)).length
  return told < 3 ? 0.14 : told < 5 ? 0.05 : 0
}

const COMMON =
  /^(?:that|this|these|those|with|from|would|could|should|might|must|will|have|been|were|their|they|when|what|which|also|only|argue[sd]?|holds?|claim(?:s|ed)?|said|says|insist(?:s|ed)?|maintain(?:s|ed)?|because|himself|itself)$/i

/** "victory over _____", "the end of the _____": a name that only tells more of a noun. */
function isNested(tokens: readonly Token[], from: number, to: number): boolean {
  const top = topOf(tokens, from, to)
  return top?.label === 'pobj' && /^NN/.test(top.head?.head?.tag ?? '')
}

/** "France and _____" */
function isOneOfSeveral(tokens: readonly Token[], from: number, to: number): boolean {
  const top = topOf(tokens, from, to)
  return top?.label === 'conj' || tokens.some((t) => t.label === 'conj' && t.head === top && t.pos !== 'VERB')
}

function topOf(tokens: readonly Token[], from: number, to: number): Token | undefined {
  const inside = new Set(tokens.slice(from, to))
  return tokens.slice(from, to).find((t) => !t.head || !inside.has(t.head))
}
