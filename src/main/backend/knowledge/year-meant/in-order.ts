import { MONTH, MONTHS } from '../../../../shared/months'
import { ASIDE } from '../asides'
import { sure } from '../sure'

const YEAR = '(?:1[5-9]|20)\\d\\d'
/** "8 October", "October 8", "October", each with or without its year. */
const TIME = new RegExp(
  `\\b(?:([0-3]?\\d)(?:st|nd|rd|th)? (?:of )?)?(${MONTH})\\b(?: ([0-3]?\\d)\\b(?!\\d))?(?:,? (?:of )?(${YEAR})\\b)?`,
  'g',
)
const ANY_YEAR = new RegExp(`(?<![\\d-])${YEAR}(?!\\d)`)
const GOES_ON =
  /\b(?:years?|months?|decades?) (?:later|before|earlier|after|on)\b|\b(?:next|following|previous|same|that) (?:year|spring|summer|autumn|winter)\b/i

/** How far back, in letters, the time told before may stand. */
const FAR = 800
/** Within a sentence or two. */
const CLOSE = 260
/** A month has no more days. */
const LAST_DAY = 31

interface Time {
  month: number
  /** Null where only the month is told. */
  day: number | null
  year: string | undefined
  start: number
  end: number
}

/**
 * The year of a day or a month as a story told in order gives it: "on 9 August 1905 …. On 29 August …. On 5 September …"; "By the autumn of 1953 …. On 8 October …"; "on 26
 * December …. On 8 January 1979 …"; "between 7 April and the middle of July 1994". Undefined where another year is told between, or the story does not go on.
 */
export function yearInOrder(text: string, offset: number): string | undefined {
  const own = timeAt(text, offset)
  return own && (yearBehind(text, own) ?? yearBefore(text, own, STEPS))
}

/**
 * The times of a sentence that are told without their month or year, each with what it is in full: "by December" → "December 1978", "on the 11th" → "11 June 1999".
 */
export function timesInFull(text: string, start: number, end: number, yearOf = yearInOrder): { words: string; full: string }[] {
  const found = timesIn(text, start, end).flatMap((time) => {
    const words = text.slice(time.start, time.end).replace(/\s/g, ' ')
    const year = time.year === undefined && !SHORT_YEAR.test(text.slice(time.end, time.end + 12)) ? yearOf(text, time.start) : undefined
    return year === undefined ? [] : [{ words, full: `${words} ${year}` }]
  })
  return [...found, ...daysAlone(text, start, end, yearOf)]
}
const SHORT_YEAR = /^(?:,? [’'‘]\d\d|,? (?:of )?\d{4}| ?(?:and|to|or|–|-) ?\d)/

/** "On the 11th" */
function daysAlone(text: string, start: number, end: number, yearOf: typeof yearInOrder): { words: string; full: string }[] {
  return [...text.slice(start, end).replace(/\s/g, ' ').matchAll(DAY_ALONE)].flatMap(({ 0: words, 1: day, index }) => {
    const at = start + index
    const before = timesIn(text, Math.max(0, at - FAR), at).at(-1)
    if (!before || (before.day ?? 0) > Number(day) || Number(day) > LAST_DAY) return []
    const between = text.slice(before.end, at)
    // "October 1973. Egypt attacked on the 6th": the month was told just before
    if (before.day === null && (between.length > CLOSE || /\n\s*\n/.test(between) || isBefore(text, before))) return []
    if (ANY_YEAR.test(between) || GOES_ON.test(between) || /\n\s*#/.test(between)) return []
    const year = before.year ?? yearOf(text, before.start)
    return year === undefined ? [] : [{ words, full: `${day} ${sure(MONTHS[before.month])} ${year}` }]
  })
}
/** "By June", "since June": what is told then was before it, or goes on. */
const isBefore = (text: string, { start }: Time): boolean =>
  /\b(?:by|until|since|from|to|before|after) $/i.test(text.slice(Math.max(0, start - 8), start))
const DAY_ALONE =
  /(?<=\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ff]or|[Ss]ince|[Oo]f|[Bb]efore|[Aa]fter) )the ([0-3]?\d)(?:st|nd|rd|th)(?=[,.;:?)]|$| (?:the|an?|and|that|but|in|he|she|it|they)\b| \p{Lu})/gu

/** So many days and months without a year may stand one behind the other. */
const STEPS = 8

function timeAt(text: string, offset: number): Time | undefined {
  return timesIn(text, offset, offset + 40).find(({ start }) => start === offset)
}

function timesIn(text: string, from: number, to: number): Time[] {
  return [...text.slice(from, to).replace(/\s/g, ' ').matchAll(TIME)].flatMap((found) => {
    const { 0: words, 1: before, 2: name, 3: behind, 4: year, index } = found
    const start = from + index
    const bare = before === undefined && behind === undefined
    // "may", "March on Rome", "the October revolution", "8 October" read from its middle
    const after = text.slice(start + words.length, start + words.length + 3)
    if (bare && year === undefined && (!BEFORE_MONTH.test(text.slice(Math.max(0, start - 24), start)) || /^[’'-]|^ \p{Lu}/u.test(after)))
      return []
    return [
      {
        month: MONTHS.findIndex((month) => month === name),
        day: bare ? null : Number(before ?? behind),
        year,
        start,
        end: start + words.length,
      },
    ]
  })
}
const BEFORE_MONTH = /\b(?:in|by|until|since|from|to|of|and|early|late|mid|during|last|through)[ -]$/i

/** A story that goes on tells of the next days or months; what is told ten months later, or two paragraphs on, may be of any year. */
const isInOrder = (one: Time, other: Time): boolean =>
  (one.month < other.month && other.month - one.month <= NEXT_MONTHS) ||
  (one.month === other.month && (one.day ?? 1) <= (other.day ?? LAST_DAY))

const NEXT_MONTHS = 6

function yearBefore(text: string, own: Time, steps: number): string | undefined {
  const from = Math.max(0, own.start - FAR)
  const before = timesIn(text, from, own.start).at(-1)
  const near = yearNear(text, own, before)
  if (near !== undefined) return near
  if (!before || !isInOrder(before, own)) return undefined
  const between = text.slice(before.end, own.start)
  if (ANY_YEAR.test(between) || GOES_ON.test(between) || ASIDE.test(text.slice(Math.max(0, before.start - 40), before.start)))
    return undefined
  if (/\n\s*#|\n\s*\n[^]*\n\s*\n/.test(between)) return undefined
  return before.year ?? (steps > 0 ? yearBefore(text, before, steps - 1) : undefined)
}

/** "As the empire fell apart in 1917, they met on 20 August"; "By the autumn of 1953 patience had run out. On 8 October …" */
function yearNear(text: string, own: Time, before: Time | undefined): string | undefined {
  const from = Math.max(before?.end ?? 0, own.start - CLOSE, text.lastIndexOf('\n\n', own.start))
  const opens = Math.max(from, ...['. ', '? ', '! ', '; ', '.\n'].map((mark) => text.lastIndexOf(mark, own.start)))
  return yearIn(text.slice(opens, own.start), own) ?? yearIn(text.slice(from, own.start), own)
}

function yearIn(between: string, own: Time): string | undefined {
  const [told, other] = [...between.matchAll(new RegExp(ANY_YEAR, 'g'))]
  if (!told || other) return undefined
  const [front, since] = [between.slice(0, told.index), between.slice(told.index + 4)]
  if (GOES_ON.test(since) || /^[-–’]/.test(since)) return undefined
  const season = /\b(spring|summer|autumn|fall) of\s+$/.exec(front)?.[1]
  if (season !== undefined) return own.month >= sure(SEASONS[season]) ? told[0] : undefined
  return /\b[Ii]n\s+$/.test(front) && !/[.!?;]\s/.test(since) ? told[0] : undefined
}
/** The first month of each. */
const SEASONS: Record<string, number> = { spring: 2, summer: 5, autumn: 8, fall: 8 }

/** November, before the January that follows. */
const LATE = 10

function yearBehind(text: string, own: Time): string | undefined {
  const next = timesIn(text, own.end, own.end + 2 * CLOSE)[0]
  if (!next?.year) return undefined
  const between = text.slice(own.end, next.start)
  if (/^\s+(?:and|to|until|–)\s+(?:the\s+)?(?:(?:middle|end|beginning|start)\s+of\s+)?$/.test(between))
    return isInOrder(own, next) ? next.year : undefined
  // "on 26 December …. On 8 January 1979"
  if (/\n\s*\n/.test(between) || ANY_YEAR.test(between) || GOES_ON.test(between) || own.month < LATE || next.month > 1 || next.day === null)
    return undefined
  const isTold = /\b[Oo]n\s+$/.test(text.slice(0, next.start).slice(-4))
  return isTold ? String(Number(next.year) - 1) : undefined
}
