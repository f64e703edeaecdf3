import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function decksRouter({ decks }: Parts) {
  const { list, create, rename, move, merge, remove, setOptions, ofReading } = contractWithPlainErrors.decks
  return {
    list: list.handler(() => decks().list()),
    create: create.handler(({ input }) => decks().create(input.name)),
    rename: rename.handler(({ input }) => decks().rename(input.id, input.name)),
    move: move.handler(({ input }) => decks().move(input.id, input.parentId)),
    merge: merge.handler(({ input }) => decks().merge(input.id, input.into)),
    remove: remove.handler(({ input }) => decks().remove(input.id, input.cards)),
    setOptions: setOptions.handler(({ input }) => decks().setOptions(input.id, input.options, input.inherit)),
    ofReading: ofReading.handler(({ input }) => decks().ofReading(input.documentId, input.deckId, input.cards)),
  }
}

export function tagsRouter({ decks }: Parts) {
  const { list, rename, remove } = contractWithPlainErrors.tags
  return {
    list: list.handler(() => decks().tags()),
    rename: rename.handler(({ input }) => decks().renameTag(input.name, input.to)),
    remove: remove.handler(({ input }) => decks().removeTag(input.name)),
  }
}
