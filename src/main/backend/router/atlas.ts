import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function atlasRouter({ atlas }: Parts) {
  const { view, verdicts, judge, outline, card, passage, according, place } = contractWithPlainErrors.atlas
  return {
    view: view.handler(() => atlas().view()),
    verdicts: verdicts.handler(({ input }) => atlas().lens.verdicts(input)),
    judge: judge.handler(({ input }) => atlas().lens.judge(input)),
    outline: outline.handler(({ input }) => ({ markdown: atlas().lens.outline(input) })),
    passage: passage.handler(({ input }) => ({ at: atlas().passage(input.documentId, input.words) })),
    place: place.handler(({ input }) => atlas().place(input.documentId)),
    according: according.handler(({ input }) => atlas().according(input)),
    card: card.handler(({ input }) => ({ itemId: atlas().lens.card(input) })),
  }
}
