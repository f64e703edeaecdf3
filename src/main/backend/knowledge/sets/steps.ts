import type { Fact, FactDate, Slot } from '../../../../shared/fact'
import { MONTHS } from '../../../../shared/months'
import { language } from '../language'

/** An event in a few words without its date, as a line to be put in order. */
export interface Step {
  at: Fact
  text: string
  date: FactDate
  /** The date in the words of the text. */
  when: Slot
}

const LONGEST = 15
/** "The pair", "seven more states", "the three": only the sentence before tells who. */
const UNNAMED =
  /^(?:he|she|it|they|there|this|that|these|those|both|neither|(?:the )?(?:two|three|four|five|six|seven|eight|nine|ten|pair|former|latter|last|first|same|others?)\b|(?:his|her|its|their|another|some|several)\b)/i

/** The dated events among the facts which can be told in one short line that names somebody. */
export function dated(facts: readonly Fact[]): Step[] {
  const places = facts.filter(({ form }) => form === 'place')
  return facts.flatMap((fact) => {
    const [when] = fact.slots.date ?? []
    const told = when?.date && (fact.form === 'event-date' ? deed(fact) : fact.form === 'date' ? encounter(fact, places) : null)
    return when?.date && !isStretch(when.date) && told && isLine(told) ? [{ at: fact, text: told, date: when.date, when }] : []
  })
}

/** "Between 2013 and 2022 fifty-eight soldiers died": no event of a day. A meeting of some days is one. */
const isStretch = ({ precision, end }: FactDate): boolean => end !== undefined && precision !== 'day'

const text = (fact: Fact, slot: string): string => fact.slots[slot]?.[0]?.text ?? ''

/** "Harold Macmillan told Eden that the operation could not go on". */
function deed(fact: Fact): string | null {
  const subject = text(fact, 'subject').replace(/, (?:the|an?) [^,]+$/, '')
  const complement = text(fact, 'complement')
  if (UNNAMED.test(subject) || subject.includes(',') || complement === '') return null
  return sentence(`${subject} ${inItsTurn(text(fact, 'verb'), subject)} ${complement}`)
}

/** "France had occupied the Ruhr": before what else the text told; among other events it is told as they are. */
const inItsTurn = (verb: string, subject: string): string =>
  verb
    .replace(/^had been\b/i, /(?:[^s]s| and \p{L}+)$/u.test(subject) ? 'were' : 'was')
    .replace(/^had (\p{L}+)$/u, (_, participle: string) => language().simple(participle))

const PAST: Record<string, string> = {
  meet: 'met',
  'take place': 'took place',
  convene: 'convened',
  gather: 'gathered',
  confer: 'conferred',
}

/** "Kennedy and Khrushchev met in Vienna": with the place, if the same sentence gives it. */
function encounter(fact: Fact, places: readonly Fact[]): string | null {
  const subject = text(fact, 'event')
  const [, base = '', partner = ''] = /^(meet|take place|convene|gather|confer)(.*)$/.exec(text(fact, 'happened')) ?? []
  const past = PAST[base]
  if (!past || UNNAMED.test(subject)) return null
  const placed = places.find((other) => other.anchor.start === fact.anchor.start && text(other, 'event') === subject)
  const place = text(fact, 'at') || (placed ? text(placed, 'place') : '')
  return sentence(`${subject} ${past}${partner}${place && !subject.includes(place) ? ` in ${place}` : ''}`)
}

const sentence = (words: string): string => {
  const line = words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;])/g, '$1')
    .trim()
  return line.charAt(0).toUpperCase() + line.slice(1)
}

/** Short, with a name in it, and without a date that would give the order away. */
const isLine = (line: string): boolean => {
  const words = line.split(' ').length
  return (
    words >= 4 &&
    words <= LONGEST &&
    !/\d{4}/.test(line) &&
    !DATED.test(line) &&
    !/[“"(][^”")]*$/.test(line) &&
    /\p{Lu}\p{Ll}/u.test(line.slice(1))
  )
}

const ALL_BUT_MAY = MONTHS.filter((month) => month !== 'May').join('|')
const DATED = new RegExp(String.raw`\b(?:${ALL_BUT_MAY}|(?:in|of|on|\d{1,2}) May|May \d{1,2}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b`)
