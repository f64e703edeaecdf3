import type { Atlas, AtlasMeeting, OwnConcession, Telling } from '../../../shared/atlas-contract'
import type { Issue } from '../../../shared/fact-sheets'
import { shortName } from '../atlas-words'
import { fateOf, type Fate } from './fate'

/** One line of the ledger: something given, as the course or one of the user's own readings has it. */
export interface Entry {
  id: string
  /** The meeting of the course it belongs to; null for a reading which is about none. */
  meeting: AtlasMeeting | null
  /** "Yalta 1945", or the title of the reading. */
  where: string
  by: string
  /** The person, where a reading names one for his side. */
  who: string | null
  to: string | null
  what: string
  /** "in return for grain"; null where none is told. */
  condition: string | null
  /** What became of it; null where the source does not say. */
  later: string | null
  fate: Fate | null
  issue: Issue | null
  /** Number of the source among the meeting's. */
  src: number | undefined
  telling: Telling | null
}

/** In the order of the meetings; what the user's own readings have stands after the course at the same meeting. */
export function entriesOf({ meetings, own }: Pick<Atlas, 'meetings' | 'own'>): Entry[] {
  const inTime = meetings.toSorted((a, b) => a.start.localeCompare(b.start))
  const ofReadings = own.concessions.map((one) =>
    fromReading(
      one,
      meetings.find(({ id }) => id === one.meeting),
    ),
  )
  return [
    ...inTime.flatMap((meeting) => [...fromCourse(meeting), ...ofReadings.filter((entry) => entry.meeting?.id === meeting.id)]),
    ...ofReadings.filter(({ meeting }) => meeting === null),
  ]
}

const fromCourse = (meeting: AtlasMeeting): Entry[] =>
  meeting.concessions.map(({ by, to, what, later, issue, src }, at) => ({
    id: `${meeting.id} ${at}`,
    meeting,
    where: shortName(meeting),
    ...{ by, to, what, later, issue, src },
    who: null,
    condition: null,
    fate: fateOf(later),
    telling: null,
  }))

function fromReading(one: OwnConcession, meeting: AtlasMeeting | undefined): Entry {
  const { id, who, by, to, what, condition, later, issue, documentId, documentTitle, words, at } = one
  return {
    id,
    meeting: meeting ?? null,
    where: meeting ? shortName(meeting) : documentTitle,
    by: by ?? who,
    who: by === null || by === who ? null : who,
    ...{ to, what, condition, later, issue },
    fate: null,
    src: undefined,
    telling: { documentId, documentTitle, words, at },
  }
}

/** The sides that a name stands for: "US and UK" are two. */
const sidesIn = (names: string): string[] => names.split(/ and |, /)

/** Whether a side is among those a concession names: "US and UK" holds US. */
export const isOf = (names: string, side: string): boolean => sidesIn(names).includes(side)

/** Sides that gave something, the busiest first. */
export function giversOf(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>()
  for (const { by } of entries) for (const side of sidesIn(by)) counts.set(side, (counts.get(side) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([side]) => side)
}
