import { firstFrom } from './first-from'
import type { Analysis } from './analysis'
import { ASIDE } from './asides'
import { datesIn, type FoundDate } from './dates'
import { timesInFull, yearInOrder } from './year-in-order'

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** "23 September", "September 23", "from 22 to 30 May": a day, or days, of a year that is not said. */
export const DAY_WITHOUT_YEAR = new RegExp(
  `\\b(?:(?:[0-3]?\\d ?(?:–|-|and|to) ?)?[0-3]?\\d(?:st|nd|rd|th)?(?: of)? (?:${MONTHS})|(?:${MONTHS}) [0-3]?\\d(?: ?(?:–|-|and|to) ?[0-3]?\\d)?)\\b(?!,? (?:of )?\\d{4}|,? [’'‘]\\d\\d)`,
  'g',
)

/** How far, in letters, the year told before or after may stand. */
const NEAR = 1500
const NEXT = 800
/** Within a sentence or two. */
const CLOSE = 260

/** The dates of a text which tell when its story stands, left to right. */
interface Told {
  dates: readonly FoundDate[]
  /** Its only year, if it has one. */
  only: string | undefined
}

const known = new WeakMap<Analysis['document'], Told>()

/**
 * The year of a day told without one ("on 23 September Talleyrand …"), where the dates around leave no doubt; undefined where they do. Better no year than a wrong one:
 * a year told last may belong to what went before.
 */
export function yearMeant({ document }: Pick<Analysis, 'document'>, offset: number, words: string): string | undefined {
  const year = yearByStory(document, offset, words) ?? yearOfHeading(document, offset)
  const full = yearInFull(document, offset, words)
  return full !== undefined && (year === undefined || Math.abs(Number(year) - Number(full)) <= SAME_STORY) ? full : year
}

/** "The night of 18 September 1931 …. Lytton reported in 1932 that the operations on the night of 18 September …": that day was told in full, and no other of its name. */
function yearInFull(document: Analysis['document'], offset: number, words: string): string | undefined {
  const day = Number(/\d{1,2}/.exec(words)?.[0])
  const [first, other] = new Set(
    toldBy(document)
      .dates.filter(({ date, end }) => end <= offset && date.precision === 'day' && !date.end)
      .filter(({ date }) => Number(date.value.slice(5, 7)) === monthIn(words) && Number(date.value.slice(8, 10)) === day)
      .map(year),
  )
  return other === undefined ? first : undefined
}

/** "The year 1983 …. On 1 September": its heading has the year, and since then the text has told no other. */
function yearOfHeading(document: Analysis['document'], offset: number): string | undefined {
  const section = document.sections.findLast(({ start, end }) => start <= offset && offset < end)
  if (section === undefined || isOfNow(document.text, offset)) return undefined
  const [year, other] = new Set(section.title.match(A_YEAR))
  if (year === undefined || other !== undefined || /\d{4}(?:s|\s?[-–])/.test(section.title)) return undefined
  const told = withoutCitations(document).slice(section.start, offset).match(A_YEAR) ?? []
  return told.every((one) => one === year) ? year : undefined
}
const A_YEAR = /(?<![\d-])(?:1[5-9]|20)\d\d(?!\d)/g

/** Years: the day of another story may have the same name. */
const SAME_STORY = 3

function yearByStory(document: Analysis['document'], offset: number, words: string): string | undefined {
  const text = withoutCitations(document)
  if (isBetweenYears(text, offset)) return yearInOrder(text, offset)
  if (isOfYearBefore(document, offset, words)) return undefined
  const year = yearAround(document, offset, words) ?? yearInOrder(text, offset)
  if (year !== undefined && isOfNow(text, offset) && Number(year) < lastOf(document)) return undefined
  const told = lastYearTold(text, offset)
  // "the breakthrough of 20 May 1971 … in the spring of 1972 … On 8 May": the story has gone on
  if (year === undefined || told === null || told.year === year) return year
  return offset - told.end < CLOSE ? told.year : undefined
}

/** "Rabin (1979)", "(Goldgeier 1999; Sarotte 2021)": when a book came out tells nothing of the story. */
const CITED = new RegExp(
  `(?<=\\p{Lu}[\\p{L}’'-]+ )\\((?:19|20)\\d\\d[a-z]?(?:[:,;] ?[^()\\n]{0,40})?\\)|\\((?:see )?(?!${MONTHS})\\p{Lu}[\\p{L}’'-]+(?:(?: and|,) \\p{Lu}[\\p{L}’'-]+| et al\\.)?,? (?:19|20)\\d\\d[a-z]?(?:[:,;] ?[^()\\n]{0,120})?\\)`,
  'gu',
)
const cited = new WeakMap<Analysis['document'], string>()

/** The text, of the same length, without the years of what it cites. */
function withoutCitations(document: Analysis['document']): string {
  const known = cited.get(document)
  if (known !== undefined) return known
  const text = document.text.replace(CITED, (words) => words.replace(/\d/g, '_'))
  cited.set(document, text)
  return text
}

/** "The treaty that he signed on 22 May is welcome": what is so now was lately done, not in the year that the story told last. */
function isOfNow(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', offset), ...['. ', '? ', '! '].map((mark) => text.lastIndexOf(mark, offset)))
  const [sentence = ''] = /^[^\n.?!]*/.exec(text.slice(from + 1).trimStart()) ?? []
  return / (?:is|are|has|have) (?!.*\b(?:had|was|were|did)\b)/.test(sentence)
}

/** The last year that a text tells: about when it was written. */
const lastOf = (document: Analysis['document']): number => Math.max(0, ...toldBy(document).dates.map((found) => Number(year(found))))

/** "173,000 in 2016 and fewer than 30,000 in 2017. … completed on 9 March": figures of several years stand in front, and no day of any. */
function isBetweenYears(text: string, offset: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', offset), offset - 2 * CLOSE), offset)
  const found = datesIn(before)
  return found.every(({ date }) => date.precision === 'year' && !date.end) && new Set(found.map(({ date }) => date.value)).size > 1
}

function yearAround(document: Analysis['document'], offset: number, words: string): string | undefined {
  const told = toldBy(document)
  if (told.only !== undefined) return told.only
  const all = told.dates
  const next = firstFrom(all, offset, startOf)
  const before = all[next - 1]
  const after = all[all[next]?.start === offset ? next + 1 : next]
  const titled = /\b(?:1[5-9]|20)\d\d\b/.exec(document.title)?.[0]
  if (!before) return titled
  const distance = offset - before.end
  if (distance > NEAR) return undefined
  // "on 22 May 1972 Nixon arrived … On 29 May the leaders signed": days of one month, whatever is told between
  const sameMonth = all
    .slice(firstFrom(all, offset - NEAR, startOf), firstFrom(all, offset + NEAR + 1, startOf))
    .filter((found) => found.date.precision !== 'year' && Number(found.date.value.slice(5, 7)) === monthIn(words))
  const [yearOfMonth, other] = [...new Set(sameMonth.map(year))]
  if (yearOfMonth !== undefined && other === undefined && sameMonth.some(({ start }) => start < offset)) return yearOfMonth
  // "On 26 May 1972 …. In 1974 …. On 29 May …": of which year?
  const precise =
    before.date.precision === 'year' ? all.findLast(({ start, date }) => start < before.start && date.precision !== 'year') : undefined
  if (precise && offset - precise.end < NEAR && year(precise) !== year(before)) return undefined
  // earlier in the year than the day before it: of the next year, or told out of order
  const month = monthIn(words)
  const monthBefore = before.date.precision === 'year' ? 0 : Number(before.date.value.slice(5, 7))
  if (month < monthBefore) return undefined
  if (before.date.precision !== 'year' && isLastBefore(month, after, year(before))) return year(before)
  const agrees = !after || after.start - offset > NEXT || year(after) === year(before)
  // a bare year may be that of something told by the way ("reduced to one site in 1974"): it counts in its own paragraph only
  const samePart = !/\n/.test(document.text.slice(before.end, offset))
  if (agrees && (before.date.precision !== 'year' || (distance < CLOSE && samePart))) return year(before)
  return before.date.precision !== 'year' && distance < CLOSE ? year(before) : titled === year(before) ? titled : undefined
}

/** "He resigned on 9 January 1957. He had told the House, on 20 December, that …": before that, and so in another year. */
function isOfYearBefore(document: Analysis['document'], offset: number, words: string): boolean {
  const { dates, only } = toldBy(document)
  const before = dates[firstFrom(dates, offset, startOf) - 1]
  if (only !== undefined || !before || before.date.precision === 'year' || offset - before.end > NEAR) return false
  return monthIn(words) > Number(before.date.value.slice(5, 7)) && isToldBack(withoutCitations(document), offset)
}

/** What the sentence tells had been done before what the text told last. */
function isToldBack(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', offset), ...['. ', '? ', '! '].map((mark) => text.lastIndexOf(mark, offset)))
  return /^[^,;:]{0,60}\bhad (?:\p{Ll}+ly |also |already )?\p{Ll}+/u.test(text.slice(from + 1, offset).trimStart())
}

/** "On 21 August 2013 …. On 9 September …, and by 23 June 2014 it was done": a September before that June. */
const isLastBefore = (month: number, after: FoundDate | undefined, yearBefore: string): boolean =>
  after !== undefined &&
  after.date.precision !== 'year' &&
  Number(year(after)) === Number(yearBefore) + 1 &&
  Number(after.date.value.slice(5, 7)) < month

function toldBy(document: Analysis['document']): Told {
  const told = known.get(document) ?? toldIn(withoutCitations(document))
  known.set(document, told)
  return told
}

function toldIn(text: string): Told {
  const all = datesIn(text).filter((found) => !isAside(text, found))
  const years = new Set(all.map(year))
  const isStory = (found: FoundDate, k: number): boolean => !isLookedBackAt(text, found) && !isFurtherBack(text, found, all[k - 1])
  return { dates: all.filter(isStory), only: years.size === 1 ? [...years][0] : undefined }
}

/** "He had wrecked an earlier peace in 1688. Now he spoke for another": the story does not stand then. */
const isLookedBackAt = (text: string, { date, start }: FoundDate): boolean => date.precision === 'year' && standsBehindHad(text, start)

/** "On July 11, 1995, he walked into the town, which the Council had declared safe in April 1993": of two dates of a paragraph the earlier is only remembered. */
const isFurtherBack = (text: string, { date, start }: FoundDate, before: FoundDate | undefined): boolean =>
  before !== undefined &&
  date.value.slice(0, 4) < before.date.value.slice(0, 4) &&
  BEHIND_HAD.test(text.slice(Math.max(0, start - 90), start)) &&
  !/\n/.test(text.slice(before.end, start))

/** The same of a year, behind which only its month may stand. */
const isRemembered = (text: string, at: number): boolean => {
  const front = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - NEAR), at)
  const told = [...front.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].at(-1)?.[0]
  return told !== undefined && told > text.slice(at, at + 4) && HAD_IN_MONTH.test(front)
}
const HAD_IN_MONTH = new RegExp(`\\bhad [^.!?]{0,80}\\b(?:in|on) (?:\\d{1,2} )?(?:${MONTHS}) $`)

const BEHIND_HAD = /\bhad [^.!?]{0,80}\b(?:in|on) $/

const standsBehindHad = (text: string, start: number): boolean =>
  /\bhad [^.!?]{0,80}\bin $/.test(text.slice(Math.max(0, start - 90), start))

const startOf = ({ start }: FoundDate): number => start

const year = ({ date }: FoundDate): string => date.value.slice(0, 4)

/** "A protocol of 1974", "the 1972 text", "since 2016": the year of a thing that is named in passing; the story stands still. */
export const isAside = (text: string, { date, start, end }: FoundDate): boolean =>
  date.precision === 'year' &&
  ((ASIDE.test(text.slice(Math.max(0, start - 40), start)) && !OPENS_STORY.test(text.slice(Math.max(0, start - 40), start))) ||
    (/\b(?:the|an?|its|his|their) $/i.test(text.slice(Math.max(0, start - 8), start)) && /^ \p{Ll}{3,}/u.test(text.slice(end, end + 12))))

/** "The war of 1965 grew out of …. On 6 September": what opens a story gives its year. */
const OPENS_STORY = /(?:^|[.!?”"]\s+|\n)The (?:war|crisis|revolution) of $/

/** The year that stands last before, in a date or by itself, and not in passing. */
function lastYearTold(text: string, offset: number): { year: string; end: number } | null {
  const from = Math.max(0, offset - NEAR)
  const found = [...text.slice(from, offset).matchAll(/\b(?:1[5-9]|20)\d\d\b(?![-–]|’?s\b|\s+(?:\p{Ll}+s|of|nuclear)\b)/gu)].findLast(
    ({ index }) =>
      /\b(?:in|until|by|of|from|early|late|mid|\p{Lu}\p{Ll}+|\d{1,2}),?\s+$/u.test(
        text.slice(Math.max(0, from + index - 16), from + index),
      ) &&
      !standsBehindHad(text, from + index) &&
      !isRemembered(text, from + index) &&
      (!ASIDE.test(text.slice(Math.max(0, from + index - 40), from + index)) ||
        OPENS_STORY.test(text.slice(Math.max(0, from + index - 40), from + index))),
  )
  return found ? { year: found[0], end: from + found.index + 4 } : null
}

export const monthIn = (words: string): number => 1 + MONTHS.split('|').findIndex((name) => words.includes(name))

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
