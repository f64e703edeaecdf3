import type { Overview } from '../../shared/contract'

export interface Bar {
  date: string
  due: number
  /** 0..1 of the plot's height. */
  height: number
  name: string
  longName: string
}

/** The forecast as bars; the first day is today. A week of no more than a few cards stays low, so that it does not look like a mountain. */
export function barsOf(days: Overview['forecast']): Bar[] {
  const most = Math.max(LEAST_FULL_HEIGHT, ...days.map((day) => day.due))
  return days.map(({ date, due }, index) => ({
    date,
    due,
    height: due / most,
    name: index === 0 ? 'Today' : dayName(date, 'short'),
    longName: index === 0 ? 'Today' : index === 1 ? 'Tomorrow' : dayName(date, 'long'),
  }))
}

const LEAST_FULL_HEIGHT = 8

/** A study day is a date without a place on earth: read and written in UTC, no zone can shift it. */
const dayName = (date: string, weekday: 'short' | 'long') =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', { weekday, timeZone: 'UTC' })
