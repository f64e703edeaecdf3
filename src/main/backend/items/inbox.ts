import type { Item, ItemContent, ItemContext } from '../../../shared/item'
import type { ItemStatus, Topic } from '../../../shared/words'
import type { Lexicon } from '../knowledge/lexicon'
import type { Store } from '../store'
import { readDocumentBody } from '../store/documents'
import { readFact } from '../store/facts'
import { goodDrafts, neighboursOf, readItem, refuseUnknown, setStatus, updateContent } from '../store/items'
import { checkItem } from './rules'
import { surroundings } from './surroundings'
import { refuseUnaskable } from './unaskable'

export interface InboxOptions {
  store: Store
  lexicon: Lexicon
  /** Study's: brings the items' cards in line with their status; an active item without a card gets one. */
  createCards(itemIds: readonly string[]): void
}

/** How many items an action changed, and the name under which it can be undone. */
export interface Changed {
  changed: number
  operation: string
}

export type Inbox = ReturnType<typeof createInbox>

/** What a person does with items. Every action is one operation; unknown ids throw ITEM_NOT_FOUND before anything is changed. */
export function createInbox({ store, lexicon, createCards }: InboxOptions) {
  function move(verb: string, ids: readonly string[], status: ItemStatus): Changed {
    refuseUnknown(store, ids)
    const operation = `${verb} ${ids.length} ${ids.length === 1 ? 'item' : 'items'}`
    return store.operation(operation, () => {
      const changed = setStatus(store, ids, status)
      createCards(ids)
      return { changed, operation }
    })
  }

  function check(id: string, content: ItemContent): string[] {
    const item = readItem(store, id)
    const document = item.documentId === null ? null : readDocumentBody(store, item.documentId)
    const fact = item.factId === null ? undefined : readFact(store, item.factId)
    return checkItem(
      { ...content, id, topic: item.topic, anchor: item.anchor },
      {
        text: document?.text ?? null,
        passages: document?.passages ?? [],
        ...(fact && { fact }),
        others: neighboursOf(store, item),
        lexicon,
      },
    )
  }

  return {
    keep: (ids: readonly string[]) => move('Keep', ids, 'active'),
    drop: (ids: readonly string[]) => move('Drop', ids, 'dropped'),
    suspend: (ids: readonly string[]) => move('Suspend', ids, 'suspended'),

    /** Keeps the drafts which have at most one flaw, of one document or topic or of all. */
    keepGood: (which: { documentId?: string | undefined; topic?: Topic | undefined } = {}) =>
      move('Keep', goodDrafts(store, which), 'active'),

    /** Puts new content in an item and marks its flaws; throws INPUT_INVALID for content nobody could be asked. */
    edit(id: string, content: ItemContent): Item {
      refuseUnaskable(content)
      const flaws = check(id, content)
      store.operation('Edit item', () => updateContent(store, id, content, flaws))
      return readItem(store, id)
    },

    /** Ids of the rules the item would break with that content. */
    check,

    /** The item beside its source. */
    context(id: string): ItemContext {
      const item = readItem(store, id)
      const document = item.documentId === null ? null : readDocumentBody(store, item.documentId)
      return { item, documentTitle: document?.title ?? '', ...surroundings(item, document) }
    },
  }
}
