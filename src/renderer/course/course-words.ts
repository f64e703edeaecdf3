import type { CourseUnit } from '../../shared/course-contract'
import { countInWords, numberInWords } from '../app/format'

/** Words a minute, for reading to learn. */
const PACE = 180

/** Whole minutes, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / PACE))

/** "9 briefings, 21 minutes to read: Deterrence, GRIT …" */
export function briefingsInWords({ briefings }: CourseUnit): string {
  const words = briefings.reduce((sum, { words }) => sum + words, 0)
  return `${countInWords(briefings.length, 'briefing')}, ${countInWords(minutesToRead(words), 'minute')} to read: ${briefings.map(({ title }) => title).join(' · ')}`
}

/** "12 of 95 cards begun", "66 cards" before the first answer. */
export const progressInWords = ({ cards, begun }: CourseUnit): string =>
  begun === 0 ? countInWords(cards, 'card') : `${numberInWords(begun)} of ${countInWords(cards, 'card')} begun`
