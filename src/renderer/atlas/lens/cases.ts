import type { AtlasMeeting } from '../../../shared/atlas-contract'
import type { DocumentSummary } from '../../../shared/document'
import { shortName } from '../atlas-words'

/** What a framework can be held against. */
export interface Case {
  id: string
  label: string
  meeting: AtlasMeeting | null
  /** The text whose sentences can be evidence; null until the meeting's unit is added. */
  documentId: string | null
}

/** The user's own readings first, then the meetings in the order of time. */
export const casesOf = (meetings: readonly AtlasMeeting[], readings: readonly DocumentSummary[]): Case[] => [
  ...readings
    .filter(({ format }) => format !== 'course')
    .map(({ id, title }) => ({ id, label: `Your reading: ${title}`, meeting: null, documentId: id })),
  ...meetings
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .map((meeting) => ({ id: meeting.id, label: shortName(meeting), meeting, documentId: meeting.documentId })),
]
