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

export const isMonthName = (word: string): boolean => ALONE.test(word)
