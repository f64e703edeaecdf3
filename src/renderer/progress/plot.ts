/** One point of a plot: what stands on the axis, how high it is, and how it is read out. */
export interface Point {
  label: string
  value: number
  /** Drawn as a line across the bar, to compare with: what was predicted. */
  mark?: number
  text: string
}

/** One plot with what explains it and the table behind it. Every number on the screen comes from `points` and `rows`. */
export interface Plot {
  /** Also the name of exported files. */
  id: string
  title: string
  /** What one sees, in one sentence. */
  sentence: string
  /** What is counted, in words. */
  definition: string
  /** 'weeks': a calendar, a column for each week from Monday. */
  shape: 'bars' | 'weeks'
  points: readonly Point[]
  /** Top of the axis; and how its values are written. */
  top: number
  written(value: number): string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
}

export const percent = (share: number): string => `${(100 * share).toFixed(share > 0 && share < 1 && share !== 0.5 ? 1 : 0)}%`

/** The next round number with a whole one in its middle, near enough that the bars fill most of the drawing. */
export function roundTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return ROUND.map((factor) => factor * power).find((round) => round >= value && round % 2 === 0) ?? value
}
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10]

/** Rows as RFC 4180 has them; a cell that a spreadsheet would run as a formula is disarmed. */
export function csvOf({ columns, rows }: Pick<Plot, 'columns' | 'rows'>): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
