import type { Fact } from '../../../../shared/fact'
import { ALWAYS_CONTINUES } from '../../library/abbreviations'
import type { Sentence } from '../analysis'
import { contextCueOf } from '../context-cue'
import { shares } from '../context-cue/candidate'
import { datesIn, writtenForms } from '../dates'
import type { Reading } from '../extractors/reading'
import { itemAbove } from '../nesting'
import { sure } from '../sure'
import { caseOf } from './case'
import { HAS_SHORT_MONTH } from './entries'
import { bareLabel, kindOfLabel } from './labels'

const ASKED: readonly (readonly [RegExp, string])[] = [
  [/^(?:dates?|when)$/i, 'when'],
  [/^(?:venue|place|location|where)$/i, 'where'],
  [/^(?:chair|president)/i, 'chair'],
  [/^hosts?$/i, 'host'],
  [/^mediators?$/i, 'mediator'],
  [/^(?:participants|parties|present|attend|delegat)/i, 'participants'],
  [/^sign/i, 'signatories'],
  [/^(?:outcomes?|results?)$/i, 'outcome'],
  [/^(?:aims?|goals?|purpose|objectives?)$/i, 'aim'],
  [/^(?:duration|length)$/i, 'length'],
]
const LONGEST = 12
const MOST = 4
/** People and states stand in these lines, and begin with a capital. */
const NAMED = new Set(['chair', 'host', 'mediator', 'participants', 'signatories'])

/** "Venue: the Reich Chancellery", "Chair: Bismarck", in notes on a meeting or a treaty: a particular of it. */
export function particulars(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (!label || kindOfLabel(reading, sentence) !== 'particular' || tokens.length === 0) return []
  const asked = ASKED.find(([pattern]) => pattern.test(bareLabel(label.text)))?.[1]
  // "present: …" under "Protocol of Sèvres" is told of that
  const above = itemAbove(reading, sentence)
  const isOfOther =
    above !== null &&
    above !== undefined &&
    ((above.label !== null && !/\d/.test(above.label.text)) ||
      (above.label === null && EVENT.test(reading.text.slice(above.start, above.end))))
  const event = caseOf(sentence) || isOfOther ? null : eventOf(reading, sentence)
  if (!asked || !event) return []
  const value = headOf(reading, sentence)
  if (value === '' || value.split(' ').length > LONGEST || /[?=→]|->/.test(value)) return []
  if (NAMED.has(asked) && !/^(?:the )?\p{Lu}/u.test(value)) return []
  // more than can be learnt at once
  if (value.split(/, | and /).length > MOST) return []
  const start = sure(tokens[0]).start
  const [date] = asked === 'when' ? datesIn(value, start) : []
  if (asked === 'when' && !date) return []
  const whole = date?.text === value && HAS_SHORT_MONTH.test(value) ? writtenForms(date.date)[0] : undefined
  const at = (text: string) => reading.slot(start, sentence.end, text)
  const slots = {
    asked: [reading.slot(label.start, label.end, asked)],
    event: [at(event)],
    value: [{ ...at(whole ?? value.replace(/ \+ /g, ' and ')), ...(date ? { date: date.date } : {}) }],
  }
  return [reading.fact('meeting', 'particular', slots, sentence, 0.86)]
}

/** What the line says first: without brackets, and without what a semicolon, a dash or "i.e." adds. */
export function headOf(reading: Reading, { tokens, end }: Sentence): string {
  const [first] = tokens
  if (!first) return ''
  const body = reading.text
    .slice(first.start, end)
    .replace(/\s+/g, ' ')
    .replace(/\s*\([^()]*\)/g, '')
  const [head = ''] = body.split(/;|, (?:i\.e\.|e\.g\.|but|though|who|which|whose|while)|(?<!\d)(?<!\d \p{L}{3,9}) [–—] /u)
  const stop = [...head.matchAll(/(\p{L}{3,})\. (?=\p{Lu})/gu)].find(([, word = '']) => !ALWAYS_CONTINUES.has(word))
  return (stop ? head.slice(0, stop.index + sure(stop[1]).length) : head).trim().replace(/[.,:]+$/, '')
}

const EVENT =
  /\b(?:summit|conference|congress|treaty|treaties|convention|accords?|agreements?|crisis|talks|war|pact|protocol|meeting|negotiations?|alliance|affair|plan|deal|settlement|declaration|act)\b/i

/** "Week 9: The Locarno Treaties (1925)" */
const TITLED =
  /(?<!\p{L})(?:(?:Congress|Conference|Treaty|Peace|Convention|Siege|Battle|Concert) of (?:the )?\p{Lu}\p{Ll}+|(?:\p{Lu}[\p{L}-]+ ){1,3}(?:Treaties|Treaty|Conference|Congress|Summit|Crisis|Accords?|Agreements?|Pact|Talks|War)|\p{Lu}[\p{L}-]+ (?:\p{Ll}+ ){0,2}(?:talks|negotiations|crisis|war|conference|summit|treaty|congress))(?!\p{L})/u

/** The event that this part of the notes is about, as it is spoken: "the Congress of Berlin". */
export function eventOf(reading: Reading, sentence: Sentence): string | null {
  const cue = contextCueOf(reading, sentence)
  const { title } = reading.document
  // what the text tells of most, may be only what came of the talks that it is on
  const isOn = cue !== null && EVENT.test(cue.name) && !/[“”"]/.test(cue.name) && shares(title, cue.name)
  const named = TITLED.exec(title)?.[0]
  const told = isOn && (!named || title.toLowerCase().includes(cue.name.toLowerCase())) ? cue.name : named
  if (!told) return null
  const plain = told.replace(/,? (?:\p{Lu}\p{Ll}+ )?\d{4}$/u, '')
  const name = /^The /.test(plain)
    ? `the ${plain.slice(4)}`
    : /^\p{Ll}+ of \p{Lu}/u.test(plain)
      ? plain.charAt(0).toUpperCase() + plain.slice(1)
      : plain
  return /^the /.test(name) || /^\d/.test(name) || / (?:and|or) /.test(name) ? name : `the ${name}`
}

const HELD = /\b(?:summit|conference|congress|talks|meeting|negotiations?)\b/i

/** "at the Congress of Berlin", "in the Suez crisis". */
export const duringOf = (event: string | null): string => (event === null ? '' : HELD.test(event) ? ` at ${event}` : ` in ${event}`)
