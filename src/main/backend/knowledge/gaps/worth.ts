import { contextCueOf } from '../context-cue'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { isDetail } from './detail'
import type { Token } from '../tokens'
import { isFinite } from '../verbs'
import { goesOn } from './goes-on'
import { leans } from './leaning'
import { isPointWorth } from './point-worth'
import { isNamedByGapOnly, liftsOut } from './proposition'
import type { Target } from './target'
import { content } from './told'
import type { Unit } from './unit'
import { isAmountWorth, isDateWorth, isNameWorth, isTermWorth } from './slot-worth'

/** Tokens of a unit in which the tagger hardly takes a verb for a participle. */
const SHORT = 9

/** True for a gap that somebody who has read the text could fill, in one way, and would want to. `said` is the clause with the gap in it. */
export function isWorthAsking(reading: Reading, unit: Unit, target: Target, said: string): boolean {
  const [before = '', after = ''] = said.split('_____')
  // "laid down | four qualifications (a population, a territory |, and …)", "told him: “It is for you to save _____.": half of what stands between marks
  if (isHalfMarked(said) || isHalfMarked(target.slot.text) || /^[^(]*\)/.test(target.slot.text)) return false
  // "to invoke | paragraph 14": a noun and its number say where to look something up
  if (
    /^\p{Ll}+ \d[\d.]*$/u.test(target.slot.text) &&
    !/^(?:about|around|some|over|under|nearly|almost|roughly|only|just)\b/.test(target.slot.text)
  )
    return false
  if (isShortAndFull(target.slot.text, before, after)) return false
  if (takesMainClause(unit, target)) return false
  // "half of all strategic arms gone": no sentence
  const { tokens: all, kind: block } = unit.sentence
  if (block === 'paragraph' && unit.to - unit.from < SHORT && !all.slice(unit.from, unit.to).some((t) => isFinite(t))) return false
  // "² Dated 26 November 1648, though …": what was dated, the text says elsewhere
  const [first] = unit.sentence.tokens
  if (first?.tag === 'VBN' && !first.head) return false
  // "took the edge off the question (see _____)"
  if (/\((?:see|cf\.?|compare)\b[^()]*$/i.test(before)) return false
  if (
    (!unit.leaning && leans(said, target.kind)) ||
    isProposal(reading, unit, said) ||
    !(target.listed || isWhole(unit, target)) ||
    CUT_SPEECH.test(after)
  )
    return false
  if (
    isDetail(unit, target, before, after) ||
    goesOn(unit, target) ||
    (!target.listed && /\b(?:and|or) $/.test(before) && isElided(unit, target)) ||
    said.includes('?')
  )
    return false
  const { tokens } = unit.sentence
  if (
    cutsNoun(tokens, target) ||
    losesOther(unit, said.replace('_____', target.slot.text)) ||
    losesOther({ ...unit, from: target.from, to: target.to }, target.slot.text)
  )
    return false
  const isPhrase = /^(?:point|complement|ending|subject)$/.test(target.kind)
  if ((isPhrase && !target.listed && !liftsOut(tokens, unit, target)) || (!target.person && isNamedByGapOnly(tokens, unit, target)))
    return false
  // "two perceptions are required: _____": one of what was announced, the others left out for length
  if (/: $/.test(before) && after === '' && target.to < unit.to && tokens.slice(target.to, unit.to).some((t) => t.text === ','))
    return false
  switch (target.kind) {
    case 'date':
      return isDateWorth(target, before, after)
    case 'amount':
      return isAmountWorth(reading, unit, target, before, after)
    case 'name':
      return isNameWorth(target, before, after) && !isWhatAllIsAbout(reading, unit, target)
    case 'point':
    case 'complement':
    case 'ending':
    case 'subject':
      return isPointWorth(unit, target, before, after) && !isWhatAllIsAbout(reading, unit, target)
    case 'words':
      // "“_____” Rabin told the crowd": all his words; "“There is one way,” he said, “_____”": half of them
      if (/[“"][^”"]*[”"]/.test(before.replace(/[“"]$/, '')) && /,\s*[“"]$/.test(before)) return false
      return content(before).length > 0 || content(after).length >= 5
    case 'term':
      return isTermWorth(unit, target, before, after)
    default:
      return true
  }
}

/** "the Prohibition of Chemical Weapons (_____)", "_____ (HFCs)", "(23 June _____) → Old Style": what stands beside it tells it. */
const isShortAndFull = (key: string, before: string, after: string): boolean =>
  (/\($/.test(before) && after.startsWith(')') && /^(?:\p{Lu}\.?){2,}s?$/u.test(key)) ||
  /^ \(\p{Lu}{2,}s?\)/u.test(after) ||
  /^(?:[ON]\.S\.|(?:Old|New) Style)$/i.test(key)

/** "where fatigue outweighs | fear, the two settle at an equilibrium": the end of the clause that leads, and all that it leads to. */
function takesMainClause({ sentence: { tokens }, from, to, only }: Unit, target: Target): boolean {
  if (only || target.to < to || !/^(?:where|when|if|whenever|wherever|once|unless)$/.test(tokens[from]?.lower ?? '')) return false
  const comma = tokens.findIndex((t, i) => i > from && i < to && t.text === ',')
  return comma > target.from && comma < target.to
}

const isHalfMarked = (text: string): boolean => {
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length
  // "a)" in front of a member of a list is no bracket
  return count(/\(/g) > count(/\)/g) || count(/“/g) !== count(/”/g) || count(/"/g) % 2 === 1
}

/**
 * "was, in _____ → a strict sense, never a congress": an answer is one phrase of the tree, with all that hangs on it. What a date, an amount or a name leaves standing beside
 * it is another matter.
 */
function isWhole(unit: Unit, target: Target): boolean {
  const { tokens } = unit.sentence
  const { kind, from, to } = target
  if (!/^(?:point|complement|ending|subject)$/.test(kind)) return true
  const inside = new Set(tokens.slice(from, to))
  const roots = tokens.slice(from, to).filter((t) => t.pos !== 'PUNCT' && !(t.head && inside.has(t.head)))
  const [top] = roots
  const joined = roots.every(
    (t) => t === top || (t.head === top?.head && /^(?:conj|cc|mark|aux|neg|nsubj|nsubjpass|auxpass)$/.test(t.label)),
  )
  return (
    joined ||
    isRest(unit, target, roots) ||
    roots.every((t) => t.head === top?.head && /^(?:ccomp|nsubj|aux|neg|mark|advmod)$/.test(t.label))
  )
}

/** "lay in _____ → stability along its border": whatever the parser hung the last phrase on, it is all that is left of the clause. When and where it was is another answer. */
const isRest = (unit: Unit, { kind, from, to }: Target, [top, ...others]: readonly Token[]): boolean => {
  const { tokens } = unit.sentence
  return (
    kind === 'point' &&
    (to === unit.to || sure(tokens[to]).text === ',') &&
    top?.label === 'pobj' &&
    !tokens.slice(from, to).some((t) => t.tag === 'CD' || t.text === ',') &&
    others.every((t) => t.label === 'prep' && t.head === top.head?.head)
  )
}

/** "The treaty was signed within a year and _____ → START, in July": behind "and" its verb was left out. */
function isElided({ sentence: { tokens } }: Unit, { from, to }: Target): boolean {
  const inside = tokens.slice(from, to)
  const top = inside.find((t) => !t.head || !inside.includes(t.head))
  return top?.label === 'conj' && /^(?:NOUN|PROPN)$/.test(top.pos) && /^(?:VERB|AUX)$/.test(top.head?.pos ?? '')
}

/** "the difference between threats that are credible | , even if unspoken, and those that are not": of two things the second fell away with what hung on the first. */
function losesOther({ sentence: { tokens }, from, to }: Unit, told: string): boolean {
  const stretches = told.split(/\bbetween /).slice(1)
  const links = tokens.filter((t, i) => i >= from && i < to && t.lower === 'between')
  if (links.length < stretches.length) return false
  return stretches.some((behind, n) => {
    const link = links[links.length - stretches.length + n]
    const object = tokens.find((t) => t.head === link && t.label === 'pobj')
    const other = tokens.findIndex(
      (t, i) =>
        tokens[i - 1]?.lower === 'and' &&
        link &&
        t.start > link.end &&
        (/^(?:those|that)$/.test(t.lower) || (t.label === 'conj' && t.head === object)),
    )
    // "between threats …, even if unspoken, and | those": the first of them ends where the sentence has a comma
    return other > 0 && !/^[^,;]*\band\b/.test(behind) && !behind.includes(` and ${sure(tokens[other]).text}`)
  })
}

/** "limited | tangible outcomes": what describes the noun of the answer stays in front of it. */
function cutsNoun(tokens: readonly Token[], { kind, from, to }: Target): boolean {
  const last = tokens[from - 1]
  return (
    /^(?:point|complement|ending|subject)$/.test(kind) &&
    /^(?:amod|compound|nmod|poss|nummod)$/.test(last?.label ?? '') &&
    last?.head != null &&
    tokens.slice(from, to).includes(last.head)
  )
}

/** "plainly explaining to reporters": what he explained was cut off. */
const CUT_SPEECH =
  /(?<!\b(?:be|been|was|were|being|is|are) )\b(?:explain(?:ed|ing|s)|said|saying|says|told|telling|declar(?:ed|ing|es)|announc(?:ed|ing|es)|add(?:ed|ing|s)|warn(?:ed|ing|s)|remark(?:ed|ing|s))(?: to (?:the )?\p{Ll}+)?[\s,:]*$/u

/** "Europe was not divided at _____ → Yalta", in a text on Yalta: its topic stands in front of every question. */
function isWhatAllIsAbout(reading: Reading, { sentence }: Unit, { slot, to, from }: Target): boolean {
  const cue = to - from <= 4 ? contextCueOf(reading, sentence)?.name.toLowerCase() : undefined
  const name = slot.text.toLowerCase().replace(/^the /, '')
  return cue !== undefined && (` ${cue} `.includes(` ${name} `) || ` ${name} `.includes(` ${cue} `))
}

/** "Second, all missiles would be removed": one of three proposals, told as if it had come true. */
const isProposal = (reading: Reading, { sentence }: Unit, said: string): boolean =>
  reading.memberOf(sentence) !== null && /\bwould\b/.test(said)
