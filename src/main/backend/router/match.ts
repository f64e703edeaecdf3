import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function matchRouter({ match }: Parts) {
  const { topics, deal, keep } = contractWithPlainErrors.match
  return {
    topics: topics.handler(() => match().topics()),
    deal: deal.handler(({ input }) => match().deal(input.topics, input.count, input.seed)),
    keep: keep.handler(({ input: { topics: chosen, ...game } }) => match().keep(chosen, game)),
  }
}
