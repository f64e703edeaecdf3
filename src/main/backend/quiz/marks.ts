import { compare } from '../../../shared/compare'
import type { Item } from '../../../shared/item'
import type { Blueprint, Marks, Question, Response } from '../../../shared/quiz'

/** Marks one answer: an option by being the key, typed words as Study compares them. */
export function verdictOf({ kind, key, accepted }: Item, answer: string): Response['verdict'] {
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
