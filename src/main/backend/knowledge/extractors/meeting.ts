import { sure } from '../sure'
import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { clean, EVENT_NOUNS, lowerFirst } from '../coreference'
import { baseForm } from '../verbs'
import { datesIn } from '../dates'
import { DAY_WITHOUT_YEAR, fullDate } from '../year-meant'
import { quantitiesIn } from '../quantities'
import type { Statement } from '../statements'
import { isPlain } from './plain'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** When, where, between whom, on the sidelines of what and how long a meeting took place. */
export const meeting: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence)) return []
  return [
    ...tookPlace(reading, sentence),
    ...listedMeetings(reading, sentence),
    ...durations(reading, sentence),
    ...sidelines(reading, sentence),
    ...absent(reading, sentence),
    ...placeInName(reading, sentence),
  ]
}

const HOLDS = /^(?:take|hold|occur|convene|open|begin|host|happen|stage|schedule|run|be)$/

/** "The summit took place on 4 May in Rome", "Reagan and Gorbachev met in Reykjavik in October 1986". */
function tookPlace(reading: Reading, sentence: Sentence): Fact[] {
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
  const on = date ? [{ start: date.start, end: date.end, text: date.text, date: date.date }] : null
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
  if (said) return said
  const [bare] = text.match(DAY_WITHOUT_YEAR) ?? []
  const at = bare === undefined ? -1 : text.indexOf(bare)
  const full = bare === undefined ? null : fullDate(reading, s.start + at, bare)
  // "27 June to 2 July": the last day alone would be wrong
  if (
    !full ||
    bare === undefined ||
    /(?:\b(?:to|and|until)|[–-])\s*$/.test(text.slice(0, at)) ||
    /^\s*(?:(?:to|until)\b|[–-]|and \d)/.test(text.slice(at + bare.length))
  )
    return null
  return { ...full, start: s.start + at, end: s.start + at + bare.length }
}

/** "between 4 and 11 February 1945": of two days joined by "and" the word in front tells that the days between count too. */
const withBetween = (reading: Reading, { start, text }: { start: number; text: string }): string =>
  /\bbetween $/i.test(reading.text.slice(Math.max(0, start - 8), start)) ? `between ${text}` : text

/** The first place after "in" or "at", with the country behind a comma. */
export function placeIn(reading: Reading, sentence: Sentence, start: number, end: number): Slot | null {
  const { tokens, mentions } = sentence
  for (const m of mentions) {
    if (m.start < start || m.end > end) continue
    let p = m.from - 1
    if (tokens[p]?.lower === 'the') p--
    if (!/^(?:in|at|near|outside|aboard)$/.test(tokens[p]?.lower ?? '')) continue
    if (
      m.kind !== 'place' &&
      m.kind !== 'state' &&
      !(m.kind === 'unknown' && sure(tokens[p]).lower === 'in' && m.to - m.from <= 2 && !/\d/.test(m.name))
    )
      continue
    if (
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)$/.test(
        sure(tokens[m.from]).text,
      )
    )
      continue
    const country = mentions.find((x) => x.from === m.to + 1 && tokens[m.to]?.text === ',' && (x.kind === 'state' || x.kind === 'place'))
    const near = mentions.find(
      (x) => x.from === m.to + 2 && tokens[m.to]?.text === ',' && /^(?:outside|near)$/.test(tokens[m.to + 1]?.lower ?? ''),
    )
    const last = country ?? near ?? m
    return { start: m.start, end: last.end, text: reading.text.slice(m.start, last.end), entity: m.name }
  }
  return null
}

/** "talks, including one in Geneva, Switzerland, in May 1955", "congresses such as the Paris Summit in France in May 1960". */
function listedMeetings(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  const facts: Fact[] = []
  for (let i = 1; i < tokens.length - 2; i++) {
    const t = sure(tokens[i])
    const named = EVENT_NOUNS.has(t.lemma) && t.pos === 'PROPN' && /^\p{Lu}/u.test(sure(tokens[i - 1]).text)
    const one = t.lower === 'one' && tokens.slice(0, i).some((x) => EVENT_NOUNS.has(x.lemma))
    if ((!named && !one) || sure(tokens[i + 1]).lower !== 'in') continue
    const end = sure(tokens[Math.min(tokens.length - 1, i + 9)]).end
    const place = placeIn(reading, sentence, t.end, end)
    const date = datesIn(reading.text.slice(t.end, end), t.end)[0]
    if (!place || !date || place.start - t.end > 8) continue
    let from = i
    while (from > 0 && (/^\p{Lu}/u.test(sure(tokens[from - 1]).text) || sure(tokens[from - 1]).lower === 'the')) from--
    const who = reading.coreference.pair?.people
    const name = named ? reading.words(sentence, { from, to: i + 1 }) : null
    const event = name
      ? { subject: lowerFirst(name, sure(tokens[from]), sentence), verb: 'take place' }
      : who
        ? { subject: who, verb: 'meet' }
        : null
    if (!event) continue
    const slots = {
      event: [reading.slot(sure(tokens[from]).start, t.end, event.subject)],
      happened: [reading.slot(t.start, t.end, event.verb)],
    }
    facts.push(
      reading.fact(
        'meeting',
        'date',
        { ...slots, at: [place], date: [{ start: date.start, end: date.end, text: date.text, date: date.date }] },
        sentence,
        0.9,
      ),
    )
    facts.push(
      reading.fact(
        'meeting',
        'place',
        { ...slots, on: [{ start: date.start, end: date.end, text: date.text, date: date.date }], place: [place] },
        sentence,
        0.9,
      ),
    )
  }
  return facts
}

/** "lasted nearly five hours", "running for ten days", "the planned two-hour session", "three days of talks". */
function durations(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const facts: Fact[] = []
  for (const q of quantitiesIn(text, sentence.start)) {
    if (q.kind !== 'duration') continue
    const before = text.slice(0, q.start - sentence.start)
    const after = text.slice(q.end - sentence.start)
    const length = [reading.slot(q.start, q.end)]
    if (/\b(?:last(?:ed|ing|s)?|ran|went on|continued)(?: for| to)?\s*$/i.test(before)) {
      const s = reading.statements(sentence).findLast((x) => x.role === 'main' && x.start < q.start)
      const event = s && s.subject.open.length === 0 ? s.subject.text.replace(/,? lasting.*$/, '') : null
      if (event && event.split(' ').length <= 14)
        facts.push(
          reading.fact('quantity', 'duration', { event: [reading.slot(sure(s).start, sure(s).end, event)], length }, sentence, 0.92),
        )
      continue
    }
    const noun =
      /^\s+((?:[\w-]+ )?(?:chat|meeting|summit|session|talks?|conversation|encounter|conference|visit|call|speech|negotiations?))\b/i.exec(
        after,
      )
    if (!noun) continue
    const scheduled = /\b(scheduled|planned|unscheduled|expected)\s*$/i.exec(before)
    const token = sentence.tokens.find((t) => EVENT_NOUNS.has(t.lemma) && t.start >= q.end)
    const event = (token && !isOfOthers(reading, sentence) && reading.coreference.meeting(sentence, token)) || null
    if (event)
      facts.push(
        reading.fact(
          'quantity',
          scheduled ? 'scheduled-duration' : 'duration',
          { event: [reading.slot(q.end, q.end + noun[0].length, event)], length },
          sentence,
          0.88,
        ),
      )
  }
  return facts
}

/** "sixteen hours of talks among Merkel, Hollande, Putin and Poroshenko" were no talks of two. */
function isOfOthers({ coreference: { pair } }: Reading, { mentions }: Sentence): boolean {
  const people = new Set(mentions.filter((m) => m.kind === 'person').map((m) => m.name))
  return people.size > 2 || (people.size > 1 && ![...people].every((name) => pair?.parties?.includes(name)))
}

/** "on the sidelines of the Vienna conference", "on the congress’s margins". */
function sidelines(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match =
    /\bon the (?:sidelines|margins) of ((?:the|an?) [^,.;]+?)(?= (?:in|on|between|at)\b|[,.;]|$)|\bon (the [^,.;]+?)[’']s? (?:sidelines|margins)/i.exec(
      text,
    )
  const name = match?.[1] ?? match?.[2]
  if (!match || !name) return []
  const start = sentence.start + match.index + match[0].indexOf(name)
  const noun = sentence.tokens.find(
    (t) => EVENT_NOUNS.has(t.lemma) && t.pos === 'NOUN' && (t.end <= start || t.start > start + name.length),
  )
  const between = /\bbetween ([\p{Lu}][^.;]*?)(?= (?:took|was|were|immediately|had|has|lasted|that|which|on|in)\b|[.;]|$)/u
    .exec(text)?.[1]
    ?.replace(/,$/, '')
  const pair = reading.coreference.pair
  const event = noun
    ? between && between.split(' ').length <= 4
      ? `the ${noun.lower} between ${between}`
      : reading.coreference.meeting(sentence, noun)
    : pair?.people
      ? `the ${pair.compound} meeting`
      : null
  if (!event) return besideEvent(reading, sentence)
  const facts = [
    reading.fact(
      'meeting',
      'occasion',
      { event: [reading.slot(sentence.start, sentence.end, event)], occasion: [reading.slot(start, start + name.length)] },
      sentence,
      0.9,
    ),
  ]
  const list = /\bbetween (\p{Lu}[^.;]*?,? and [\p{L} ]+?)(?= (?:immediately|took|was|were|lasted|had|which|that)\b|[.;])/u.exec(text)
  if (list) {
    const at = sentence.start + list.index + 'between '.length
    facts.push(
      reading.fact(
        'meeting',
        'participants',
        {
          event: [reading.slot(sentence.start, sentence.end, `the meeting on the sidelines of ${name}`)],
          participants: [reading.slot(at, at + sure(list[1]).length)],
        },
        sentence,
        0.75,
      ),
    )
  }
  return facts
}

/** "On 5 December 1994, on the margins of a CSCE summit, four leaders signed …": what was done there, where no meeting is named. */
function besideEvent(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match = /\bon the (?:sidelines|margins) of ((?:the|an?) [^,.;]+?)(?= (?:in|on|between|at)\b|[,.;]|$)/iu.exec(text)
  const name = match?.[1]
  const [s] = reading.statements(sentence).filter((one) => one.role === 'main')
  if (!match || !name || !s || s.subject.open.length > 0 || s.complement.open.length > 0 || s.clause.verb.negated) return []
  const start = sentence.start + match.index + match[0].indexOf(name)
  if (start > s.end || s.complement.text.includes(name)) return []
  const verb = sure(sentence.tokens[s.clause.verb.from])
  const at = (words: string) => reading.slot(s.start, s.end, words)
  const slots = {
    subject: [at(s.subject.text)],
    // "put" is its own past
    verb: [at(verb.tag === 'VBD' && verb.lower === baseForm(verb) ? `${verb.lower}ed` : clean(reading.words(sentence, s.clause.verb)))],
    base: [at(baseForm(verb))],
    complement: [at(s.complement.text)],
    occasion: [reading.slot(start, start + name.length)],
  }
  return [reading.fact('meeting', 'beside', slots, sentence, 0.84)]
}

/** "no interpreters were admitted". */
function absent(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match = /\bno ((?:[\w-]+ ){0,2}[\w-]+s) (?:were|was|had been) (present|admitted|allowed|in the room)\b/i.exec(text)
  if (!match) return []
  const start = sentence.start + match.index + 3
  const noun = sentence.tokens.find((t) => EVENT_NOUNS.has(t.lemma))
  const event = noun ? reading.coreference.meeting(sentence, noun) : null
  return event
    ? [
        reading.fact(
          'meeting',
          'absent',
          { event: [reading.slot(sentence.start, sentence.end, event)], absent: [reading.slot(start, start + sure(match[1]).length)] },
          sentence,
          0.85,
        ),
      ]
    : []
}

/** "the Vienna meeting": the place is part of the name. Asked once for each place. */
function placeInName(reading: Reading, sentence: Sentence): Fact[] {
  const pair = reading.coreference.pair?.people
  if (!pair) return []
  const { tokens, mentions } = sentence
  for (const m of mentions) {
    if (m.kind !== 'place' || !EVENT_NOUNS.has(tokens[m.to]?.lemma ?? '') || sure(tokens[m.to]).lower !== sure(tokens[m.to]).lemma) continue
    const year = /^\d{4}$/.test(tokens[m.from - 1]?.text ?? '') ? sure(tokens[m.from - 1]).text : null
    const earlier = reading.firstMention.get(m.name) !== sentence.index
    if (earlier) return []
    const slots = {
      event: [reading.slot(m.start, sure(tokens[m.to]).end, pair)],
      happened: [reading.slot(m.start, m.end, `hold their ${year ? `${year} ` : ''}${sure(tokens[m.to]).lower}`)],
    }
    return [
      reading.fact(
        'meeting',
        'place',
        { ...slots, place: [{ start: m.start, end: m.end, text: reading.text.slice(m.start, m.end), entity: m.name }] },
        sentence,
        0.8,
      ),
    ]
  }
  return []
}
