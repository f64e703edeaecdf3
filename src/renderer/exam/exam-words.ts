import { countInWords } from '../app/format'

/** "today", "tomorrow", "in 12 days", "3 days ago" */
export function daysInWords(days: number): string {
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days > 0 ? `in ${countInWords(days, 'day')}` : `${countInWords(-days, 'day')} ago`
}

/** "84 %"; a dash where there is nothing to take the share of. */
export const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(100 * share)} %`)

/** "Thu 12 March" for a date YYYY-MM-DD. */
export const dayInWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "4 new cards and 31 reviews, about 12 minutes"; "Nothing more today" without any. */
export function todayInWords({ new: fresh, reviews, minutes }: { new: number; reviews: number; minutes: number }): string {
  if (fresh + reviews === 0) return 'Nothing more today'
  const parts = [...(fresh > 0 ? [countInWords(fresh, 'new card')] : []), ...(reviews > 0 ? [countInWords(reviews, 'review')] : [])]
  return `${parts.join(' and ')}, about ${countInWords(Math.max(1, Math.round(minutes)), 'minute')}`
}
