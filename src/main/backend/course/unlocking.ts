import type { Store } from '../store'
import { createStudy } from '../study'

/**
 * Cards of a briefing wait until it has been read: its items are active from the start, so that its sentences are marked and can be put into a quiz, but they get
 * their cards only now, behind the new cards that are there and in the order of the text.
 */
export function takeCards(store: Store, documentIds: readonly string[]): { changed: number; operation: string } {
  const items = waitingItems(store, documentIds)
  const operation = `Take up the cards of ${namesOf(store, documentIds)}`
  if (items.length > 0) store.operation(operation, () => createStudy(store).createCards(items))
  return { changed: items.length, operation }
}

/** Takes up the cards of a briefing whose end was seen; returns how many came of it. Of other readings nothing waits. */
export function takeCardsOnceRead(store: Store, documentId: string): number {
  const read = store
    .prepare<[string], { read: number }>(
      `SELECT place >= length AS read FROM document WHERE id = ? AND format = 'course' AND removed_at IS NULL`,
    )
    .get(documentId)
  return read?.read === 1 ? takeCards(store, [documentId]).changed : 0
}

function waitingItems(store: Store, documentIds: readonly string[]): string[] {
  return store
    .prepare<[string], { id: string }>(
      `SELECT item.id FROM json_each(?) AS wanted
         JOIN document ON document.id = wanted.value AND document.format = 'course' AND document.removed_at IS NULL
         JOIN item ON item.document_id = document.id AND item.status = 'active'
       WHERE NOT EXISTS (SELECT 1 FROM card WHERE card.item_id = item.id)
       ORDER BY wanted.key, item.anchor_start, item.anchor_end, item.id`,
    )
    .all(JSON.stringify(documentIds))
    .map(({ id }) => id)
}

function namesOf(store: Store, documentIds: readonly string[]): string {
  const [first] = documentIds
  const title = store.prepare<[string], { title: string }>('SELECT title FROM document WHERE id = ?').get(first ?? '')?.title ?? ''
  return documentIds.length === 1 ? `“${title}”` : `${documentIds.length} briefings`
}
