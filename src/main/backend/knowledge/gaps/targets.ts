import { MONTH } from '../../../../shared/months'
import { sure } from '../sure'
import { datesIn } from '../dates'
import { DAY_WITHOUT_YEAR, fullDate } from '../year-meant'
import { isPlain } from '../extractors/plain'
import { apposed } from './apposed'
import { argumentsIn, isParticular } from './arguments'
import { conditions } from './conditions'
import { consequences } from './consequences'
import { LONGEST_POINT, points } from './points'
import { predicates } from './predicates'
import { namesTogether, series } from './series'
import { secondClauses } from './second-clauses'
import { secondDeeds } from './second-deeds'
import { endOf, startOf, targetAt, type Target } from './target'
import { timesNamed } from './times-named'
import { wholeLists } from './whole-lists'
import type { Phrase } from '../tree'
import type { Reading } from '../extractors/reading'
import { quantitiesIn } from '../quantities'
import type { Unit } from './unit'

/** What can be asked for in a unit, by kind; of overlapping ones the first. */
export function targetsIn(reading: Reading, unit: Unit): Target[] {
  if (unit.only) return onlyTarget(reading, unit, unit.only)
  const found: Target[] = []
  const lists = wholeLists(reading, unit)
  for (const target of [
    ...terms(reading, unit),
    ...quotedWords(reading, unit),
    ...dates(reading, unit),
    ...amounts(reading, unit),
    ...timesOver(reading, unit),
    ...names(reading, unit),
    ...series(reading, unit),
    ...namesTogether(reading, unit),
    ...lists,
    ...points(reading, unit),
    ...secondClauses(reading, unit),
    ...secondDeeds(reading, unit),
    ...apposed(reading, unit),
    ...argumentsIn(reading, unit),
    ...subjects(reading, unit),
    ...predicates(reading, unit),
    ...conditions(reading, unit),
    ...consequences(reading, unit),
  ]) {
    if (target.to <= target.from || target.from < unit.asks) continue
    if (found.some((other) => other.from === target.from && other.to === target.to)) continue
    // all members of a list but the last
    if (lists.some((list) => list.from === target.from && target.to < list.to && isSeveral(unit, target))) continue
    const within = /^(?:point|subject|complement)$/.test(target.kind)
      ? []
      : found.filter((other) => other.from < target.to && target.from < other.to)
    // "a principle of “step-by-step action”": the words between the marks are enough
    const quotes =
      target.kind === 'point' &&
      found.some(
        ({ kind, from, to }) =>
          /^(?:words|term)$/.test(kind) && from >= target.from && to - from > (target.to - target.from) / 2 && to <= target.to,
      )
    if (within.length === 0 && !quotes) found.push(target)
  }
  return found
}

const isSeveral = ({ sentence: { tokens } }: Unit, { from, to }: Phrase): boolean => tokens.slice(from, to).some(({ text }) => text === ',')

function onlyTarget(reading: Reading, unit: Unit, { from, to }: Phrase): Target[] {
  const { tokens } = unit.sentence
  return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({
    ...one,
    surety: WHOLE,
    whole: true,
  }))
}

/** What was announced, or the reason, is what the sentence is there for. */
const WHOLE = 0.12

function dates(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const yearless = [...reading.text.slice(start, endOf(unit)).matchAll(DAY_WITHOUT_YEAR)].flatMap((match) => {
    const at = start + match.index
    const behind = reading.text.slice(at + match[0].length, at + match[0].length + 20)
    if (FIRST.test(behind) || SHORT_YEAR.test(behind)) return []
    const date = fullDate(reading, at, match[0])
    return targetAt(reading, unit, 'date', at, at + match[0].length, date ? { text: date.text, date: date.date } : {})
  })
  return [...yearless, ...full(reading, unit)]
}

function full(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  return datesIn(reading.text.slice(start, endOf(unit)), start).flatMap((date) =>
    // "in March and April 2022", "July 1957 – December 1958: …": half of it is no answer, even where a label holds the other half
    SECOND.test(reading.text.slice(Math.max(0, date.start - 20), date.start)) ||
    YEAR_BEHIND.test(reading.text.slice(date.end, date.end + 12))
      ? []
      : targetAt(reading, unit, 'date', date.start, date.end, { text: date.text, date: date.date }),
  )
}

const FIRST = new RegExp(String.raw`^ (?:and|to|or|through) (?:\d|${MONTH})`)
/** "3 July | 79": the year, as it stands in notes. */
const SHORT_YEAR = /^ ['’‘]?\d\d(?=[ ,;:)(.]|$)/
/** "in 1987 | and 1988" */
const YEAR_BEHIND = /^ (?:and|or|to) (?:1[4-9]|20)\d\d\b/
const SECOND = new RegExp(String.raw`\b(?:${MONTH}|\d{1,2}|\d{4})(?: (?:and|to|or|through) | ?[–-] ?)$`)

/** "two" or "several" of something is rarely worth asking for. */
const SMALL =
  /^(?:(?:some )?(?:one|two|three|four|five|six|seven|eight|nine|ten)|both|several|some(?! \d)|a hundred|many|[1-9]|\d+(?:st|nd|rd|th)) (?!votes)/i

function amounts(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  return quantitiesIn(reading.text.slice(start, endOf(unit)), start).flatMap((q) => {
    if (
      q.kind === 'count' &&
      // "found only five cases": how few they are is the point
      !/\bonly $/.test(reading.text.slice(Math.max(0, q.start - 5), q.start)) &&
      (SMALL.test(
        q.text.replace(/^(?:(?:more|less|fewer) than|over|under|about|around|nearly|almost|at least|up to|roughly|perhaps|close to) /i, ''),
      ) ||
        /[,.]$/.test(q.text.split(' ')[0] ?? ''))
    )
      return []
    // "90 days' | imports", "a quarter | of an hour"
    if (/^(?: ago\b|['’](?: |$)| of an? (?:hour|minute|day|century)\b)/.test(reading.text.slice(q.end, q.end + 14))) return []
    if (/^(?:one|a) (?:day|time|year|week|month|moment|hour)$/i.test(q.text)) return []
    // "the eastern half of the continent" is no share
    const before = unit.sentence.tokens.findLast((t) => t.end <= q.start)
    if (q.kind === 'share' && (before?.pos === 'ADJ' || before?.lower === 'the')) return []
    // of things that are counted, the noun stays in the question
    const number =
      q.kind === 'count' && q.unit ? q.text.slice(0, q.text.length - q.unit.length).trimEnd() : sure(q.text.split(/ of (?!them\b)/)[0])
    return targetAt(reading, unit, 'amount', q.start, q.start + number.length)
  })
}

/** "met for the | fourth | time in three years": how often that makes. The first time is another matter. */
function timesOver(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  return [...reading.text.slice(start, endOf(unit)).matchAll(TIMES_OVER)].flatMap((match) => {
    const at = start + match.index + match[0].length
    return targetAt(reading, unit, 'amount', at, at + sure(match[1]).length)
  })
}
const TIMES_OVER =
  /\bfor (?:the |a )(?=(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|\d+(?:nd|rd|th))\s+time\b)/gi

const LONGEST_QUOTE = 12

function quotedWords(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = reading.text.slice(start, endOf(unit))
  return [...text.matchAll(/[“"]([^“”"]{4,110}?)[,.]?[”"]/gu)].flatMap((match) => {
    const said = sure(match[1])
    if (said.split(/\s+/).length > LONGEST_QUOTE || said.split(/\s+/).length < 1) return []
    const at = start + match.index + 1
    return targetAt(reading, unit, 'words', at, at + said.length)
  })
}

const TERM_BEHIND =
  /\b(?:so-called|known as|calls?|called|termed|dubbed|(?:was|were|is|are) named|code-?named|labelled|is the|introduced the (?:term|concept|idea|notion) of|the (?:term|concept|idea|notion|principle|doctrine|theory|logic|problem|paradox) of) (?:the |an? )?[“"*_]?((?:[\p{L}’-]+[ -]){0,4}[\p{L}’-]+)[”"*_]?(?=[,.;:)]|$| (?:and|was|is|in|by|which|that|to|because|when|for)\b)/gu

/** The name of a thing behind "so-called", "known as", "the concept of". */
function terms(reading: Reading, unit: Unit): Target[] {
  const start = startOf(unit)
  const text = reading.text.slice(start, endOf(unit))
  return [...text.matchAll(TERM_BEHIND)].flatMap((match) => {
    const term = sure(match[1])
    if (/^(?:is the)/.test(match[0]) && !IDEA.test(term)) return []
    // "called the scheme blackmail": what was called so stands between
    if (
      /^call(?:s|ed) the \p{Ll}/u.test(match[0]) &&
      !/\b(?:(?:is|are|was|were|be|been|being|often|so|also|usually|sometimes),?|(?:what|which) (?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+) $/u.test(
        text.slice(0, match.index),
      )
    )
      return []
    // "called for", "called the ships back"
    if (/^(?:for|on|upon|in|to|off|out|up|into|at|by)\b|\b(?:back|off|up|out|down|over|away|home|together)$/.test(term)) return []
    if (/\b(?:it|them|him|this|that|which|who|not|one|first|only)\b/i.test(term) || term.split(/[ ]/).length > 5) return []
    const at = start + match.index + match[0].lastIndexOf(term)
    return targetAt(reading, unit, 'term', at, at + term.length)
  })
}

const IDEA =
  /(?:effect|dilemma|paradox|trap|curse|syndrome|fallacy|hypothesis|thesis|theory|principle|doctrine|bias|problem|security|peace|power)$/

/** Somebody or something named, unless the whole document is about it. */
function names(reading: Reading, unit: Unit): Target[] {
  const { sentence } = unit
  return sentence.mentions.flatMap((m) => {
    if (m.from < unit.from || m.to > unit.to) return []
    if (m.name.length < 4 && m.kind === 'unknown') return []
    if (m.kind === 'unknown' && !/\p{Lu}.*[ \p{Lu}]/u.test(m.name)) return []
    if (
      sentence.tokens[m.to]?.pos === 'PART' ||
      (m.kind === 'state' && /\p{L}/u.test(m.name) && /NOUN|PROPN|ADJ/.test(sentence.tokens[m.to]?.pos ?? ''))
    )
      return []
    if (
      NATIONALITY.test(m.name) ||
      ADJECTIVE.test(reading.text.slice(m.start, m.end)) ||
      /^(?:Mr|Mrs|President|Soviet|Russian)\b/.test(m.name)
    )
      return []
    if (/^\p{Lu}.*[-–]\p{L}/u.test(m.name) || sentence.tokens[m.to]?.pos === 'NOUN') return []
    if (reading.coreference.pair?.parties?.includes(m.name) || reading.coreference.pair?.states?.includes(m.name)) return []
    if (isEverywhere(reading, m.name)) return []
    return targetAt(reading, unit, 'name', m.start, m.end, { entity: m.name }).map((one) => ({ ...one, person: m.kind === 'person' }))
  })
}

const NATIONALITY = /^(?:The )?\p{Lu}\p{Ll}+(?:ish|ese|ians?|cans?|ench|utch|ists?|iets?)$/u
const ADJECTIVE =
  /^(?:American|British|Soviet|Russian|Chinese|French|German|Iranian|Israeli|Egyptian|Iraqi|Arab|Jewish|European|Western|Eastern|Communist|Marxist|Catholic|Muslim|Christian)s?$/

/** Names in more than one of so many sentences say what the text is about. */
const EVERYWHERE = 8

const isEverywhere = (reading: Reading, name: string): boolean =>
  timesNamed(reading, name) * EVERYWHERE > reading.sentences.length && reading.sentences.length > 12

/** "When imports are restricted, whoever controls the routes grows rich": a subject of several words behind a condition. */
function subjects(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  return reading.statements(unit.sentence).flatMap((s) => {
    const { from, to } = s.clause.subject
    if (s.role !== 'main' || !isPlain(s) || from <= unit.from + 2 || to > unit.to || to - from < 2 || to - from > LONGEST_POINT) return []
    if (
      !/^(?:when|if|where|unless|once|whenever|without|under|after)$/i.test(sure(tokens[unit.from]).text) ||
      sure(tokens[from]).pos === 'PRON'
    )
      return []
    if (!isParticular(tokens, s.clause.subject)) return []
    return targetAt(reading, unit, 'subject', sure(tokens[from]).start, sure(tokens[to - 1]).end)
  })
}
