import type { Span } from '../../../shared/anchor'
import { AppError } from '../../../shared/errors'
import type { Fix } from '../../../shared/fix'
import type { Item, ItemContent, ItemContext } from '../../../shared/item'
import type { ItemStatus, Topic } from '../../../shared/words'
import { makeAnchor } from '../library/anchors'
import type { Lexicon } from '../knowledge/lexicon'
import type { Store } from '../store'
import { readDocumentBody } from '../store/documents'
import { readFact } from '../store/facts'
import { goodDrafts, moveAnchor, neighboursOf, readItem, refuseUnknown, setFlaws, setStatus, updateContent } from '../store/items'
import { checkItem, type RuleItem } from './rules'
import { aboutReading, fixesOf, type FixContext } from './rules/fixes'
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

  /** The item with that content, and what the rules hold it against. */
  function atHand(id: string, given?: ItemContent): { item: RuleItem; context: FixContext } {
    const stored = readItem(store, id)
    const document = stored.documentId === null ? null : readDocumentBody(store, stored.documentId)
    const fact = stored.factId === null ? undefined : readFact(store, stored.factId)
    const { topic, anchor } = stored
    return {
      item: { ...(given ?? stored), id, topic, anchor },
      context: {
        text: document?.text ?? null,
        passages: document?.passages ?? [],
        ...(document && aboutReading(document)),
        ...(fact && { fact }),
        others: neighboursOf(store, stored),
        lexicon,
      },
    }
  }

  function check(id: string, content: ItemContent): string[] {
    const { item, context } = atHand(id, content)
    return checkItem(item, context)
  }

  function advise(id: string, content?: ItemContent): { flaws: string[]; fixes: Fix[] } {
    const { item, context } = atHand(id, content)
    const flaws = checkItem(item, context)
    return { flaws, fixes: fixesOf(item, context, flaws) }
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

    /** Puts the item on another stretch of its reading, and asks the rules again. Throws NOT_ALLOWED_NOW and INPUT_INVALID. */
    anchor(id: string, { start, end }: Span): Item {
      const item = readItem(store, id)
      if (item.documentId === null)
        throw new AppError(
          'NOT_ALLOWED_NOW',
          'This card comes from no reading, so it has no place in one.',
          'Make a card from the reading.',
        )
      const { text } = readDocumentBody(store, item.documentId)
      if (text.slice(start, end).trim() === '')
        throw new AppError('INPUT_INVALID', 'No words were chosen.', 'Choose the sentence it comes from.')
      const anchor = makeAnchor(text, start, end)
      store.operation('Choose the passage', () => {
        moveAnchor(store, id, anchor, false)
        setFlaws(store, id, check(id, item))
      })
      return readItem(store, id)
    },

    /** Ids of the rules the item would break with that content. */
    check,
    /** The same, and how they can be mended. */
    advise,
    fixes: (id: string): Fix[] => advise(id).fixes,

    /** Mends the flaw of that rule; throws NOT_ALLOWED_NOW where nothing mends it. */
    fix(id: string, rule: string): Item {
      const fix = advise(id).fixes.find((one) => one.rule === rule)
      if (!fix) throw new AppError('NOT_ALLOWED_NOW', 'This flaw cannot be mended by itself.', 'Edit the item.')
      const flaws = check(id, fix.content)
      store.operation('Fix item', () => updateContent(store, id, fix.content, flaws))
      return readItem(store, id)
    },

    /** The item beside its source. */
    context(id: string): ItemContext {
      const item = readItem(store, id)
      const document = item.documentId === null ? null : readDocumentBody(store, item.documentId)
      return { item, documentTitle: document?.title ?? '', ...surroundings(item, document) }
    },
  }
}
