import { dayInWords } from '../atlas-words'
import type { Encounter } from './encounter'

export interface Point {
  words: string
  /** It stands on the other side too. */
  same: boolean
}

export interface Row {
  about: string
  sides: [Point[], Point[]]
  /** "2 took part in both": what the sides have in common, in words. */
  shared?: string
}

/** Two meetings side by side, row by row; what both have is marked. */
export function compared(one: Encounter, other: Encounter): Row[] {
  const row = (about: string, of: (encounter: Encounter) => string[], shared?: (count: number) => string): Row => {
    const [left, right] = [of(one), of(other)]
    const points = (mine: string[], theirs: string[]) =>
      mine.map((words) => ({ words, same: shared !== undefined && theirs.includes(words) }))
    const count = left.filter((words) => right.includes(words)).length
    return { about, sides: [points(left, right), points(right, left)], ...(shared && count > 0 && { shared: shared(count) }) }
  }
  return [
    row('When', ({ when, meeting }) => [meeting ? `${when}; ${meeting.duration}` : when]),
    row('Where', ({ place, meeting }) =>
      meeting
        ? [[meeting.place.venue, meeting.place.city, meeting.place.country].filter(Boolean).join(', ')]
        : place
          ? [`${place.name}, ${place.country}`]
          : [],
    ),
    row('Format', ({ meeting }) => (meeting ? [meeting.occasion] : [])),
    row(
      'Who',
      ({ people }) => [...people],
      (count) => `${count} at both`,
    ),
    row(
      'Issues',
      ({ meeting }) => meeting?.issues ?? [],
      (count) => `${count} at both`,
    ),
    row('Given', ({ meeting }) => (meeting?.concessions ?? []).map(({ by, to, what, later }) => `${by} to ${to}: ${what} (${later})`)),
    row('Outcome', ({ meeting }) => (meeting?.agreements ?? []).map(({ title, what, date }) => `${title} (${dayInWords(date)}): ${what}`)),
    row('Contested', ({ meeting }) =>
      (meeting?.disputed ?? []).map(
        ({ question, accounts }) => `${question} ${accounts.map(({ by, says }) => `${by}: ${says}`).join('; ')}`,
      ),
    ),
    row('Why it matters', ({ meeting }) => (meeting ? [meeting.significance] : [])),
    row('In your readings', ({ own }) => (own?.tellings ?? []).map(({ words, documentTitle }) => `“${words}” (${documentTitle})`)),
  ].filter(({ sides: [left, right] }) => left.length + right.length > 0)
}
