import type { AtlasMeeting, OwnMeeting } from '../../../../shared/atlas-contract'
import type { Place } from '../../../../shared/fact-sheets'

type Told = Pick<OwnMeeting, 'people' | 'start' | 'end' | 'place'>
type Known = Pick<AtlasMeeting, 'id' | 'start' | 'end' | 'place' | 'participants'>

/** Degrees; a palace outside the town still counts as the town. */
const NEARBY = 0.6

/**
 * Whether a reading tells of a meeting of the course: the days agree as far as the reading gives them, and two of those who took part are named,
 * or the place is the same and nobody is named who was not there, or nobody is named at all in a reading whose title (`titled`) names the meeting. A year
 * alone is too little, for some years had two meetings.
 */
export function sameMeeting(told: Told, meeting: Known, places: readonly Place[], titled?: string): boolean {
  if (!overlap(told, meeting)) return false
  const there = new Set(meeting.participants.map(({ name }) => name))
  const known = told.people.filter((name) => there.has(name))
  const place = places.find(({ name }) => name === told.place)
  const here = place && Math.hypot(place.lat - meeting.place.lat, place.lon - meeting.place.lon) < NEARBY
  if (place && !here) return false
  // “The two leaders met on 3 and 4 June”, in a reading on Vienna, 1961.
  if (titled === meeting.id && told.people.length === 0 && told.start.length > 4) return true
  if (told.start.length === 4) return known.length >= 2 && here === true
  return known.length >= 2 || (here === true && (told.people.length === 0 || known.length > 0))
}

/** "1986-10" is all of October: ISO dates cut short are compared as far as both go. */
function overlap(told: Told, meeting: Known): boolean {
  const cut = (date: string) => date.slice(0, told.start.length)
  const end = told.end ?? told.start
  return told.start <= cut(meeting.end) && end.slice(0, told.start.length) >= cut(meeting.start)
}
