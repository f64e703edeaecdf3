/** Above so many days a plot tells weeks: bars thinner than that cannot be told apart. */
const MOST_DAYS = 92

export interface Stretch<T> {
  label: string
  days: readonly T[]
}

/** Days as they are where there are few, else in sevens, counted back from the last (or forward from the first) so that only the far end is short. */
export function stretchesOf<T extends { date: string }>(days: readonly T[], from: 'last' | 'first'): Stretch<T>[] {
  if (days.length <= MOST_DAYS) return days.map((day) => ({ label: dayName(day.date), days: [day] }))
  const offset = from === 'last' ? days.length % 7 : 0
  const weeks: T[][] = offset > 0 ? [days.slice(0, offset)] : []
  for (let start = offset; start < days.length; start += 7) weeks.push(days.slice(start, start + 7))
  return weeks.map((week) => ({ label: `${dayName(week[0]?.date ?? '')} to ${dayName(week.at(-1)?.date ?? '')}`, days: week }))
}

/** A study day is a date without a place on earth: read and written in UTC, no zone can shift it. */
export const dayName = (date: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
