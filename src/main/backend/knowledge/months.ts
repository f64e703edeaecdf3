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

/** For patterns: any of them. */
export const MONTH = `(?:${MONTHS.join('|')})`

const ALONE = new RegExp(`^${MONTH}$`)

/** The number, from 1, of the first month of the year that some words name; 0 where they name none. */
export const monthIn = (words: string): number => 1 + MONTHS.findIndex((name) => words.includes(name))

/** The same of one word in lower case. */
export const monthCalled = (word: string): number => 1 + MONTHS.findIndex((name) => name.toLowerCase() === word)

export const isMonthName = (word: string): boolean => ALONE.test(word)
