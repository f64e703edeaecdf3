import type { FoundDate } from '../dates'
import { firstFrom } from '../first-from'
import { firstSaid, type Day, type Reader } from './day'
import { beginningOf, CLOSE, NEAR, toldBy, yearOf } from './told'

/** A day among the dates told around it. */
interface Around extends Day {
  dates: readonly FoundDate[]
  before: FoundDate
  after: FoundDate | undefined
  /** A year in the title of the document. */
  titled: string | undefined
}

/** How far, in letters, the next date may stand to be of the same story. */
const NEXT = 800

/** The year of a day by the dates around it, or by the title of its document. */
export function yearAround(day: Day): string | undefined {
  const { document, offset } = day
  const { dates, only } = toldBy(document)
  if (only !== undefined) return only
  const titled = /\b(?:1[5-9]|20)\d\d\b/.exec(document.title)?.[0]
  const next = firstFrom(dates, offset, startOf)
  const before = dates[next - 1]
  const after = dates[dates[next]?.start === offset ? next + 1 : next]
  if (!before) return titled
  return offset - before.end > NEAR ? undefined : firstSaid(READERS, { ...day, dates, before, after, titled })
}

const READERS: readonly Reader<Around>[] = [
  ofSameMonth,
  // "On 26 May 1972 …. In 1974 …. On 29 May …": of which year?
  ({ dates, before, offset }) => {
    const precise = isYear(before) ? dates.findLast((found) => found.start < before.start && !isYear(found)) : undefined
    return precise && offset - precise.end < NEAR && yearOf(precise) !== yearOf(before) ? null : undefined
  },
  // earlier in the year than the day before it: of the next year, or told out of order
  ({ month, before }) => (!isYear(before) && month < monthOf(before) ? null : undefined),
  // "On 21 August 2013 …. On 9 September …, and by 23 June 2014 it was done": a September before that June
  ({ month, before, after }) =>
    !isYear(before) && after && !isYear(after) && Number(yearOf(after)) === Number(yearOf(before)) + 1 && monthOf(after) < month
      ? yearOf(before)
      : undefined,
  // a bare year may be that of something told by the way ("reduced to one site in 1974"): it counts in its own paragraph only
  ({ document, offset, before, after }) => {
    const isClose = offset - before.end < CLOSE
    const agrees = !after || after.start - offset > NEXT || yearOf(after) === yearOf(before)
    const isMeant = isYear(before) ? agrees && isClose && !/\n/.test(document.text.slice(before.end, offset)) : agrees || isClose
    return isMeant ? yearOf(before) : undefined
  },
  ({ before, titled }) => (titled === yearOf(before) ? titled : undefined),
]

/** "On 22 May 1972 Nixon arrived … On 29 May the leaders signed": days of one month, whatever is told between. */
function ofSameMonth({ dates, offset, month }: Around): string | undefined {
  const near = dates.slice(firstFrom(dates, offset - NEAR, startOf), firstFrom(dates, offset + NEAR + 1, startOf))
  const same = near.filter((found) => !isYear(found) && monthOf(found) === month)
  const [year, other] = new Set(same.map(yearOf))
  return other === undefined && same.some(({ start }) => start < offset) ? year : undefined
}

/** "He resigned on 9 January 1957. He had told the House, on 20 December, that …": before that, and so in another year. */
export function isOfYearBefore(day: Day): boolean {
  const { dates, only } = toldBy(day.document)
  const before = dates[firstFrom(dates, day.offset, startOf) - 1]
  if (only !== undefined || !before || isYear(before) || day.offset - before.end > NEAR) return false
  return day.month > monthOf(before) && isToldBack(day)
}

/** What the sentence tells had been done before what the text told last. */
const isToldBack = ({ text, offset }: Day): boolean =>
  /^[^,;:]{0,60}\bhad (?:\p{Ll}+ly |also |already )?\p{Ll}+/u.test(text.slice(beginningOf(text, offset), offset).trimStart())

const isYear = ({ date }: FoundDate): boolean => date.precision === 'year'
const monthOf = ({ date }: FoundDate): number => Number(date.value.slice(5, 7))
const startOf = ({ start }: FoundDate): number => start
