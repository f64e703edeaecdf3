import { datesIn } from '../../knowledge/dates'
import { datesOf } from './document'
import { sentenceWith, type Distractor, type DistractorRequest, type Source } from './source'
import { valueOf } from '../rules/values'

/** For a date: the document's other dates of the same precision, then dates near by. */
export const dates: Source = function* (request) {
  const { key } = request
  const value = valueOf(key)
  if (value?.kind !== 'date' || value.year === null || value.precision === 'decade') return
  const shape = shapeOf(key)
  if (!shape) return
  for (const { date } of datesOf(request.document)) {
    if (date.precision !== value.precision || date.end !== undefined) continue
    const text = shape(date.value)
    yield { text, reason: otherEvent(text, request) }
  }
  for (const near of neighbours(key, value.precision)) yield { text: shape(near), reason: `The reading gives another date: ${key}.` }
}

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

/** ISO dates close to the key: one earlier and one later before the next pair, so that the key is not always at one end. */
function neighbours(key: string, precision: 'day' | 'month' | 'year'): string[] {
  const iso = datesIn(key)[0]?.date.value
  if (iso === undefined) return []
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const steps = (day + month + year) % 2 === 0 ? [-1, 1, -2, 2, 3, -3] : [1, 2, -1, -2, 3, -3]
  return steps.map((step) => {
    if (precision === 'year') return String(year + step)
    const moved = precision === 'month' ? new Date(Date.UTC(year, month - 1 + step, 1)) : new Date(Date.UTC(year, month - 1, day + step))
    return moved.toISOString().slice(0, precision === 'month' ? 7 : 10)
  })
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
