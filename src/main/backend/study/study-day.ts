import { AppError } from '../../../shared/errors'

/** One day of study: from the hour a person's day begins to the same hour of the next date, on the clock of their time zone. */
export interface StudyDay {
  /** YYYY-MM-DD: the date on which it begins. */
  date: string
  /** Days since 1970-01-01; the next study day has the next number. */
  number: number
  start: Date
  /** The start of the next study day. */
  end: Date
}

export interface Calendar {
  /** The study day which that time belongs to. */
  dayOf(at: Date): StudyDay
  /** The study day of that number. */
  day(number: number): StudyDay
  /** Whole study days from one time to another; negative when `to` is earlier. */
  daysBetween(from: Date, to: Date): number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY

/** The study days of a time zone ('system': the computer's), each beginning at that hour. Throws INPUT_INVALID for a zone nobody knows. */
export function createCalendar({ timeZone, dayStartsAt }: { timeZone: string; dayStartsAt: number }): Calendar {
  const wallClock = wallClockOf(timeZone)
  const startOf = (number: number) => firstInstant(wallClock, number * DAY + dayStartsAt * HOUR)
  const day = (number: number): StudyDay => ({
    date: new Date(number * DAY).toISOString().slice(0, 10),
    number,
    start: new Date(startOf(number)),
    end: new Date(startOf(number + 1)),
  })

  // Nearly every question is about the present day.
  let last = day(0)
  const dayOf = (at: Date): StudyDay => {
    const time = at.getTime()
    if (time >= last.start.getTime() && time < last.end.getTime()) return last
    let found = day(Math.floor((wallClock(time) - dayStartsAt * HOUR) / DAY))
    // Where clocks go back over the hour at which the day begins, the wall clock alone misleads.
    while (time < found.start.getTime()) found = day(found.number - 1)
    while (time >= found.end.getTime()) found = day(found.number + 1)
    return (last = found)
  }
  const daysBetween = (from: Date, to: Date) => {
    const first = dayOf(from).number
    return dayOf(to).number - first
  }
  return { dayOf, day, daysBetween }
}

/** What a clock on the wall shows at a time, as if it showed UTC; milliseconds in and out. */
type WallClock = (time: number) => number

/** Intl takes ten microseconds to tell a time, so it is asked once a week: where both ends of a week are equally far from UTC, no clock was changed between. */
function wallClockOf(timeZone: string): WallClock {
  const exact = exactClock(formatOf(timeZone))
  const offsets = new Map<number, number | 'changes'>()
  return (time) => {
    const week = Math.floor(time / WEEK)
    let offset = offsets.get(week)
    if (offset === undefined) {
      const [first, last] = [week * WEEK, (week + 1) * WEEK].map((end) => exact(end) - end)
      offset = first !== undefined && first === last ? first : 'changes'
      offsets.set(week, offset)
    }
    return offset === 'changes' ? exact(time) : time + offset
  }
}

const exactClock =
  (format: Intl.DateTimeFormat): WallClock =>
  (time) => {
    const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
    return Date.UTC(year, month - 1, day, hour, minute, second) + (((time % 1000) + 1000) % 1000)
  }

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...fields,
      hourCycle: 'h23',
      calendar: 'iso8601',
      ...(timeZone !== 'system' && { timeZone }),
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new AppError('INPUT_INVALID', `There is no time zone “${timeZone}”.`, 'Give a name such as Europe/Berlin, or “system”.', {
      cause: error,
    })
  }
}

/** The first time at which the wall clock shows `wall` or later: the earlier of two where clocks go back, the jump itself where they skip it. */
function firstInstant(wallClock: WallClock, wall: number): number {
  const offsetAt = (time: number) => wallClock(time) - time
  // No zone is more than a day from UTC, so the offsets before and after any change near `wall` are those a day and more to either side.
  const candidates = [wall - offsetAt(wall - 2 * DAY), wall - offsetAt(wall + 2 * DAY)].filter((time) => wallClock(time) === wall)
  if (candidates.length > 0) return Math.min(...candidates)
  let before = wall - 2 * DAY
  let after = wall + 2 * DAY
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (wallClock(middle) >= wall) after = middle
    else before = middle
  }
  return after
}
