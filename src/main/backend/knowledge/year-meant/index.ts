import { MONTH, monthIn } from '../../../../shared/months'
import type { Analysis } from '../analysis'
import { datesIn, type FoundDate } from '../dates'
import { isOfYearBefore, yearAround } from './around'
import { withoutCitations } from './citations'
import { firstSaid, type Day, type Reader } from './day'
import { timesInFull, yearInOrder } from './in-order'
import { lastYearTold } from './last-told'
import { beginningOf, CLOSE, toldBy, yearOf } from './told'

/** "23 September", "September 23", "from 22 to 30 May": a day, or days, of a year that is not said. */
export const DAY_WITHOUT_YEAR = new RegExp(
  `\\b(?:(?:[0-3]?\\d ?(?:–|-|and|to) ?)?[0-3]?\\d(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} [0-3]?\\d(?: ?(?:–|-|and|to) ?[0-3]?\\d)?)\\b(?!,? (?:of )?\\d{4}|,? [’'‘]\\d\\d)`,
  'g',
)

/** Who is asked for the year of a day, in this order. */
const READERS: readonly Reader[] = [
  ({ text, offset }) => (isBetweenYears(text, offset) ? (yearInOrder(text, offset) ?? null) : undefined),
  (day) => (isOfYearBefore(day) ? null : undefined),
  ifStoryStands(yearAround),
  ifStoryStands(({ text, offset }) => yearInOrder(text, offset)),
]

/**
 * The year of a day told without one ("on 23 September Talleyrand …"), where the dates around leave no doubt; undefined where they do. Better no year than a wrong one:
 * a year told last may belong to what went before. A day that was told in full keeps its year, unless the story stands at quite another time.
 */
export function yearMeant({ document }: Pick<Analysis, 'document'>, offset: number, words: string): string | undefined {
  const day = { document, text: withoutCitations(document), offset, month: monthIn(words), dayOfMonth: Number(/\d{1,2}/.exec(words)?.[0]) }
  const year = firstSaid(READERS, day) ?? yearOfHeading(day)
  const full = yearInFull(day)
  return full !== undefined && (year === undefined || Math.abs(Number(year) - Number(full)) <= SAME_STORY) ? full : year
}

/** "The year 1983 …. On 1 September": its heading has the year, and since then the text has told no other. */
function yearOfHeading(day: Day): string | undefined {
  const { document, text, offset } = day
  const section = document.sections.findLast(({ start, end }) => start <= offset && offset < end)
  if (section === undefined || isOfNow(day)) return undefined
  const [year, other] = new Set(section.title.match(A_YEAR))
  if (year === undefined || other !== undefined || /\d{4}(?:s|\s?[-–])/.test(section.title)) return undefined
  return (text.slice(section.start, offset).match(A_YEAR) ?? []).every((one) => one === year) ? year : undefined
}
const A_YEAR = /(?<![\d-])(?:1[5-9]|20)\d\d(?!\d)/g

/** Years: the day of another story may have the same name. */
const SAME_STORY = 3

/** "The night of 18 September 1931 …. Lytton reported in 1932 that the operations on the night of 18 September …": that day was told in full, and no other of its name. */
function yearInFull({ document, offset, month, dayOfMonth }: Day): string | undefined {
  const [first, other] = new Set(
    toldBy(document)
      .dates.filter(({ date, end }) => end <= offset && date.precision === 'day' && !date.end)
      .filter(({ date }) => Number(date.value.slice(5, 7)) === month && Number(date.value.slice(8, 10)) === dayOfMonth)
      .map(yearOf),
  )
  return other === undefined ? first : undefined
}

/** "173,000 in 2016 and fewer than 30,000 in 2017. … completed on 9 March": figures of several years stand in front, and no day of any. */
function isBetweenYears(text: string, offset: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', offset), offset - 2 * CLOSE), offset)
  const found = datesIn(before)
  return found.every(({ date }) => date.precision === 'year' && !date.end) && new Set(found.map(({ date }) => date.value)).size > 1
}

/** What a reader says, where the sentence does not tell of now, and the story has not gone on since to another year. */
function ifStoryStands(reader: (day: Day) => string | undefined): Reader {
  return (day) => {
    const year = reader(day)
    if (year === undefined) return undefined
    if (isOfNow(day) && Number(year) < lastOf(day.document)) return null
    const told = lastYearTold(day.text, day.offset)
    // "the breakthrough of 20 May 1971 … in the spring of 1972 … On 8 May": the story has gone on
    return told === null || told.year === year ? year : day.offset - told.end < CLOSE ? told.year : null
  }
}

/** "The treaty that he signed on 22 May is welcome": what is so now was lately done, not in the year that the story told last. */
function isOfNow({ text, offset }: Day): boolean {
  const [sentence = ''] = /^[^\n.?!]*/.exec(text.slice(beginningOf(text, offset)).trimStart()) ?? []
  return / (?:is|are|has|have) (?!.*\b(?:had|was|were|did)\b)/.test(sentence)
}

/** The last year that a text tells: about when it was written. */
const lastOf = (document: Analysis['document']): number => Math.max(0, ...toldBy(document).dates.map((found) => Number(yearOf(found))))

/** The full date of a day told without its year, as datesIn reads it; null where the year is in doubt. */
export function fullDate(analysis: Pick<Analysis, 'document'>, offset: number, words: string): FoundDate | null {
  const year = yearMeant(analysis, offset, words)
  return year === undefined ? null : (datesIn(`${words} ${year}`)[0] ?? null)
}

/** The days and months of a part of the text that are told without their year, each with what it is in full. */
export const datesInFull = ({ document }: Pick<Analysis, 'document'>, start: number, end: number): { words: string; full: string }[] =>
  timesInFull(withoutCitations(document), start, end, (text, offset) => {
    const [words = ''] = /^(?:\w+ )?\w+/.exec(text.slice(offset)) ?? []
    return /\d/.test(words) ? yearMeant({ document }, offset, words) : yearInOrder(text, offset)
  })
