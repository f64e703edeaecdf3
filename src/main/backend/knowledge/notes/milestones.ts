import type { Fact, Slot } from '../../../../shared/fact'
import { MONTH_BEGINS } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import { contextCueOf } from '../context-cue'
import { lineTopic } from '../context-cue/line-topic'
import { datesIn, writtenForms } from '../dates'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { headingOf } from './body'
import { dateIn } from './entries'
import { lineFact } from './line'

/** "signed", "co-chaired", "opened for signature", "in force" at the head of a part of a line. */
const DONE = /^(?:(?:then|first|finally|only|later) )?(?:(in force|into force)|(\p{L}+-)?(\p{L}+)( for signature| up| out)?)(?= )/iu
const ENACTED =
  /\b(?:treaty|treaties|convention|agreements?|accords?|protocol|pact|alliance|declaration|act|charter|statute|resolution|memorandum|UNCLOS|SALT|START|NPT)\b/i
const NAMED =
  /\b(?:treaty|treaties|convention|agreements?|accords?|protocol|pact|armistice|declaration|memorandum|alliance|conference|congress|summit|talks|plan|deal|charter|act|resolution|communiqué|settlement)\b/i
/** What is done to a text, and not to the talks on it. */
const OF_TEXT = /^(?:signed|initialled|ratified|adopted|opened for signature|concluded|in force|into force)\b/i
/** What is done to treaties and conferences alone. "killed in a crash", "first used in 1986", "rejected by the NCP" tell of anybody and anything. */
const DEED =
  /^(?:(?:then|first|finally|only|later) )?(?:in force|into force|(?:co-)?(?:signed|initialled|adopted|ratified|concluded|opened|held|hosted|chaired|convened|brokered|mediated|drafted|launched|denounced|renewed))\b/i

/** A line that opens with its deed, or with the place of it: "Geneva, opened 16 May". */
const OPENS = new RegExp(`${DEED.source}|^\\p{Lu}\\p{L}+, ${DEED.source.slice(1)}`, 'iu')

/**
 * "Held in the Royal Palace; hosted by Spain", "initialled in Oslo, 20 Aug 1993", "in force 16 Feb 2005": what was done to the treaty or conference which the label, the line above or
 * the heading names. Notes leave out the subject, and the participle in front tells that it is that.
 */
export function milestones(reading: Reading, sentence: Sentence): Fact[] {
  const [first] = sentence.tokens
  if (!first || sentence.kind === 'heading') return []
  const led = ledIn(reading.text.slice(first.start, sentence.end))
  const from = first.start + (led?.at ?? 0)
  const body = reading.text.slice(from, sentence.end)
  const parts = partsOf(body).filter(({ text, at }) => DEED.test(text) && DONE.test(text) && isDone(sentence, text, from + at))
  // "Ceasefire line: delineated on maps, signed at Suchetgarh": what stands in front, is what was signed
  if (!led && !OPENS.test(body)) return []
  const thing = parts.length > 0 ? (led?.thing ?? thingOf(reading, sentence)) : null
  return thing
    ? parts
        .filter(({ text }) => ENACTED.test(thing) || !OF_TEXT.test(text))
        .flatMap(({ text, at }) => milestone(reading, sentence, thing, text, from + at))
    : []
}

/** A participle, as the tagger reads it, and no subject behind it: "Signed in 1987, the treaty banned …" is a sentence. */
function isDone({ tokens }: Sentence, text: string, start: number): boolean {
  const inPart = tokens.filter((t) => t.start >= start && t.end <= start + text.length)
  if (inPart.some((t) => t.label === 'nsubj' && /^(?:VB[DZP]|MD)$/.test(t.head?.tag ?? ''))) return false
  const [, force, prefix, verb = ''] = DONE.exec(text) ?? []
  const at = start + text.indexOf(verb, prefix?.length ?? 0)
  return Boolean(force) || tokens.some((t) => t.start <= at && at < t.end && /^VB[DN]$/.test(t.tag))
}

/** "Protocol on the Environment = Madrid Protocol: signed 4 Oct 1991": what leads to the participle, by its short name. */
function ledIn(body: string): { thing: string; at: number } | null {
  const match =
    /^((?:\p{Lu}[^.:;!?=]{3,80} = )?(\p{Lu}[^.:;!?=]{3,50})): (?=(?:signed|in force|held|opened|initialled|concluded|adopted) )/u.exec(body)
  const thing = match?.[2]
  return match && thing && NAMED.test(thing) ? { thing: thing.trim(), at: match[0].length } : null
}

/** The parts of a line: behind a semicolon, an arrow, or a comma in front of another participle. */
function partsOf(body: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = []
  let at = 0
  for (const part of body.split(
    /(;\s+|\s*(?:→|->|⇒)\s*|,\s+(?=(?:in force|(?:co-)?(?:signed|opened|hosted|chaired|brokered|mediated|initialled|adopted|ratified)) ))/u,
  )) {
    const lead = /^(?:[–—,;]\s*)?/.exec(part)?.[0].length ?? 0
    parts.push({ text: part.slice(lead), at: at + lead })
    at += part.length
  }
  return parts
}

function milestone(reading: Reading, sentence: Sentence, thing: string, text: string, start: number): Fact[] {
  const [head = '', force, prefix = '', verb = '', purpose = ''] = DONE.exec(text) ?? []
  const rest = spaced(text.slice(head.length)).replace(/\s*\([^()]*\)/g, '')
  const at = (words: string): Slot => reading.slot(start, sentence.end, words)
  const subject = `the ${thing.replace(/^the /i, '')}`
  const several = /(?:treaties|accords|agreements|talks)$/i.test(thing)
  const said = force
    ? { verb: [at('entered')], base: [at('enter')], complement: [at('into force')] }
    : { verb: [at(`${several ? 'were' : 'was'} ${prefix}${verb.toLowerCase()}`)], base: [at('be')], complement: [at(purpose.trim())] }
  const facts: Fact[] = []
  const date = dateAt(reading, sentence, text, start)
  const slots = { subject: [at(subject)], ...said }
  if (date) facts.push(reading.fact('meeting', 'event-date', { ...slots, date: [date] }, sentence, 0.88))
  const place = force ? null : placeIn(rest)
  if (place) facts.push(reading.fact('meeting', 'event-place', { ...slots, place: [at(place)] }, sentence, 0.86))
  const by = force ? null : byIn(rest)
  if (by)
    facts.push(
      lineFact(
        reading,
        'meeting',
        'done-by',
        sentence,
        { told: by, thing: subject, done: `${several ? 'were' : 'was'} ${prefix}${verb.toLowerCase()}` },
        0.86,
      ),
    )
  return facts
}

/** The first day or year of the part; one without its year is of the year the notes are about. */
function dateAt(reading: Reading, sentence: Sentence, text: string, start: number): Slot | null {
  const [found] = datesIn(text, start)
  if (found) return { start: found.start, end: found.end, text: writtenForms(found.date)[0] ?? found.text, date: found.date }
  const day = DAY.exec(text)
  return day ? dateIn(reading, sentence, { text: day[0], start: start + day.index, end: start + day.index + day[0].length }) : null
}

const DAY = new RegExp(String.raw`(?<!\d )\b[0-3]?\d ${MONTH_BEGINS}[a-z]*\b`)
const MONTH = String.raw`${MONTH_BEGINS}\p{L}*`
const NAME = String.raw`(?!${MONTH}\b)\p{Lu}[\p{L}’'-]+(?:(?: (?:of|de|the))? (?!${MONTH}\b)\p{Lu}[\p{L}’'-]+){0,3}`
/** "in Oslo", "on the White House lawn", "Montego Bay, Jamaica, 10 Dec", "14 Feb 1967, Mexico City" */
const PLACES: readonly RegExp[] = [
  new RegExp(String.raw`(?:^| )(?:in|at|near) ((?:the )?${NAME})`, 'u'),
  new RegExp(String.raw`(?:^| )on (the ${NAME} \p{Ll}+)`, 'u'),
  new RegExp(String.raw`^ (${NAME}),? (?:${NAME}, )?(?=\d)`, 'u'),
  new RegExp(String.raw`\d{4}, (${NAME})$`, 'u'),
]

const placeIn = (rest: string): string | null => {
  for (const shape of PLACES) {
    const place = shape.exec(rest)?.[1]
    if (place) return place
  }
  return null
}

/** "by Shimon Peres and Mahmoud Abbas, with Rabin looking on": those who did it. */
const byIn = (rest: string): string | null =>
  new RegExp(String.raw`(?:^| )by ((?:the )?${NAME}(?:, (?:the )?${NAME})*(?:,? (?:and|&|\+) (?:the )?${NAME})?)`, 'u').exec(rest)?.[1] ??
  null

/** The treaty or conference of which such a line tells. */
function thingOf(reading: Reading, sentence: Sentence): string | null {
  const own = lineTopic(reading, sentence, null)?.name
  if (own) return own
  const heading = headingOf(sentence)
    ?.replace(/^.*: (?:the )?/, '')
    .replace(/,.*$/, '')
  if (heading && NAMED.test(heading) && /\p{Lu}/u.test(heading) && heading.split(' ').length <= 6 && !/[?!→]/.test(heading)) return heading
  const cue = contextCueOf(reading, sentence)?.name
  return cue && NAMED.test(cue) ? cue.replace(/,? \d{4}$/, '') : null
}
