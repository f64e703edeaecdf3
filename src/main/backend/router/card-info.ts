import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function cardInfoRouter({ study }: Parts) {
  const { of } = contractWithPlainErrors.cardInfo
  return { of: of.handler(({ input }) => study().info(input)) }
}
