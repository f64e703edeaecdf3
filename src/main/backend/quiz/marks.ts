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
  if (kind === 'mcq') return answer === key ? 'right' : 'wrong'
  return compare(answer, key, accepted).verdict
}

/** Points are one for each right answer, less the penalty for each wrong choice among options; never below 0 in all. */
export function marksOf(questions: readonly Question[], responses: readonly Response[], { penalty }: Pick<Blueprint, 'penalty'>): Marks {
  const answered = responses.filter(({ answer }) => answer !== '')
  const right = answered.filter(({ verdict }) => verdict === 'right').length
  const wrongChoices = answered.filter(({ verdict, question }) => verdict !== 'right' && questions[question]?.item.kind === 'mcq').length
  return { right, answered: answered.length, total: questions.length, points: Math.max(0, right - penalty * wrongChoices) }
}
