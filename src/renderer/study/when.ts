const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const LOCALE = 'en-GB'

/** When something falls due, as one says it: "in 8 minutes", "today at 18:20", "tomorrow", "on Thursday", "on 12 March". */
export function whenInWords(date: Date, now: Date): string {
  const millis = date.getTime() - now.getTime()
  if (millis <= MINUTE) return 'in a minute'
  if (millis < 60 * MINUTE) return `in ${Math.round(millis / MINUTE)} minutes`
  const days = Math.round((dayOf(date) - dayOf(now)) / DAY)
  if (days === 0) return `today at ${date.toLocaleTimeString(LOCALE, { hour: '2-digit', minute: '2-digit' })}`
  if (days === 1) return 'tomorrow'
  if (days < 7) return `on ${date.toLocaleDateString(LOCALE, { weekday: 'long' })}`
  const year = date.getFullYear() === now.getFullYear() ? undefined : 'numeric'
  return `on ${date.toLocaleDateString(LOCALE, { day: 'numeric', month: 'long', year })}`
}

/** Up to two hours, and to the second in the last minute: "38 seconds", "4 minutes"; undefined for a longer wait, or none. */
export function waitInWords(date: Date, now: Date): string | undefined {
  const seconds = Math.ceil((date.getTime() - now.getTime()) / 1000)
  if (seconds <= 0 || seconds > 7200) return undefined
  return seconds < 60 ? durationInWords(seconds * 1000) : durationInWords(Math.ceil(seconds / 60) * MINUTE)
}

/** "40 seconds", "6 minutes", "1 h 5 min" */
export function durationInWords(millis: number): string {
  const seconds = Math.round(millis / 1000)
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.round(millis / MINUTE)
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Midnight of its local day; Math.round above absorbs the hour that clocks are put forward or back. */
const dayOf = (date: Date): number => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
