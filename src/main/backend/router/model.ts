import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function modelRouter({ model }: Parts) {
  const { list, try: tryOut, draft } = contractWithPlainErrors.model
  return {
    list: list.handler(async ({ input, signal }) => ({ models: await model().list(input, signal) })),
    try: tryOut.handler(({ input, signal }) => model().tryOut(input, signal)),
    draft: draft.handler(async function* ({ input, signal }) {
      yield* model().draft(input.documentId, signal)
    }),
  }
}
