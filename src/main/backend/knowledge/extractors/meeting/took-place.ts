import type { Fact } from '../../../../../shared/fact'
import { EVENT_NOUNS } from '../../coreference'
import type { Sentence } from '../../analysis'
import { datesIn } from '../../dates'
import type { Statement } from '../../statements'
import { sure } from '../../sure'
import { DAY_WITHOUT_YEAR, fullDate } from '../../year-meant'
import { isPlain } from '../plain'
import type { Reading } from '../reading'
import { placeIn } from './place-in'

const HOLDS = /^(?:take|hold|occur|convene|open|begin|host|happen|stage|schedule|run|be)$/

/** "The summit took place on 4 May in Rome", "Reagan and Gorbachev met in Reykjavik in October 1986". */
export function tookPlace(reading: Reading, sentence: Sentence): Fact[] {
  return reading.statements(sentence).flatMap((s) => {
    if (!isMeetingStatement(s)) return []
    const event = eventOf(reading, s)
    return event ? whenAndWhere(reading, s, event) : []
  })
}

function isMeetingStatement(s: Statement): boolean {
  // "the promise was met": nobody came together
  if (!isPlain(s)) return false
  if (/^(?:meet|convene|gather|confer)$/.test(s.lemma))
    return s.subject.open.length === 0 && !s.clause.verb.passive && (s.person || s.plural || /\p{Lu}/u.test(s.subject.text))
  const subject = s.sentence.tokens.slice(s.clause.subject.from, s.clause.subject.to)
  const complement = s.sentence.tokens.slice(s.clause.complement.from, s.clause.complement.to)
  return (
    HOLDS.test(s.lemma) &&
    subject.some((t) => EVENT_NOUNS.has(t.lemma)) &&
    (s.lemma !== 'be' || s.clause.verb.passive || /^(?:in|at|on)$/.test(complement[0]?.lower ?? ''))
  )
}

/** How the question names the event: "the summit … take place", "Reagan and Gorbachev meet". */
function eventOf(reading: Reading, s: Statement): { subject: string; verb: string } | null {
  if (s.subject.open.length > 0) return null
  if (/^(?:meet|convene|gather|confer)$/.test(s.lemma)) {
    const after = reading.words(s.sentence, s.clause.complement)
    const partner =
      /^(?:with )?(?:the )?((?:\p{Lu}[\p{L}.’-]+ ?)+|(?:his|her) [\p{L} ]{3,40}?(?:counterpart|leader|president|premier) (?:\p{Lu}[\p{L}.’-]+ ?)+)/u
        .exec(after)?.[0]
        ?.trim()
    const { tokens } = s.sentence
    // "The commission, which first met in October 1921": it met again and again
    const first = tokens.find((t) => t.head === tokens[s.clause.verb.head] && /^(?:first|last)$/.test(t.lower) && t.label === 'advmod')
    const isEvent = tokens.slice(s.clause.subject.from, s.clause.subject.to).some((t) => EVENT_NOUNS.has(t.lemma))
    if (first && !partner) return { subject: s.subject.text, verb: `${first.lower} ${s.lemma}` }
    if (!partner && !s.person && !s.plural && !isEvent) return null
    return { subject: s.subject.text, verb: partner ? `${s.lemma} ${partner.replace(/\s+(?:In|On|At)$/, '')}` : s.lemma }
  }
  // "summit opens in the hills": a note leaves out the article
  return {
    subject: EVENT_NOUNS.has(s.subject.text) ? `the ${s.subject.text}` : s.subject.text,
    verb: OPENS.test(s.lemma) ? s.lemma : 'take place',
  }
}

/** The day on which talks opened is not the day on which they were held. */
const OPENS = /^(?:open|begin|convene|start)$/

function whenAndWhere(reading: Reading, s: Statement, event: { subject: string; verb: string }): Fact[] {
  const { sentence } = s
  const slots = { event: [reading.slot(s.start, s.end, event.subject)], happened: [reading.slot(s.start, s.end, event.verb)] }
  const facts: Fact[] = []
  const date = dayIn(reading, s)
  const place = placeIn(reading, sentence, s.start, s.end)
  const on = date ? [{ start: date.start, end: date.end, text: withBetween(reading, date), date: date.date }] : null
  if (date)
    facts.push(
      reading.fact(
        'meeting',
        'date',
        {
          ...slots,
          ...(place && !nameHolds(event, place.text) && /\bin $/.test(reading.text.slice(place.start - 3, place.start))
            ? { at: [place] }
            : {}),
          date: [{ start: date.start, end: date.end, text: withBetween(reading, date), date: date.date }],
        },
        sentence,
        0.95,
      ),
    )
  if (place) facts.push(reading.fact('meeting', 'place', { ...slots, ...(on ? { on } : {}), place: [place] }, sentence, 0.92))
  return facts
}

const nameHolds = ({ subject, verb }: { subject: string; verb: string }, words: string): boolean =>
  `${subject} ${verb}`.includes(sure(words.split(',')[0]))

/** The day a meeting was held, whether its year is said here or told by the days around. */
function dayIn(reading: Reading, s: Statement) {
  const text = reading.text.slice(s.start, s.end)
  const [said] = datesIn(text, s.start)
  // "have been at a standstill since 2018"
  const front = text.slice(0, (said?.start ?? s.start) - s.start)
  // "in two dozen conferences between August and November 1659": not in its last month
  if (said) return OPEN_ENDED.test(front) || /\bbetween (?:\d{1,2} )?\p{Lu}\p{L}+ and $/u.test(front) ? null : said
  const [bare] = text.match(DAY_WITHOUT_YEAR) ?? []
  const at = bare === undefined ? -1 : text.indexOf(bare)
  const full = bare === undefined ? null : fullDate(reading, s.start + at, bare)
  // "27 June to 2 July": the last day alone would be wrong
  if (
    !full ||
    bare === undefined ||
    OPEN_ENDED.test(text.slice(0, at)) ||
    /(?:\b(?:to|and|until)|[–-])\s*$/.test(text.slice(0, at)) ||
    /^\s*(?:(?:to|until)\b|[–-]|and \d)/.test(text.slice(at + bare.length))
  )
    return null
  return { ...full, start: s.start + at, end: s.start + at + bare.length }
}

/** In front of a day these tell no day. */
const OPEN_ENDED = /\b(?:since|until|till|by|before|after) (?:the )?$/i

/** "between 4 and 11 February 1945": of two days joined by "and" the word in front tells that the days between count too. */
const withBetween = (reading: Reading, { start, text }: { start: number; text: string }): string =>
  /\bbetween $/i.test(reading.text.slice(Math.max(0, start - 8), start)) ? `between ${text}` : text
