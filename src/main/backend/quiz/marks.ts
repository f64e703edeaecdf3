import { compare } from '../../../shared/compare'
import { shareRight } from '../../../shared/arranged'
import type { Item } from '../../../shared/item'
import type { Blueprint, Marks, Question, Response } from '../../../shared/quiz'

/** Share of pairs or places from which an arrangement is a near miss. */
const NEARLY = 0.5

/** Marks one answer: an option by being the key, typed words as Study compares them, an arrangement by its pairs or places. */
export function verdictOf(item: Item, answer: string): Response['verdict'] {
  const { kind, key, accepted } = item
  if (kind === 'matching' || kind === 'ordering') {
    const share = shareRight(item, answer)
    return share === 1 ? 'right' : share >= NEARLY ? 'close' : 'wrong'
  }
  if (kind === 'application') return 'unmarked'
  if (kind === 'mcq') return answer === key ? 'right' : 'wrong'
  return compare(answer, key, accepted).verdict
}

/** Shares of the rubric from which an essay counts as right, and as a near miss. */
const ESSAY_RIGHT = 0.75
const ESSAY_CLOSE = 0.4

/** What an essay comes to with that many points of its rubric. */
export function essayVerdict({ rubric = [] }: Pick<Item, 'rubric'>, points: readonly number[]): Response['verdict'] {
  const share = shareOf(points, rubric)
  return share >= ESSAY_RIGHT ? 'right' : share >= ESSAY_CLOSE ? 'close' : 'wrong'
}

const shareOf = (points: readonly number[], rubric: readonly string[]) => points.length / Math.max(1, rubric.length)

/** Points are one for each right answer and an essay's share of its rubric, less the penalty for each wrong choice among options; never below 0 in all. */
export function marksOf(questions: readonly Question[], responses: readonly Response[], { penalty }: Pick<Blueprint, 'penalty'>): Marks {
  const answered = responses.filter(({ answer }) => answer !== '')
  const itemOf = ({ question }: Response) => questions[question]?.item
  const earned = answered.map((response): number => {
    const item = itemOf(response)
    if (item?.kind === 'application') return shareOf(response.points ?? [], item.rubric ?? [])
    return response.verdict === 'right' ? 1 : item?.kind === 'mcq' ? -penalty : 0
  })
  return {
    right: answered.filter(({ verdict }) => verdict === 'right').length,
    answered: answered.length,
    total: questions.length,
    points: Math.max(
      0,
      earned.reduce((sum, points) => sum + points, 0),
    ),
    unmarked: answered.filter(({ verdict }) => verdict === 'unmarked').length,
  }
}
