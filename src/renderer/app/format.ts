const LOCALE = 'en-GB'

/** "Tuesday 4 March 2025, 14:05" */
export const dateTimeInWords = (date: Date): string =>
  date.toLocaleString(LOCALE, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

/** "4 March 2025", of "2025-03-04". */
export const dateInWords = (date: string): string =>
  new Date(`${date}T12:00:00Z`).toLocaleDateString(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "1.4 MB" */
export function bytesInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  const units = ['kB', 'MB', 'GB']
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), units.length)
  const value = bytes / 1000 ** power
  return `${value.toLocaleString(LOCALE, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${units[power - 1]}`
}

/** "12,400" */
export const numberInWords = (number: number): string => number.toLocaleString(LOCALE)

/** "1 card", "12 cards": the plural is the singular with an s unless given. */
export const countInWords = (count: number, one: string, many = `${one}s`): string => `${numberInWords(count)} ${count === 1 ? one : many}`
