import type { Attempt } from '../../shared/quiz'
import { groupBy } from '../app/group-by'

export interface Line {
  name: string
  right: number
  total: number
}

/** How many were right under each name, the weakest first. */
export function tally({ quiz, responses }: Attempt, nameOf: (question: Attempt['quiz']['questions'][number]) => string): Line[] {
  const right = new Set(responses.filter(({ verdict, answer }) => verdict === 'right' && answer !== '').map(({ question }) => question))
  const asked = quiz.questions.map((question, index) => ({ name: nameOf(question), right: right.has(index) }))
  return groupBy(asked, ({ name }) => name)
    .map(([name, group]) => ({ name, right: group.filter((one) => one.right).length, total: group.length }))
    .toSorted((one, other) => one.right / one.total - other.right / other.total || other.total - one.total)
}
