import type { Marks } from '../../shared/quiz'

/** "12:05": minutes and seconds left. */
export function clockInWords(millis: number): string {
  const seconds = Math.ceil(millis / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** "80 %"; what was left open counts as wrong. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

/** "8 of 10 right", and the points where a penalty made them differ. */
export const marksInWords = ({ right, total, points }: Marks): string =>
  `${right} of ${total} right${points === right ? '' : `, ${points.toLocaleString('en-GB', { maximumFractionDigits: 2 })} points`}`
