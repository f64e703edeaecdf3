import type { Attempt } from '../../shared/quiz'
import type { Topic } from '../../shared/words'
import { groupBy } from '../app/group-by'

export interface Reading {
  documentId: string
  title: string
  missed: number
  /** Offset of the first sentence that was missed. */
  start: number
}

/** What was not right; an essay that waits for its marking is left out. */
export const missedIn = ({ quiz, responses }: Attempt) =>
  quiz.questions.filter((_, index) => {
    const response = responses.find(({ question }) => question === index)
    return !response || response.answer === '' || response.verdict === 'wrong' || response.verdict === 'close'
  })

/** Readings with the most missed questions first, at most three. */
export function readingsToRead(attempt: Attempt): Reading[] {
  const places = missedIn(attempt).flatMap(({ item, documentTitle, sources }) =>
    sources
      ? sources.map(({ documentId, title, start }) => ({ documentId, title, start }))
      : [{ documentId: item.documentId, title: documentTitle, start: item.anchor.start }],
  )
  const known = places.filter((place): place is typeof place & { documentId: string } => place.documentId !== null)
  return groupBy(known, ({ documentId }) => documentId)
    .map(([documentId, group]) => ({
      documentId,
      title: group[0]?.title ?? '',
      missed: group.length,
      start: Math.min(...group.map(({ start }) => start)),
    }))
    .toSorted((a, b) => b.missed - a.missed)
    .slice(0, 3)
}

/** The topic with the smallest share right among those with two questions or more; undefined where nothing was missed. */
export function weakestTopic({ quiz, responses }: Attempt): { topic: Topic; right: number; total: number } | undefined {
  const right = new Set(responses.filter(({ verdict }) => verdict === 'right').map(({ question }) => question))
  const asked = quiz.questions.map(({ item }, index) => ({ topic: item.topic, right: right.has(index) }))
  return groupBy(asked, ({ topic }) => topic)
    .map(([topic, group]) => ({ topic, right: group.filter((one) => one.right).length, total: group.length }))
    .filter(({ right: known, total }) => total >= 2 && known < total)
    .toSorted((a, b) => a.right / a.total - b.right / b.total || b.total - a.total)[0]
}
