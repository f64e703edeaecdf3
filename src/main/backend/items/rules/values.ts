import { monthCalled } from '../../../../shared/months'
import { remembered } from '../../knowledge/remembered'
import { countWords, wordsOf } from './words'

export type DatePrecision = 'day' | 'month' | 'year' | 'decade'

/** What a short answer amounts to when it is a date, a length of time or a number. */
export type Value =
  /** `order` compares dates of one precision: days, months or years. `year` is null for "9 July". */
  | { kind: 'date'; precision: DatePrecision; order: number; year: number | null }
  | { kind: 'duration'; order: number }
  /** `unit` is the stem of what is counted: "three concessions" counts "concession"; empty for a bare number. */
  | { kind: 'number'; order: number; unit: string }

/** Reads a whole answer as a value; null when it is anything else, such as a phrase which only holds a date. */
export const valueOf: (text: string) => Readonly<Value> | null = remembered(readValue)

function readValue(text: string): Value | null {
  if (countWords(text) > 9) return null
  const bare = text
    .trim()
    .replace(/[.!]$/, '')
    .replace(/^(?:(?:in|on|by|since|from|for|after|the)\s+)+/i, '')
    .replace(
      /^(?:about|around|some|roughly|approximately|nearly|almost|just over|just under|over|under|more than|less than|at least|at most|up to|early|mid|late)[\s-]+/i,
      '',
    )
  return dateOf(bare) ?? durationOf(bare) ?? numberOf(bare)
}

function dateOf(text: string): Value | null {
  const decade = /^(?:the )?(\d{3}0)s$/.exec(text)
  if (decade) return { kind: 'date', precision: 'decade', order: Number(decade[1]), year: Number(decade[1]) }
  // Of "7 and 8 July 2017" or "7–8 July 2017" the first day counts.
  const first = text.replace(/^(\d{1,2})\s*(?:[-–]|and|to)\s*\d{1,2}(?=\s)/, '$1')
  const words = wordsOf(first).map(({ plain }) => plain)
  if (words.length === 0 || words.length > 3) return null
  const month = words.map(monthCalled).find((number) => number > 0)
  const year = words.find(isYear)
  if (month === undefined)
    return words.length === 1 && year && /^\d{4}$/.test(first)
      ? { kind: 'date', precision: 'year', order: Number(year), year: Number(year) }
      : null
  const day = words.find((word) => /^\d{1,2}$/.test(word))
  if (words.length !== 1 + Number(year !== undefined) + Number(day !== undefined)) return null
  const yearNumber = year === undefined ? null : Number(year)
  if (day !== undefined)
    return { kind: 'date', precision: 'day', order: ((yearNumber ?? 0) * 12 + month) * 31 + Number(day), year: yearNumber }
  return { kind: 'date', precision: 'month', order: (yearNumber ?? 0) * 12 + month, year: yearNumber }
}

function durationOf(text: string): Value | null {
  const half = /^(?:a )?half (?:an? |of an )?(hour|day|year)$/i.exec(text)
  if (half) return { kind: 'duration', order: 0.5 * minutesIn(half[1]) }
  const part =
    /\b(?!and\b)(\p{L}+|\d+(?:\.\d+)?)(?:[\s-](\p{L}+))??(?: and (?:a )?(half|quarter))?[\s-](minute|hour|day|week|month|year|decade)s?(?: and (?:a )?(half|quarter))?/giu
  let minutes = 0
  let rest = text
  for (const [whole, one = '', two, before, unit = '', after] of text.matchAll(part)) {
    const amount = amountOf(two ? `${one}-${two}` : one)
    if (amount === null) return null
    const fraction = { half: 0.5, quarter: 0.25 }[(before ?? after ?? '').toLowerCase()] ?? 0
    minutes += (amount + fraction) * minutesIn(unit)
    rest = rest.replace(whole, '')
  }
  return minutes > 0 && /^[\s,]*(?:and)?[\s,]*$/.test(rest) ? { kind: 'duration', order: minutes } : null
}

function amountOf(text: string): number | null {
  if (/^an?$/i.test(text)) return 1
  const words = wordsOf(text)
  const plain = words[0]?.plain
  return words.length === 1 && plain !== undefined && /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}

function numberOf(text: string): Value | null {
  const match =
    /^[$€£]?\s?(\d[\d,]*(?:\.\d+)?|\p{L}+(?:-\p{L}+)?)(?:\s?(hundred|thousand|million|billion|trillion))?(?:\s?(%|per cent|percent|percentage points?|times|\p{L}+))?$/iu.exec(
      text,
    )
  if (!match) return null
  const [, figure = '', scale = '', counted] = match
  const amount = amountOf(figure)
  if (amount === null || /^an?$/i.test(figure)) return null
  const unit = counted === undefined ? '' : /^(?:%|per ?cent)$/i.test(counted) ? 'per cent' : (wordsOf(counted)[0]?.stem ?? '')
  return { kind: 'number', order: amount * (SCALES[scale.toLowerCase()] ?? 1), unit }
}

const isYear = (word: string) => /^(?:1[0-9]|20)\d{2}$/.test(word)

const MINUTES: Record<string, number> = { minute: 1, hour: 60, day: 1440, week: 10_080, month: 43_830, year: 525_960, decade: 5_259_600 }
const minutesIn = (unit = '') => MINUTES[unit.toLowerCase()] ?? 0
const SCALES: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
