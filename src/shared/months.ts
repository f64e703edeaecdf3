/** In their order, as texts write them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const LOWER_MONTHS: readonly string[] = MONTHS.map((name) => name.toLowerCase())

/** For patterns: any of them. */
export const MONTH = `(?:${MONTHS.join('|')})`

/** “Sept. 1978”: as texts shorten them. “May” stays as it is. */
export const SHORT_MONTH = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'

/** How the name of a month begins, shortened or not. */
export const MONTH_BEGINS = `(?:May|${SHORT_MONTH})`

const ALONE = new RegExp(`^${MONTH}$`)

/** The number, from 1, of the first month of the year that some words name; 0 where they name none. */
export const monthIn = (words: string): number => 1 + MONTHS.findIndex((name) => words.includes(name))

/** The same of one word in lower case. */
export const monthCalled = (word: string): number => 1 + LOWER_MONTHS.indexOf(word)

export const isMonthName = (word: string): boolean => ALONE.test(word)
