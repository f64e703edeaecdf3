import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function ownRouter({ own }: Parts) {
  const { source, advise, add } = contractWithPlainErrors.own
  return {
    source: source.handler(({ input }) => own().source(input)),
    advise: advise.handler(({ input }) => own().advise(input)),
    add: add.handler(({ input }) => own().add(input)),
  }
}
