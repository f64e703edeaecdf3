import type { CourseBriefing, CourseNews, CourseUnit } from '../../shared/course-contract'
import { countInWords, numberInWords } from '../app/format'

/** Words a minute, for reading to learn. */
const PACE = 180

/** Whole minutes, at least one. */
export const minutesToRead = (words: number): number => Math.max(1, Math.round(words / PACE))

const sumOf = <T>(list: readonly T[], number: (one: T) => number): number => list.reduce((sum, one) => sum + number(one), 0)

/** Cards it brings in the end, whether they are in study or wait. */
export const cardsIn = ({ briefings }: Pick<CourseUnit, 'briefings'>): number => sumOf(briefings, ({ brings }) => brings)

/** "9 briefings · 84 cards · 21 minutes to read" */
export const contentsInWords = (unit: CourseUnit): string =>
  [
    countInWords(unit.briefings.length, 'briefing'),
    countInWords(cardsIn(unit), 'card'),
    `${countInWords(minutesToRead(sumOf(unit.briefings, ({ words }) => words)), 'minute')} to read`,
  ].join(' · ')

/** "12 of 95 cards begun", "95 cards wait for you to read" */
export function progressInWords({ cards, begun, briefings }: CourseUnit): string {
  const waiting = sumOf(briefings, (briefing) => briefing.waiting)
  if (cards === 0 && waiting > 0) return `${countInWords(waiting, 'card')} wait for you to read`
  return begun === 0 ? `${countInWords(cards, 'card')} in study` : `${numberInWords(begun)} of ${countInWords(cards, 'card')} begun`
}

/** "12 cards once read", "12 cards in study" */
export const cardsInWords = ({ brings, waiting }: CourseBriefing): string =>
  waiting > 0 ? `${countInWords(waiting, 'card')} once read` : `${countInWords(brings, 'card')} in study`

/** "2 briefings read otherwise; 3 cards were corrected, 1 is new." */
export function newsInWords({ briefings, corrected, added, retired }: CourseNews): string {
  const cards = [
    ...(corrected > 0 ? [`${countInWords(corrected, 'card')} ${corrected === 1 ? 'was' : 'were'} corrected`] : []),
    ...(added > 0 ? [`${countInWords(added, 'card')} ${added === 1 ? 'is' : 'are'} new`] : []),
    ...(retired > 0 ? [`${countInWords(retired, 'card')} ${retired === 1 ? 'is' : 'are'} asked no more`] : []),
  ]
  const texts =
    briefings.length > 0
      ? [`${countInWords(briefings.length, 'briefing')} in your library now ${briefings.length === 1 ? 'reads' : 'read'} otherwise`]
      : []
  return `${[...texts, ...(cards.length > 0 ? [cards.join(', ')] : [])].join('; ')}.`
}

/** Of the briefings in the library the first that was not read to its end. */
export const nextToRead = (units: readonly CourseUnit[]): CourseBriefing | undefined => {
  const there = units.flatMap(({ briefings }) => briefings).filter(({ documentId, read }) => documentId !== null && !read)
  // One that has cards to give goes before one whose cards are there already.
  return there.find(({ waiting }) => waiting > 0) ?? there[0]
}
