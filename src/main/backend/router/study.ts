import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function studyRouter({ study }: Parts) {
  const { state, answer, bury, skip, queue, workload } = contractWithPlainErrors.study
  return {
    state: state.handler(({ input }) => study().state(input)),
    answer: answer.handler(({ input }) => study().answer(input, input)),
    workload: workload.handler(async function* ({ input, signal }) {
      yield* study().workload(input, signal)
    }),
    bury: bury.handler(({ input }) => study().bury(input.cardId, input)),
    skip: skip.handler(({ input }) => study().skip(input.cardId, input)),
    queue: queue.handler(({ input }) => ({ cards: study().queue(input.limit, input) })),
  }
}
