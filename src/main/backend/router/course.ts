import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function courseRouter({ course }: Parts) {
  const { units, add, takeCards, news, putNewsAway } = contractWithPlainErrors.course
  return {
    units: units.handler(() => course().units()),
    add: add.handler(({ input }) => course().add(input.id, input.atOnce)),
    takeCards: takeCards.handler(({ input }) => course().takeCards(input.documentIds)),
    news: news.handler(() => course().news()),
    putNewsAway: putNewsAway.handler(() => course().putNewsAway()),
  }
}
