import { sure } from '../sure'
import { fullDate } from '../year-meant'
import type { Fact, Slot } from '../../../../shared/fact'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import { clean, EVENT_NOUNS } from '../coreference'
import { datesIn } from '../dates'
import { innerStatement, type Slots, type Statement } from '../statements'
import { baseForm } from '../verbs'
import { isPlannedFor } from '../planned'
import { placeIn } from './meeting/place-in'
import { isPlain } from './plain'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

const MEETS = /^(?:meet|convene|gather|confer|take|be|hold|occur|run)$/
/** Events of which an examiner asks where they took place. */
const PLACED =
  /^(?:land|arrive|sign|issue|announce|deliver|open|convene|begin|die|receive|proclaim|found|establish|adopt|sink|launch|surrender|conclude|speak)$/
const DAY_AND_MONTH = new RegExp(`\\b(?:[0-3]?\\d ${MONTH}|${MONTH} [0-3]?\\d)\\b(?!,? \\d{4})`)
const LONGEST = 18

/** When and where something was done that is no meeting: "X landed in P on D", "the treaty was signed in P on D", "took effect at midnight on D". */
export const event: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || !/\d/.test(text)) return []
  const inWhen = sentence.clauses.flatMap(({ leads }) =>
    leads
      .filter((lead) => sentence.tokens[lead.from]?.lower === 'when')
      .flatMap((lead) => innerStatement(reading.coreference, sentence, { from: lead.from + 1, to: lead.to })),
  )
  const told = [...inWhen, ...reading.statements(sentence).filter((s) => s.role === 'main')]
  return [...concluded(reading, sentence, text), ...told.flatMap((s) => datedFacts(reading, sentence, s))]
}

const CONCLUDED =
  /^(?!(?:In|At|By|Under|On|After|Before|With|For|From|During|Since) )((?:The |This |A )?[^,;:.“”]{4,70}), (?:which was )?(signed|concluded|adopted|founded|launched|established|published|agreed|negotiated|ratified|announced|held|proclaimed) (?=(?:in|on|at|by|between)\b)([^;.]{4,160}?), (?=is|was|are|were|has|had|remains?|\p{Ll}+(?:ed|s)\b)/u

/** "The treaty, signed in Paris on 27 May 1997 by …, remains …": when and where, told in passing. */
function concluded(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match = CONCLUDED.exec(text)
  const [, name = '', verb = '', aside = ''] = match ?? []
  const from = sentence.start + text.indexOf(aside)
  const [date] = match ? datesIn(aside, from) : []
  const to = sentence.tokens.findIndex((t) => t.start >= sentence.start + name.length)
  const subject = match && to > 0 ? reading.coreference.resolve(sentence, { from: 0, to }) : null
  if (!date || !subject || subject.open.length > 0 || !/\p{Lu}/u.test(subject.text.replace(/^The\b/, ''))) return []
  const at = (words: string): Slot => reading.slot(sentence.start, sentence.end, words)
  const common: Slots = {
    subject: [at(subject.text.replace(/ \([^)]*\)$/, '').replace(/^The\b/, 'the'))],
    verb: [at(`was ${verb}`)],
    base: [at('be')],
    complement: [at('')],
  }
  const when: Slot = { start: date.start, end: date.end, text: date.text, date: date.date }
  const place = placeIn(reading, sentence, from, from + aside.length)
  return [
    reading.fact('meeting', 'event-date', { ...common, date: [when] }, sentence, 0.9),
    ...(place ? [reading.fact('meeting', 'event-place', { ...common, place: [place], on: [when] }, sentence, 0.88)] : []),
  ]
}

function datedFacts(reading: Reading, sentence: Sentence, s: Statement): Fact[] {
  const { tokens } = sentence
  const { verb } = s.clause
  const first = sure(tokens[verb.from])
  if (
    !isPlain(s) ||
    s.subject.open.length > 0 ||
    s.complement.open.length > 0 ||
    s.subject.text === 'there' ||
    verb.negated ||
    !isPast(first.lower, baseForm(first))
  )
    return []
  if ((MEETS.test(s.lemma) && !verb.passive && !/^effect\b/.test(s.complement.text)) || s.subject.text.split(' ').length > 12) return []
  const when = dateOf(reading, sentence, s)
  if (!when || !isOfVerb(sentence, s, when) || isTrivial(s)) return []
  // "On 6 April 1927, ten years after the United States had entered the war": the day is not that of the entry
  const { from } = s.clause.subject
  if (/^(?:after|before|since|until)$/.test(tokens[from - 1]?.lower ?? '') && when.start < sure(tokens[from]).start) return []
  const complement =
    without(withoutNext(sentence, s), reading.text.slice(when.start, when.end).replace(/\s+/g, ' '))?.replace(/(?:^|,? )only$/, '') ?? null
  // "fell from ten in October 2022 to two in June 2023": neither day is that of the fall
  if (complement !== null && /\bfrom\b/.test(complement) && datesIn(complement).length > 0) return []
  // "fell from 35,000 in 1973 to 13,000 two years later"
  const before = reading.text.slice(s.start, when.start)
  if (complement !== null && /\bfrom\b[^,;]*\d/.test(before) && /^[^,;]*\bto\b/.test(reading.text.slice(when.end, s.end))) return []
  // "in March and again in August 2022", "the reply came"
  if (complement !== null && (/\band again\b/.test(complement) || isBare(s.subject.text, complement))) return []
  if (complement === null || /^the (?:term|phrase|concept|idea|notion|expression)$/.test(complement)) return []
  if (`${s.subject.text} ${complement}`.split(' ').length > LONGEST + 8) return []
  const at = (text: string): Slot => reading.slot(s.start, s.end, text)
  const common: Slots = {
    subject: [at(s.subject.text)],
    verb: [at(clean(reading.words(sentence, verb)))],
    base: [at(baseForm(first))],
  }
  const facts = [reading.fact('meeting', 'event-date', { ...common, complement: [at(complement)], date: [when] }, sentence, 0.9)]
  const place = PLACED.test(s.lemma) ? placeIn(reading, sentence, sure(tokens[verb.to - 1]).end, s.end) : null
  const rest = place && without(complement, place.text)
  if (place && rest !== null && rest !== undefined)
    facts.push(reading.fact('meeting', 'event-place', { ...common, complement: [at(rest)], place: [place], on: [when] }, sentence, 0.85))
  return facts
}

/** Nobody is asked when somebody woke or walked out of a building, nor when he said as much. */
const isTrivial = ({ lemma, complement: { text } }: Statement): boolean =>
  TRIVIAL.test(lemma) ||
  (lemma === 'walk' && /^out of the\b/.test(text)) ||
  (/^(?:say|tell|add|write|remark)$/.test(lemma) && /\b(?:as much|so)\b/.test(text))

const TRIVIAL = /^(?:wake|awake|sit|stand|stroll|dine|sleep|smile|knock|step|ride|eat|drink|lunch|wear|look|stare|laugh|weep|wait|watch)$/

/** "The reply came": which, nothing tells. */
const isBare = (subject: string, complement: string): boolean =>
  /^(?:the|this|an?) \p{Ll}+$/u.test(subject) && complement.split(' ').filter(Boolean).length < 2

/** "suggested a summit in June 1990", "initialled on the last day and signed in London on 1 December": the day is that of the summit, and of the signing. */
function isOfVerb({ tokens }: Sentence, { clause: { verb } }: Statement, when: Slot): boolean {
  const head = tokens[verb.head]
  const day = tokens.find((t) => t.start >= when.start && t.start < when.end)
  if (!head || !day) return true
  // of a meeting that was only proposed the day is its own, wherever the parser hangs it
  if (isPlannedFor(tokens, verb.head, tokens.indexOf(day))) return false
  const planned = tokens.some((t) => EVENT_NOUNS.has(t.lemma) && t.pos === 'NOUN' && t.start > head.start && t.end <= when.start)
  if (planned && PLANS.test(head.lemma)) return false
  for (let at = day.head, steps = 0; at && steps < tokens.length; at = at.head, steps++) {
    if (at === head) return true
    if (/^(?:VBD|VBZ|VBP|VBN|VBG|VB)$/.test(at.tag) && at.pos === 'VERB' && at.label !== 'amod') return false
  }
  return true
}

const PLANS =
  /^(?:suggest|propose|plan|want|schedule|announce|demand|expect|promise|prepare|seek|invite|discuss|call|accept|agree|envisage|set|fix|arrange)$/

/** What the verb itself takes, without a second verb: "was signed in Prague on 8 April and entered into force". */
function withoutNext({ tokens }: Sentence, { clause: { complement }, complement: { text } }: Statement): string {
  const and = tokens.findIndex(
    (t, i) => i >= complement.from && i < complement.to - 1 && t.pos === 'CCONJ' && /^(?:VBD|VBZ)$/.test(tokens[i + 1]?.tag ?? ''),
  )
  if (and < 0) return withoutOtherTime(tokens, complement, text)
  const next = sure(tokens[and + 1]).text
  const at = text.search(new RegExp(`,? (?:and|but|or) ${next.replace(/[^\p{L}]/gu, '.')}\\b`, 'u'))
  return at > 0 ? text.slice(0, at) : text
}

/** "joined ASEAN on 28 July 1995 |, and Cambodia itself on 30 April 1999", "launched for accounts |, and in cash three years later": what was done then is another matter. */
function withoutOtherTime(tokens: Sentence['tokens'], complement: Statement['clause']['complement'], text: string): string {
  const and = tokens.findIndex((t, i) => i > complement.from && i < complement.to - 1 && t.pos === 'CCONJ' && tokens[i - 1]?.text === ',')
  const behind = tokens.slice(and, complement.to)
  const words = behind.map((t) => t.text).join(' ')
  const isElse = and > 0 && !behind.some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag)) && OTHER_TIME.test(words)
  const at = isElse
    ? text.search(new RegExp(`,? ${sure(tokens[and]).text} ${sure(tokens[and + 1]).text.replace(/[^\p{L}]/gu, '.')}\\b`, 'u'))
    : -1
  return at > 0 ? text.slice(0, at) : text
}
const OTHER_TIME = /\b(?:[12]\d\d\d|(?:years?|months?|weeks?|days?) (?:later|earlier|before|after|afterwards))\b/

const isPast = (verb: string, base: string): boolean => (verb !== base && !/(?:[^s]s|es)$/.test(verb)) || /^(?:was|had)$/.test(verb)

/** The date in the clause's own adverbials: not one inside a "that" clause. */
function dateOf(reading: Reading, sentence: Sentence, s: Statement): Slot | null {
  const { leads, complement } = s.clause
  for (const phrase of [...leads, complement]) {
    if (phrase.to <= phrase.from) continue
    const start = sure(sentence.tokens[phrase.from]).start
    const text = reading.text.slice(start, sure(sentence.tokens[phrase.to - 1]).end)
    const [found] = datesIn(text, start)
    const bare = found ? null : DAY_AND_MONTH.exec(text)
    const at = found ? found.start - start : bare?.index
    if (at === undefined) continue
    const before = text.slice(0, at)
    if (
      !/(?:^|\s)(?:on|in|between|from)\s(?:the )?$/i.test(before) ||
      /\b(?:that|which|who|whose|when|where|by|since|until|after|before)\b/.test(before)
    )
      continue
    // "led to a vote and, in 1966, to withdrawal": the date is that of the second half
    if (/\b(?:and|or|but),? \w+\s$/i.test(before)) continue
    // "an accord, signed on 24 November of that year": the date is that of the signing
    if (/, (?:\w+ly )?\w+(?:ed|en) (?:\p{L}+ ){0,4}$/u.test(before)) continue
    if (phrase !== complement && /\s/.test(before.replace(/^(?:And|But|Then),? /i, '').trim())) continue
    const words = found ? found.text : sure(bare)[0]
    const full = found ?? fullDate(reading, start + at, words)
    // "From 10 September they worked from one text": they began then
    if (/\bfrom (?:the )?$/i.test(before) && !found?.date.end) continue
    const end = start + at + words.length
    return { start: start + at, end, text: (full?.text ?? words).replace(/\s+/g, ' '), ...(full ? { date: full.date } : {}) }
  }
  return null
}

/** A phrase without the date or place in it and the preposition in front; null if it stands too deep inside to be taken out. */
function without(phrase: string, words: string): string | null {
  const at = phrase.indexOf(words)
  if (at < 0) return phrase
  const before = phrase
    .slice(0, at)
    .replace(/,?\s*(?:(?:at (?:midnight|noon|dawn|dusk) )?on|in|at|near|between|from|outside)\s+(?:the )?$/i, '')
  if (before === phrase.slice(0, at)) return null
  // "signed on 9 June 1815, nine days before Waterloo": what follows the comma is told beside
  const after = phrase.slice(at + words.length).replace(/^,(?! (?:and|or)\b).*$/s, '')
  return `${before} ${after.trim()}`.replace(/\s+/g, ' ').trim()
}
