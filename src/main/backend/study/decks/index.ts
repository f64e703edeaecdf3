import type { DeckOptions } from '../../../../shared/deck'
import type { DeckOption } from '../../../../shared/words'
import type { Store } from '../../store'
import { createDesk } from '../desk'
import { listDecks } from './list'
import { createDeck, mergeDecks, moveDeck, removeDeck, renameDeck, setDeckOfReading, setDeckOptions } from './table'
import { listTags, removeTag, renameTag } from './tags'

export type Decks = ReturnType<typeof createDecks>

/** Decks and tags, each change of them one operation. Everything given a deck's id throws DECK_NOT_FOUND. */
export function createDecks(store: Store) {
  const desk = createDesk(store)
  return {
    list: () => listDecks(desk()),
    create: (name: string) => createDeck(store, name),
    rename: (id: string, name: string) => renameDeck(store, id, name),
    move: (id: string, parentId: string | null) => moveDeck(store, id, parentId),
    merge: (id: string, into: string) => mergeDecks(store, id, into),
    remove: (id: string, cards: 'up' | 'delete') => removeDeck(store, id, cards),
    setOptions: (id: string, options: DeckOptions, inherit: readonly DeckOption[]) => setDeckOptions(store, id, options, inherit),
    ofReading: (documentId: string, deckId: string | null, cards: boolean) => setDeckOfReading(store, documentId, deckId, cards),
    tags: () => listTags(store),
    renameTag: (name: string, to: string) => renameTag(store, name, to),
    removeTag: (name: string) => removeTag(store, name),
  }
}
