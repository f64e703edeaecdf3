import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function extraRouter({ extra }: Parts) {
  const { available, cards, begin, state, answer, skip, end } = contractWithPlainErrors.extra
  return {
    available: available.handler(({ input }) => ({ cards: extra().available(input.search) })),
    cards: cards.handler(({ input }) => ({ cards: extra().cards(input) })),
    begin: begin.handler(({ input }) => extra().begin(input)),
    state: state.handler(() => extra().state()),
    answer: answer.handler(({ input }) => extra().answer(input)),
    skip: skip.handler(({ input }) => extra().skip(input.cardId)),
    end: end.handler(() => extra().end()),
  }
}
