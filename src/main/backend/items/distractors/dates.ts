import { MONTHS } from '../../../../shared/months'
import { datesIn } from '../../knowledge/dates'
import { remembered } from '../../knowledge/remembered'
import { datesOf, once } from './document'
import { sentenceWith, type Distractor, type DistractorRequest, type Source } from './source'
import { valueOf } from '../rules/values'

/** For a date: the document's other dates of the same precision, the nearest first, then dates about then. */
export const dates: Source = function* (request) {
  const { key, fact, stem, document } = request
  const value = valueOf(key)
  if (value?.kind !== 'date' || value.year === null || value.precision === 'decade') return
  const shape = shapeOf(key)
  const iso = datesIn(key)[0]?.date.value
  if (!shape || iso === undefined) return
  // "16 September 1922" would not be an answer to what happened in 1938
  const [year] = /\b(?:1[4-9]|20)\d\d\b/.exec(stem) ?? []
  const isPossible = (date: string): boolean => year === undefined || !iso.startsWith(year) || date.startsWith(year)
  const wanted = daysTo(iso)
  const apart = (date: string): number => Math.abs(daysTo(date) - wanted)
  const others = datesOf(document).filter(
    ({ date, start, end }) =>
      date.precision === value.precision &&
      date.end === undefined &&
      // what stands in the same sentence may belong to it as well: "on the 15th, in Canberra the 16th"
      !(fact && start < fact.anchor.end && fact.anchor.start < end) &&
      apart(date.value) >= LEAST_APART[value.precision] &&
      apart(date.value) <= MOST_APART &&
      isPossible(date.value),
  )
  for (const { date } of [...others].sort((one, other) => apart(one.date.value) - apart(other.date.value))) {
    const text = shape(date.value)
    yield { text, reason: otherEvent(text, request) }
  }
  // nothing happened long after the text was written
  const last = (value.precision === 'year' ? 0 : 1) + Math.max(Number(iso.slice(0, 4)), lastYearOf(document))
  for (const near of neighbours(iso, value.precision))
    if (isPossible(near) && Number(near.slice(0, 4)) <= last) yield { text: shape(near), reason: `The reading gives another date: ${key}.` }
}

/** Days between an answer and a wrong one: whoever knows the week is not asked for the day. */
const LEAST_APART = { day: 3, month: 27, year: 360 }
/** Thirty years before, the people were others. */
const MOST_APART = 30 * 366

const daysTo = remembered((iso) => {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
})

/** The last year that the reading names in a date. */
const lastYearOf = once((document) => Math.max(-Infinity, ...datesOf(document).map(({ date }) => Number(date.value.slice(0, 4)))))

function otherEvent(text: string, request: DistractorRequest): Distractor['reason'] {
  const sentence = sentenceWith(text, request)
  return sentence ? `That date belongs to something else: ${sentence}` : `The reading gives ${text} for something else.`
}

/** Writes an ISO date as the key is written: "7 July 2017", "July 7, 2017", "July 2017", "2017", with the key's preposition. */
function shapeOf(key: string): ((iso: string) => string) | null {
  const opening = /^(?:in|on|by|since|from)\s/i.exec(key)?.[0] ?? ''
  const monthFirst = /^\p{L}+\s\d{1,2},?\s\d{4}$/u.test(key.slice(opening.length))
  if (/\d\s*(?:–|-|and|to)\s*\d/.test(key) || /\b(?:early|late|mid)\b/i.test(key)) return null
  return (iso) => {
    const [year = '', month, day] = iso.split('-')
    if (month === undefined) return `${opening}${year}`
    const name = MONTHS[Number(month) - 1] ?? ''
    if (day === undefined) return `${opening}${name} ${year}`
    return monthFirst ? `${opening}${name} ${Number(day)}, ${year}` : `${opening}${Number(day)} ${name} ${year}`
  }
}

/** ISO dates about then, not a day apart: one earlier and one later before the next pair, so that the key is not always at one end. */
function neighbours(iso: string, precision: 'day' | 'month' | 'year'): string[] {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const steps = STEPS[precision].map((step) => ((day + month + year) % 2 === 0 ? -step : step))
  return steps.map((step) => {
    if (precision === 'year') return String(year + step)
    const moved = precision === 'month' ? new Date(Date.UTC(year, month - 1 + step, 1)) : new Date(Date.UTC(year, month - 1, day + step))
    return moved.toISOString().slice(0, precision === 'month' ? 7 : 10)
  })
}

const STEPS = {
  day: [9, -12, 26, -23, -34],
  month: [3, -4, 7, -6, -9],
  year: [2, -3, 5, -6, -8],
}
