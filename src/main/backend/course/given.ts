import { createHash } from 'node:crypto'
import type { Item, ItemContent } from '../../../shared/item'
import type { Store } from '../store'
import { insertItems, noteGiven } from '../store/items'

/** Of all that a person could edit in an item, so that one that was left as the course gave it is known. */
export function contentHash({
  kind,
  stem,
  key,
  accepted,
  options,
  pairs,
  sequence,
  rubric,
  distractorReasons,
  rationale,
}: ItemContent): string {
  const parts = [kind, stem, key, accepted, options, pairs, sequence, rubric, Object.entries(distractorReasons ?? {}).sort(), rationale]
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('hex')
}

/** Stores items of the course, noting that it gave them as they are. */
export function insertGiven(store: Store, items: readonly Item[]): void {
  insertItems(store, items)
  for (const item of items) noteGiven(store, item.id, contentHash(item))
}
