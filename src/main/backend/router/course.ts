import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function courseRouter({ course }: Parts) {
  const { units, add, takeCards } = contractWithPlainErrors.course
  return {
    units: units.handler(() => course().units()),
    add: add.handler(({ input }) => course().add(input.id, input.atOnce)),
    takeCards: takeCards.handler(({ input }) => course().takeCards(input.documentIds)),
  }
}
