import type { Item } from '../../../shared/item'
import type { Blueprint } from '../../../shared/quiz'
import type { Store } from '../store'
import { itemOf, type ItemRow } from '../store/items'

/** An item that a blueprint could ask, with what is known of its owner's memory of it. */
export interface Candidate {
  item: Item
  documentTitle: string
  /** Days; 0 for a card never answered. */
  stability: number
  lastReview: Date | null
}

/** Kinds which a sitting can ask and mark today. */
const ASKED: readonly Item['kind'][] = ['qa', 'cloze', 'mcq', 'matching', 'ordering']

/** Every active item in the blueprint's scope, by id. */
export function candidatesOf(store: Store, { topics, kinds, documentIds, deckIds, mistakes }: Blueprint): Candidate[] {
  const asked = kinds.length === 0 ? ASKED : ASKED.filter((kind) => kinds.includes(kind))
  return store
    .prepare<[Record<string, string | number>], ItemRow & { title: string | null; stability: number | null; lastReview: number | null }>(
      `SELECT item.*, document.title, card.stability, card.last_review AS lastReview
       FROM item LEFT JOIN document ON document.id = item.document_id LEFT JOIN card ON card.item_id = item.id
       WHERE item.status = 'active' AND item.kind IN (SELECT value FROM json_each(@kinds))
         AND (@topics = '[]' OR item.topic IN (SELECT value FROM json_each(@topics)))
         AND (@documents = '[]' OR item.document_id IN (SELECT value FROM json_each(@documents)))
         AND (@decks = '[]' OR card.deck_id IN (
           SELECT below.id FROM deck JOIN deck below ON below.id = deck.id OR substr(below.name, 1, length(deck.name) + 2) = deck.name || '::'
           WHERE deck.id IN (SELECT value FROM json_each(@decks))))
         AND (@mistakes = 0
           OR (SELECT rating FROM review WHERE card_id = card.id ORDER BY at DESC LIMIT 1) = 1
           OR (SELECT verdict FROM response WHERE item_id = item.id ORDER BY answered_at DESC LIMIT 1) IN ('wrong', 'close'))
       ORDER BY item.id`,
    )
    .all({
      kinds: JSON.stringify(asked),
      topics: JSON.stringify(topics),
      documents: JSON.stringify(documentIds),
      decks: JSON.stringify(deckIds),
      mistakes: Number(mistakes),
    })
    .map((row) => ({
      item: itemOf(row),
      documentTitle: row.title ?? '',
      stability: row.stability ?? 0,
      lastReview: row.lastReview === null ? null : new Date(row.lastReview),
    }))
}
