import type { AccordingTo, Atlas, AtlasMeeting, Telling } from '../../../shared/atlas-contract'
import { shortName } from '../atlas-words'
import { questionsOf, sourceOf } from './questions'

export interface Said {
  id: string
  words: string
  /** In the speaker's own words. */
  quoted: boolean
  /** The contested question it answers. */
  question: string | null
  where: string
  meeting: AtlasMeeting | null
  source: string | null
  telling: Telling | null
  cards: AccordingTo | null
}

export interface Speaker {
  name: string
  said: Said[]
}

/** Everybody who is heard, with all he says in the course and in the user's own readings; who says most comes first. */
export function speakersOf(atlas: Pick<Atlas, 'meetings' | 'own'>): Speaker[] {
  const speakers = new Map<string, Said[]>()
  const add = (by: string, said: Said) => {
    const name = speakerOf(by)
    speakers.set(name, [...(speakers.get(name) ?? []), said])
  }
  for (const { id, question, where, meeting, accounts, telling, cards } of questionsOf(atlas))
    accounts.forEach(({ by, says, source }, at) =>
      add(by, { id: `${id} ${at}`, words: says, quoted: false, question, where, meeting, source, telling, cards }),
    )
  for (const meeting of atlas.meetings)
    for (const { speaker, words, source } of meeting.quotes)
      add(speaker, {
        id: `${meeting.id} ${words}`,
        ...{ words, meeting },
        quoted: true,
        question: null,
        where: shortName(meeting),
        source: sourceOf(meeting, source),
        telling: null,
        cards: null,
      })
  for (const { id, who, said, meeting: about, ...telling } of atlas.own.statements) {
    const meeting = atlas.meetings.find((one) => one.id === about) ?? null
    const where = meeting ? shortName(meeting) : telling.documentTitle
    add(who, {
      id,
      words: said,
      quoted: false,
      question: null,
      where,
      meeting,
      source: telling.documentTitle,
      telling,
      cards: { fact: id },
    })
  }
  return [...speakers]
    .map(([name, said]) => ({ name, said }))
    .toSorted((a, b) => b.said.length - a.said.length || a.name.localeCompare(b.name))
}

/** "Marco Rubio", of "Marco Rubio, later" or "Donald Trump, 11 November"; several named together stay together. */
export function speakerOf(by: string): string {
  const plain = by.replace(/\s*\([^)]*\)/g, '')
  return / and /.test(plain) ? plain : (plain.split(',')[0] ?? plain)
}
