import { ISSUES } from '../../../shared/fact-sheets'
import { capital } from '../../../shared/capital'
import { giversOf, isOf, type Entry } from './entry'

export const GROUPINGS = ['meeting', 'side', 'issue'] as const
export type Grouping = (typeof GROUPINGS)[number]

export interface Group {
  name: string
  /** Of the meeting, where the group is one. */
  meetingId?: string
  entries: Entry[]
}

/** Lines put together by the meeting, by who gave, or by what it was about; a line given by two sides stands under both. */
export function grouped(entries: readonly Entry[], by: Grouping): Group[] {
  if (by === 'side')
    return giversOf(entries).map((side) => ({ name: `Given by ${side}`, entries: entries.filter((entry) => isOf(entry.by, side)) }))
  if (by === 'issue')
    return [...ISSUES, null]
      .map((issue) => ({
        name: issue === null ? 'Not told by the words of the reading' : capital(issue),
        entries: entries.filter((entry) => entry.issue === issue),
      }))
      .filter((group) => group.entries.length > 0)
  const groups: Group[] = []
  for (const entry of entries) {
    const there = groups.find(({ name }) => name === entry.where)
    if (there) there.entries.push(entry)
    else groups.push({ name: entry.where, ...(entry.meeting && { meetingId: entry.meeting.id }), entries: [entry] })
  }
  return groups
}
