import type { Blueprint } from '../../shared/quiz'

/** What a quiz can be about besides topics: one choice among exams, decks, frameworks and readings. */
export interface Scopes {
  exams: readonly { id: string; name: string }[]
  decks: readonly { id: string; name: string }[]
  frameworks: readonly string[]
  readings: readonly { id: string; title: string }[]
}

type ScopePart = Pick<Blueprint, 'documentIds' | 'deckIds' | 'frameworks' | 'examId'>

const EVERYTHING: ScopePart = { documentIds: [], deckIds: [], frameworks: [], examId: null }

/** As options of one list; each value can be turned into its part of the blueprint. */
export const scopeOptions = ({ exams, decks, frameworks, readings }: Scopes): { value: string; label: string }[] => [
  { value: '', label: 'Everything kept' },
  ...exams.map(({ id, name }) => ({ value: `exam ${id}`, label: `Exam: ${name}` })),
  ...(decks.length > 1 ? decks.map(({ id, name }) => ({ value: `deck ${id}`, label: `Deck: ${name}` })) : []),
  ...frameworks.map((name) => ({ value: `framework ${name}`, label: `Framework: ${name}` })),
  ...readings.map(({ id, title }) => ({ value: `reading ${id}`, label: `Reading: ${title}` })),
]

export function scopeFrom(value: string): ScopePart {
  const [kind = ''] = value.split(' ', 1)
  const which = value.slice(kind.length + 1)
  switch (kind) {
    case 'exam':
      return { ...EVERYTHING, examId: which }
    case 'deck':
      return { ...EVERYTHING, deckIds: [which] }
    case 'framework':
      return { ...EVERYTHING, frameworks: [which] }
    case 'reading':
      return { ...EVERYTHING, documentIds: [which] }
    default:
      return EVERYTHING
  }
}

export function scopeValue({ documentIds, deckIds, frameworks, examId }: ScopePart): string {
  if (examId !== null) return `exam ${examId}`
  if (deckIds[0] !== undefined) return `deck ${deckIds[0]}`
  if (frameworks[0] !== undefined) return `framework ${frameworks[0]}`
  return documentIds[0] === undefined ? '' : `reading ${documentIds[0]}`
}
