import { Taken } from './taken'
import { sure } from './sure'
import type { FactDate } from '../../../shared/fact'
import { MONTH, MONTHS, SHORT_MONTH } from '../../../shared/months'

const SHORTENED = `${SHORT_MONTH}\\.?(?=\\s)`
const ANY_MONTH = `(?:${MONTH}|${SHORTENED})`
const DAY = '(?:[0-3]?\\d)(?:st|nd|rd|th)?'
const YEAR = '(?:1[4-9]\\d\\d|20\\d\\d)'
const SHORT_YEAR = '(?:3[2-9]|[4-9]\\d)'
const AND = '\\s*(?:–|-|and|to)\\s*'

export interface FoundDate {
  start: number
  end: number
  text: string
  date: FactDate
}

const FEASTS: Record<string, string | undefined> = { 'Chr Eve': '12-24', 'Chr Day': '12-25', 'New Eve': '12-31', 'New Day': '01-01' }

/** Longest first: a range over two months, a day range, a day, a month, a range of years, a year. Group names tell what was read. */
const PATTERNS: { pattern: RegExp; read(match: RegExpExecArray): FactDate | null }[] = [
  // "27 June to 2 July 1947", "12 November 1921 to 6 February 1922"
  {
    pattern: new RegExp(
      `\\b(${DAY})\\s+(${ANY_MONTH})(?:,?\\s+(${YEAR}))?\\s*(?:–|-|to|until|and)\\s*(${DAY})\\s+(${ANY_MONTH}),?\\s+(${YEAR})\\b`,
      'g',
    ),
    read: (m) => overMonths([m[3] ?? m[6], m[2], m[1]], [m[6], m[5], m[4]]),
  },
  {
    pattern: new RegExp(
      `\\b(${ANY_MONTH})\\s+(${DAY})(?:,?\\s+(${YEAR}))?\\s*(?:–|-|to|until|and)\\s*(${ANY_MONTH})\\s+(${DAY}),?\\s+(${YEAR})\\b`,
      'g',
    ),
    read: (m) => overMonths([m[3] ?? m[6], m[1], m[2]], [m[6], m[4], m[5]]),
  },
  {
    pattern: new RegExp(`\\b(${DAY})(?:${AND}(?:the\\s+)?(${DAY}))?\\s+(?:of\\s+)?(${ANY_MONTH}),?\\s+(${YEAR})\\b`, 'g'),
    read: (m) => dayOf(sure(m[4]), sure(m[3]), sure(m[1]), m[2]),
  },
  {
    pattern: new RegExp(`\\b(${ANY_MONTH})\\s+(${DAY})(?:${AND}(${DAY}))?,?\\s+(${YEAR})\\b`, 'g'),
    read: (m) => dayOf(sure(m[4]), sure(m[1]), sure(m[2]), m[3]),
  },
  // "on Christmas Eve 1814"
  {
    pattern: new RegExp(`\\b(Christmas|New Year['’]s) (Eve|Day),? (${YEAR})\\b`, 'g'),
    read: (m) => ({ value: `${m[3]}-${FEASTS[`${m[1]?.slice(0, 3)} ${m[2]}`]}`, precision: 'day' }),
  },
  {
    pattern: new RegExp(`\\b(${ANY_MONTH})(?:\\s+of)?,?\\s+(${YEAR})\\b`, 'g'),
    read: (m) => ({ value: `${m[2]}-${monthOf(sure(m[1]))}`, precision: 'month' }),
  },
  // "3 July 79 (before the invasion)", "8 Feb 88": a number too high for a day, and set off or behind a month written short, is the year of a note
  {
    pattern: new RegExp(`\\b(${DAY})\\s+(${ANY_MONTH})\\s+(${SHORT_YEAR})(?=\\s*[,;:()→–]|\\.?$)`, 'g'),
    read: (m) => dayOf(`19${m[3]}`, sure(m[2]), sure(m[1])),
  },
  {
    pattern: new RegExp(`\\b(${DAY})\\s+(${SHORTENED})\\s+(${SHORT_YEAR})(?=\\s)`, 'g'),
    read: (m) => dayOf(`19${m[3]}`, sure(m[2]), sure(m[1])),
  },
  {
    pattern: new RegExp(`\\b(${YEAR})\\s*(?:–|-|to)\\s*(${YEAR})\\b`, 'g'),
    read: (m) => ({ value: sure(m[1]), precision: 'year', end: sure(m[2]) }),
  },
  {
    pattern: new RegExp(`(?<=\\bbetween )(${YEAR}) and (${YEAR})\\b`, 'g'),
    read: (m) => ({ value: sure(m[1]), precision: 'year', end: sure(m[2]) }),
  },
  { pattern: new RegExp(`\\b(${YEAR})\\b(?!s)`, 'g'), read: (m) => ({ value: sure(m[1]), precision: 'year' }) },
]

/** Every date of a text, left to right, with ISO value and precision. Offsets are shifted by `offset`. */
export function datesIn(text: string, offset = 0): FoundDate[] {
  const found: FoundDate[] = []
  if (!/\d{4}|[a-z.] [3-9]\d(?!\d)/.test(text)) return found
  const taken = new Taken()
  for (const { pattern, read } of PATTERNS) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index
      const end = start + match[0].length
      const date = taken.has(start, end) ? null : read(match)
      if (!date) continue
      taken.add(start, end)
      found.push({ start: start + offset, end: end + offset, text: match[0], date })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function dayOf(year: string, month: string, first: string, last?: string): FactDate | null {
  const day = (words: string): string => `${year}-${monthOf(month)}-${words.replace(/\D/g, '').padStart(2, '0')}`
  if (Number(first.replace(/\D/g, '')) > 31) return null
  return { value: day(first), precision: 'day', ...(last ? { end: day(last) } : {}) }
}

type Parts = readonly [string | undefined, string | undefined, string | undefined]

/** From a day of one month to a day of another. */
function overMonths([year, month, day]: Parts, [lastYear, lastMonth, lastDay]: Parts): FactDate | null {
  const first = dayOf(sure(year), sure(month), sure(day))
  const last = dayOf(sure(lastYear), sure(lastMonth), sure(lastDay))
  return first && last ? { ...first, end: last.value } : null
}

const monthOf = (word: string): string =>
  String(1 + MONTHS.findIndex((m) => m.toLowerCase().startsWith(word.toLowerCase().replace('.', '').slice(0, 3)))).padStart(2, '0')

/** The usual ways to write a date: "4 June 1961", "June 4, 1961"; ranges and years have one. */
export function writtenForms(date: FactDate): string[] {
  const [year, month, day] = date.value.split('-')
  const [, , lastDay] = (date.end ?? '').split('-')
  const name = MONTHS[Number(month) - 1]
  if (date.precision === 'year')
    return date.end ? [`${year}–${date.end}`, `${year} to ${date.end}`, `from ${year} to ${date.end}`] : [sure(year)]
  if (date.precision === 'month') return [`${name} ${year}`]
  if (date.end && date.end.slice(0, 7) !== date.value.slice(0, 7)) return overTwoMonths(date.value, date.end)
  const days = lastDay ? `${Number(day)}–${Number(lastDay)}` : String(Number(day))
  return [
    `${days} ${name} ${year}`,
    `${name} ${days}, ${year}`,
    ...(lastDay ? [`${Number(day)} and ${Number(lastDay)} ${name} ${year}`] : []),
    `${name} ${year}`,
  ]
}

/** "27 June to 2 July 1947" */
function overTwoMonths(value: string, end: string): string[] {
  const spoken = (date: string): [string, string] => {
    const [year = '', month, day] = date.split('-')
    return [`${Number(day)} ${MONTHS[Number(month) - 1]}`, year]
  }
  const [[first, year], [last, lastYear]] = [spoken(value), spoken(end)]
  const from = year === lastYear ? first : `${first} ${year}`
  return [`${from} to ${last} ${lastYear}`, `${from} – ${last} ${lastYear}`, `from ${from} to ${last} ${lastYear}`]
}

/** “Budapest Memorandum, December 1994”: when it was, behind a name. */
export const DATE_BEHIND = new RegExp(String.raw`,? (?:${MONTH} )?\d{4}$`)
