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

/** The year in which somebody wrote or told it is rarely what matters; that of a settlement or a noun it only names is given away. */
function isDateWorth({ slot }: Target, before: string, after: string): boolean {
  const bare = /^\d{4}s?$/.test(slot.text)
  if (/\b(?:writing|interview|told|wrote|study|paper|article|essay|report|memoirs?|book)\b[^,.;]*$/i.test(before)) return false
  if (/\([^)]*$/.test(before) && /^[^(]*\)/.test(after)) return false
  // "begins not in _____ but in 1956"
  if (/(?<!\bit was )\bnot (?:in|on|until) $/i.test(before)) return false
  if (!bare) return true
  if (
    /\p{Ll}{3,} of (?:the )?$/u.test(before) &&
    !/\b(?:summer|spring|autumn|winter|end|beginning|middle|half|letter|act|election|elections) of (?:the )?$/i.test(before)
  )
    return false
  if (/, (?:having|following|after|since) [^,]*$/i.test(before)) return false
  // "the one made by Dan Reiter in 2001, when he found …", "said in 1990 that …"
  return (
    !/^,? (?:when (?:he|she)|that (?:he|she|it|the)|he|she)\b/.test(after) || !/\b(?:made|said|argued|found|noted|claimed)\b/.test(before)
  )
}

const MEETING_UNITS =
  /^(?:\p{L}+ )?(?:sessions?|pages?|articles?|clauses|paragraphs|chapters|points?|times?|rooms?|hotels?|seats?|days'? notice)\b/iu

function isAmountWorth(
  { text }: Reading,
  { sentence: { tokens } }: Unit,
  { from, to, slot }: Target,
  before: string,
  after: string,
): boolean {
  if (/\bfor (?:the|a) $/.test(before) && /^ time\b/.test(after)) return true
  if (isAttribute(tokens, from, to)) return false
  // "S$20m ($15m)": half of a sum; "Two thirds of Western | Europe's"; "Twenty-second | Party Congress"
  if (/[\p{L}$€£]/u.test(text.charAt(slot.start - 1)) || /^\s*\([$€£\d]/.test(after)) return false
  if (isVagueStretch(slot.text, before, after)) return false
  // "of no | more than 3,500 kilometres"
  if (/\bno $/.test(before)) return false
  // "60 per cent material"
  if (/(?:per cent|percent|%)$/.test(slot.text) && tokens[to]?.pos === 'NOUN') return false
  const last = sure(tokens[to - 1])
  if (tokens[to]?.pos === 'PROPN' && (last.pos === 'PROPN' || last.pos === 'ADJ' || /(?:th|st|nd|rd)$/.test(slot.text))) return false
  // "the sixth", and not "about a third"
  if (/(?<!\b(?:an?|one) )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(slot.text)) return false
  return !(MEETING_UNITS.test(after.trim()) || (from > 0 && /\b(?:announced|known|given|told) only $/.test(before)))
}

/** "the | 400 special forces": of what is known how many they were is told in passing; "paragraph | 14" is called so, "a mere | two years" is the writer's sigh. */
function isAttribute(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  if (!before) return false
  if (before.lower === 'mere') return true
  const counts = tokens.slice(from, to).some((t) => t.label === 'nummod' && t.head && (t.head === before || tokens.indexOf(t.head) >= to))
  if (!counts) return false
  if (/^(?:NOUN|PROPN)$/.test(before.pos)) return tokens.slice(from, to).some((t) => t.head === before)
  return /^(?:the|its|his|her|their|these|those)$/.test(before.lower)
}

const STRETCH = /\b(?:second|minute|hour|day|week|month|year|decade)s?$/i
/**
 * "_____ after 22 May", "had lasted for more than two years": how long something took or how long ago it was, which nobody learns; but a term that is set ("within six
 * months", "for fifteen years") is the point.
 */
function isVagueStretch(amount: string, before: string, after: string): boolean {
  // "about S$20m (_____)": the same sum again
  if (/\($/.test(before) && /^\)/.test(after)) return true
  if (!STRETCH.test(amount)) return false
  // "_____ in September 1978 yielded two agreements"
  if (before === '') return true
  if (/^ (?:later|earlier|ago|before|after|afterwards|in advance|old)\b/.test(after)) return true
  // "the third departure in _____", "three times in _____", "had not set foot there for _____"
  if (/\b(?:first|second|third|fourth|fifth|last|only|times?|not|never|nobody|n[’']t)\b[^,;:]* (?:in|for) $/i.test(before)) return true
  return (
    /^(?:(?:just |a little |well )?(?:over|under)|more than|less than|about|around|nearly|almost|some|roughly|several)\b/i.test(amount) &&
    !/\b(?:within|by|at|to|from) $/.test(before)
  )
}

/** The hearer of a quotation, part of a longer name, a seat at the table, or somebody named again beside the gap: nobody asks. */
function isNameWorth({ slot, person }: Target, before: string, after: string): boolean {
  if (/\b(?:told|tell|tells|telling|interview with|interviewed by|spoke to|speaking to) (?:the )?$/.test(before)) return false
  if (
    /^ (?:\p{Lu}\p{L}+|d[’']|\d)/u.test(after) &&
    (!person ||
      /^ (?:Plan|Doctrine|Declaration|Report|Note|Line|Act|Treaty|Pact|Commission|Committee|Amendment|Accords?|d[’']|\d)/.test(after))
  )
    return false
  // "yielded few outcomes. (_____)": where it was read
  if (/[.!?] \($/.test(before) && /^\)/.test(after)) return false
  if (/\b(?:sat(?! in \p{Lu})|seated|sitting|accompanied|dined|posed)\b/u.test(before + after)) return false
  const surname = slot.text.split(' ').at(-1) ?? ''
  return !(person && surname.length > 3 && (before + after).includes(surname))
}

/** "adds a qualification, which she calls the _____": a term is asked for beside what it means, and is no clause itself. */
function isTermWorth({ sentence: { tokens } }: Unit, { from, to }: Target, before: string, after: string): boolean {
  if (tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return false
  // a title
  if (/[“"]$/.test(before) || tokens.slice(from, to).every((t) => t.pos === 'PROPN')) return true
  return content(`${before} ${after}`).filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST_OF_MEANING
}

const LEAST_OF_MEANING = 4
