import type { Atlas, AtlasMeeting, OwnMeeting } from '../../../shared/atlas-contract'
import type { Place } from '../../../shared/fact-sheets'
import { dayInWords, shortName, yearOf } from '../atlas-words'

/** A meeting as the axis and the map show it: the course's, one of the user's own readings, or one of which both tell. */
export interface Encounter {
  id: string
  title: string
  /** "Geneva 1985" */
  label: string
  people: readonly string[]
  /** Years with their fraction. */
  start: number
  when: string
  place: Place | null
  meeting: AtlasMeeting | null
  own: OwnMeeting | null
}

/** In the order of time. What a reading tells of a meeting of the course stands with it, so that both sources are side by side. */
export function encountersOf({ meetings, own, places }: Pick<Atlas, 'meetings' | 'own' | 'places'>): Encounter[] {
  const byName = new Map(places.map((place) => [place.name, place]))
  const course = meetings.map((meeting): Encounter => ({
    id: meeting.id,
    title: meeting.name,
    label: shortName(meeting),
    people: meeting.participants.map(({ name }) => name),
    start: yearOf(meeting.start),
    when: daysInWords(meeting.start, meeting.end),
    place: placeOf(meeting, byName),
    meeting,
    own: own.meetings.find(({ sameAs }) => sameAs === meeting.id) ?? null,
  }))
  const others = own.meetings
    .filter(({ sameAs }) => sameAs === null)
    .map((one): Encounter => ({
      id: one.id,
      title: one.title,
      label: `${one.place ?? surnames(one)} ${one.start.slice(0, 4)}`,
      people: one.people,
      start: yearOf(one.start),
      when: daysInWords(one.start, one.end ?? one.start),
      place: byName.get(one.place ?? '') ?? null,
      meeting: null,
      own: one,
    }))
  return [...course, ...others].sort((a, b) => a.start - b.start)
}

/** "Camp David, Maryland" stands under Camp David. */
function placeOf({ place: { city } }: AtlasMeeting, byName: ReadonlyMap<string, Place>): Place | null {
  return byName.get(city) ?? byName.get(city.split(',')[0] ?? '') ?? null
}

const surnames = ({ people, title }: OwnMeeting) =>
  people.length > 0
    ? people
        .slice(0, 2)
        .map((name) => name.split(' ').at(-1))
        .join('–')
    : title.split(' ').slice(0, 3).join(' ')

/** "11 October 1986 to 12 October 1986", "October 1986", "1986": as exact as the source. */
export function daysInWords(start: string, end: string): string {
  const words = (date: string) => {
    if (date.length === 10) return dayInWords(date)
    if (date.length === 7) return dayInWords(`${date}-01`).replace(/^\d+ /, '')
    return date
  }
  return start === end ? words(start) : `${words(start)} to ${words(end)}`
}
