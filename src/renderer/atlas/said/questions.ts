import { capital } from '../../../shared/capital'
import type { AccordingTo, Atlas, AtlasMeeting, Telling } from '../../../shared/atlas-contract'
import { credit } from '../../../shared/citation'
import { shortName } from '../atlas-words'

export interface Account {
  by: string
  says: string
  /** "Office of the Historian (1961)" */
  source: string | null
}

/** A point on which accounts differ, with all of them. */
export interface Question {
  id: string
  question: string
  /** "Hamburg 2017", or the title of the reading. */
  where: string
  meeting: AtlasMeeting | null
  accounts: Account[]
  telling: Telling | null
  cards: AccordingTo
}

/** The contested points of the course, the latest meeting first; those of the user's own readings stand before the course's at the same meeting. */
export function questionsOf({ meetings, own }: Pick<Atlas, 'meetings' | 'own'>): Question[] {
  const ofReadings = own.accounts.map((one): Question => {
    const meeting = meetings.find(({ id }) => id === one.meeting) ?? null
    const { documentId, documentTitle, words, at } = one
    return {
      id: one.id,
      question: one.question === null ? 'Two accounts that exclude each other' : `${capital(one.question)}?`,
      where: meeting ? shortName(meeting) : documentTitle,
      meeting,
      accounts: one.accounts.map((account) => ({ ...account, source: documentTitle })),
      telling: { documentId, documentTitle, words, at },
      cards: { fact: one.id },
    }
  })
  const latestFirst = meetings.toSorted((a, b) => b.start.localeCompare(a.start))
  return [
    ...ofReadings.filter(({ meeting }) => meeting === null),
    ...latestFirst.flatMap((meeting) => [...ofReadings.filter((one) => one.meeting?.id === meeting.id), ...ofCourse(meeting)]),
  ]
}

const ofCourse = (meeting: AtlasMeeting): Question[] =>
  meeting.disputed.map(({ question, accounts }) => ({
    id: `${meeting.id} ${question}`,
    question,
    where: shortName(meeting),
    meeting,
    accounts: accounts.map(({ by, says, src }) => ({ by, says, source: sourceOf(meeting, src) })),
    telling: null,
    cards: { meeting: meeting.id, question },
  }))

export function sourceOf({ sources }: AtlasMeeting, n: number | undefined): string | null {
  const source = sources.find((one) => one.n === n)
  return source ? credit(source) : null
}
