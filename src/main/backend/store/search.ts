import type { SearchHit } from '../../../shared/document'
import type { Store } from '.'

/** Matches that are ranked; beyond so many, the words are too common for the rank to say much. */
const RANKED = 2000

interface Hit extends Omit<SearchHit, 'itemId'> {
  itemId: string | null
  rank: number
}

/** Passages and items that hold every word, the last word also when it is only begun; best first, items and passages in turn. */
export function search(store: Store, query: string, limit: number): SearchHit[] {
  const match = matchOf(query)
  if (match === null) return []
  const passages = store
    .prepare<[{ match: string; ranked: number; limit: number }], Hit>(
      `WITH ranked AS (
         SELECT rowid AS id, bm25(passage_search) AS rank FROM passage_search WHERE passage_search MATCH @match LIMIT @ranked
       ), best AS (
         SELECT ranked.id, rank, passage.start, document.id AS documentId, document.title AS documentTitle
         FROM ranked JOIN passage ON passage.id = ranked.id JOIN document ON document.id = passage.document_id
         WHERE document.removed_at IS NULL ORDER BY rank, ranked.id LIMIT @limit
       )
       SELECT 'passage' AS kind, documentId, documentTitle, NULL AS itemId, start, rank,
         (SELECT snippet(passage_search, 0, char(2), char(3), '…', 24) FROM passage_search WHERE passage_search MATCH @match AND rowid = best.id) AS snippet
       FROM best ORDER BY rank, best.id`,
    )
    .all({ match, ranked: RANKED, limit })
  const items = store
    .prepare<[{ match: string; ranked: number; limit: number }], Hit>(
      `WITH ranked AS (
         SELECT rowid AS id, bm25(item_search) AS rank FROM item_search WHERE item_search MATCH @match LIMIT @ranked
       ), best AS (
         SELECT ranked.id, rank, item.id AS itemId, anchor_start AS start, document_id AS documentId, coalesce(document.title, '') AS documentTitle
         FROM ranked JOIN item ON item.rowid = ranked.id LEFT JOIN document ON document.id = item.document_id
         WHERE item.status <> 'dropped' AND document.removed_at IS NULL ORDER BY rank, ranked.id LIMIT @limit
       )
       SELECT 'item' AS kind, documentId, documentTitle, itemId, start, rank,
         (SELECT snippet(item_search, -1, char(2), char(3), '…', 24) FROM item_search WHERE item_search MATCH @match AND rowid = best.id) AS snippet
       FROM best ORDER BY rank, best.id`,
    )
    .all({ match, ranked: RANKED, limit })
  return interleave(items, passages)
    .slice(0, limit)
    .map(({ itemId, rank: _, ...hit }) => ({ ...hit, ...(itemId !== null && { itemId }) }))
}

/** What was typed as an FTS5 expression: each word quoted, so that nothing in it is an operator. Null without a word. */
export function matchOf(query: string): string | null {
  const words = query.match(/[\p{L}\p{N}\p{M}]+/gu)
  return words && words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

/** Ranks of two indexes cannot be compared, so their best take turns. */
function interleave<T>(first: readonly T[], second: readonly T[]): T[] {
  const turns = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]])
  return turns.flat().filter((hit) => hit !== undefined)
}
