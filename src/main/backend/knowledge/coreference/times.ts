import { MONTH, monthCalled, MONTHS } from '../../../../shared/months'
import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { datesIn } from '../dates'
import { isAside } from '../asides'
import type { Pointer } from './context'

/** How far back, in letters, the time may have been told; a day is that of a sentence or two before. */
const FAR = 900
const NEAR = 400

/**
 * "That year" → "2003", "that October" → "in October 2008", "the same month" → "in June 2017", "that evening" → "on the evening of 12 August 2008", "the following April" →
 * "in April 2009", "the previous September" → "in September 2007": a time that is known by the one which was told last. Null where none was, or where two were told in one breath.
 */
export function timeMeant(analysis: Analysis, sentence: Sentence, i: number): Pointer | null {
  const { tokens } = sentence
  if (sure(tokens[i]).lower !== 'of') return timeAt(analysis, sentence, i)
  // "on 24 November of that year"
  return monthCalled(tokens[i - 1]?.lower ?? '') > 0 && tokens[i + 2]?.lower === 'year' ? timeAt(analysis, sentence, i + 1) : null
}

function timeAt(analysis: Analysis, { tokens, sections }: Sentence, i: number): Pointer | null {
  const word = sure(tokens[i])
  const [front, behind] = [tokens[i + 1]?.lower ?? '', tokens[i - 1]]
  const isNext = word.lower === 'the' && /^(?:following|next)$/.test(front)
  const isSame = word.lower === 'the' && front === 'same'
  const isPrevious = word.lower === 'the' && front === 'previous'
  if (!isNext && !isSame && !isPrevious && !(word.lower === 'that' && /^(?:DT|IN)$/.test(word.tag))) return null
  const at = isNext || isSame || isPrevious ? i + 2 : i + 1
  const unit = tokens[at]
  if (!unit || !UNIT.test(unit.lower) || /^(?:NNS?|POS)$/.test(tokens[at + 1]?.tag ?? '')) return null
  // "the same year that SWAPO took up arms"
  if (/^(?:that|as|in|when|which|of)$/.test(tokens[at + 1]?.lower ?? '') && (isSame || isNext || isPrevious)) return null
  const told = lastTold(analysis.text, sections[0]?.start ?? 0, word.start)
  const time = told && (isPrevious ? before(told, unit.lower) : isNext ? after(told, unit.lower) : within(told, unit.lower, word.start))
  if (!time) return null
  // "The following May brought …", and not "The following May, his secretary told …"; "had come to power that May" is read as its subject
  const isDoer =
    i === 0 ? /^VB[DZ]$/.test(tokens[at + 1]?.tag ?? '') : unit.label.startsWith('nsubj') && !/^(?:N|VB|R)/.test(behind?.tag ?? '')
  const isTold = /^(?:IN|TO)$/.test(behind?.tag ?? '') || isDoer
  return { to: at + 1, by: isTold ? time.words : `${time.isDay ? 'on' : 'in'} ${time.words}` }
}

const UNIT =
  /^(?:year|month|day|morning|afternoon|evening|night|spring|summer|autumn|january|february|march|april|may|june|july|august|september|october|november|december)$/

interface Told {
  year: number
  /** 1 to 12; null where only the year was told. */
  month: number | null
  day: number | null
  end: number
}

interface Time {
  words: string
  isDay: boolean
}

/** The date that a text told last before an offset, if it told no other beside it. */
function lastTold(text: string, section: number, offset: number): Told | null {
  const from = Math.max(section, offset - FAR)
  const [before, last] = datesIn(text.slice(from, offset), from)
    // "to be reached by 2000": not yet
    .filter((found) => !isAside(text, found) && !/\b(?:by|until) $/.test(text.slice(Math.max(0, found.start - 6), found.start)))
    .slice(-2)
    .map(({ date: { value, end: until }, start, end }) => ({ value, until, start, end }))
  const found = last ?? before
  if (!found || found.until !== undefined) return null
  // what an earlier paragraph told is another story
  const isOther =
    last && before && !/\n\s*\n/.test(text.slice(before.end, last.start)) && last.value.slice(0, 4) !== before.value.slice(0, 4)
  // "in 1990 and 1994"; "In 1552 Maurice, who had helped Charles in 1547, changed sides"
  if (isOther && (last.start - before.end < BESIDE || last.value < before.value)) return null
  const since = text.slice(found.end, offset)
  const [year = 0, month = null, day = null] = found.value.split('-').map(Number)
  // a year told by the way in another paragraph is not that of the story
  if (month === null && /\n\s*\n/.test(since)) return null
  // "spoke on the 26th; the next day": of which month, nobody tells
  const isDayBare = /\bthe \d{1,2}(?:st|nd|rd|th)\b(?! (?:of|century|anniversary|parallel))/.test(since)
  const [bare] = [...since.matchAll(BARE_MONTH)].slice(-1)
  if (!bare) return { year, month, day: isDayBare ? null : day, end: found.end }
  const later = monthCalled(sure(bare[2]).toLowerCase())
  // "in December 1951 … in March": of the next year, or told out of order
  return later < (month ?? 1)
    ? null
    : { year, month: later, day: Number(bare[1] ?? bare[3] ?? 0) || null, end: found.end + bare.index + bare[0].length }
}

const BESIDE = 12

/** A time that is, or lies within, the one that was told. */
function within({ year, month, day, end }: Told, unit: string, offset: number): Time | null {
  if (unit === 'year') return { words: String(year), isDay: false }
  if (unit === 'month') return month === null ? null : { words: `${monthName(month)} ${year}`, isDay: false }
  if (/^(?:spring|summer|autumn)$/.test(unit)) return { words: `the ${unit} of ${year}`, isDay: false }
  if (monthCalled(unit) > 0) return { words: `${monthName(monthCalled(unit))} ${year}`, isDay: false }
  if (day === null || month === null || offset - end > NEAR) return null
  const date = `${day} ${monthName(month)} ${year}`
  return unit === 'day' ? { words: date, isDay: true } : { words: `the ${unit} of ${date}`, isDay: unit !== 'night' }
}

/** The first such time behind the one that was told. */
function after({ year, month, day, end }: Told, unit: string): Time | null {
  if (unit === 'year') return { words: String(year + 1), isDay: false }
  if (unit === 'day' && day !== null && month !== null && end > 0) {
    const next = new Date(Date.UTC(year, month - 1, day + 1))
    return { words: `${next.getUTCDate()} ${monthName(next.getUTCMonth() + 1)} ${next.getUTCFullYear()}`, isDay: true }
  }
  if (monthCalled(unit) === 0) return null
  // of a bare year nobody knows when in it the story stands
  return month === null ? null : { words: `${monthName(monthCalled(unit))} ${monthCalled(unit) > month ? year : year + 1}`, isDay: false }
}

/** The last such time before the one that was told. */
function before({ year, month }: Told, unit: string): Time | null {
  if (unit === 'year') return { words: String(year - 1), isDay: false }
  if (monthCalled(unit) === 0 || month === null) return null
  return { words: `${monthName(monthCalled(unit))} ${monthCalled(unit) < month ? year : year - 1}`, isDay: false }
}

/** "On 12 August", "by June": of the year told before. */
const BARE_MONTH = new RegExp(`\\b(?:(\\d{1,2}) )?(${MONTH})\\b(?: (\\d{1,2})\\b)?`, 'g')
const monthName = (month: number): string => sure(MONTHS[month - 1])
