import type { Anchor } from '../../../shared/anchor'
import { AppError } from '../../../shared/errors'
import type { Item, ItemContent } from '../../../shared/item'
import type { ItemStatus, Topic } from '../../../shared/words'
import type { Store } from '.'

/** A row of `item`, for queries that join it. */
export interface ItemRow {
  id: string
  document_id: string | null
  fact_id: string | null
  kind: Item['kind']
  topic: Topic
  stem: string
  key: string
  content: string
  anchor_start: number
  anchor_end: number
  anchor_exact: string
  anchor_prefix: string
  anchor_suffix: string
  flaws: string
  score: number
  status: ItemStatus
  drifted: number
}

/** One item; throws ITEM_NOT_FOUND. */
export function readItem(store: Store, id: string): Item {
  const row = store.prepare<[string], ItemRow>('SELECT * FROM item WHERE id = ?').get(id)
  if (!row) throw new AppError('ITEM_NOT_FOUND', 'This item is no longer there.', 'Undo brings back what was taken away.')
  return itemOf(row)
}

/** All items of a document, whatever their status. */
export function itemsOf(store: Store, documentId: string): Item[] {
  return store.prepare<[string], ItemRow>('SELECT * FROM item WHERE document_id = ?').all(documentId).map(itemOf)
}

export interface ItemFilter {
  status?: ItemStatus | undefined
  documentId?: string | undefined
  topic?: Topic | undefined
  limit: number
  offset: number
}

/** Items best first, and how many there are in all. Those of removed readings, which count as dropped, are left out. */
export function listItems(store: Store, { status, documentId, topic, limit, offset }: ItemFilter): { items: Item[]; total: number } {
  const filter = { status: status ?? null, documentId: documentId ?? null, topic: topic ?? null }
  const rows = store
    .prepare<[typeof filter & { limit: number; offset: number }], ItemRow>(
      `WITH page AS (
         SELECT id FROM item
         WHERE (@status IS NULL OR status = @status) AND (@documentId IS NULL OR document_id = @documentId) AND (@topic IS NULL OR topic = @topic)
           AND (status <> 'dropped' OR document_id IS NULL OR document_id IN (SELECT id FROM document WHERE removed_at IS NULL))
         ORDER BY score DESC, id LIMIT @limit OFFSET @offset
       )
       SELECT item.* FROM page JOIN item ON item.id = page.id ORDER BY item.score DESC, item.id`,
    )
    .all({ ...filter, limit, offset })
  const count = store
    .prepare<[typeof filter], { total: number }>(
      `SELECT count(*) AS total FROM item
       WHERE (@status IS NULL OR status = @status) AND (@documentId IS NULL OR document_id = @documentId) AND (@topic IS NULL OR topic = @topic)
         AND (status <> 'dropped' OR document_id IS NULL OR document_id IN (SELECT id FROM document WHERE removed_at IS NULL))`,
    )
    .get(filter)
  return { items: rows.map(itemOf), total: count?.total ?? 0 }
}

/** The drafts waiting in the inbox, of one document or of all, best first. */
export function draftIds(store: Store, documentId?: string): { id: string; flaws: string[] }[] {
  return store
    .prepare<[{ documentId: string | null }], { id: string; flaws: string }>(
      `SELECT id, flaws FROM item WHERE status = 'draft' AND (@documentId IS NULL OR document_id = @documentId) ORDER BY score DESC, id`,
    )
    .all({ documentId: documentId ?? null })
    .map(({ id, flaws }) => ({ id, flaws: JSON.parse(flaws) as string[] }))
}

/** What else is asked from the same document: an item that asks nearly the same would stand among these. */
export function neighboursOf(
  store: Store,
  { id, documentId }: Pick<Item, 'id' | 'documentId'>,
): { id: string; stem: string; key: string }[] {
  return store
    .prepare<[string | null, string], { id: string; stem: string; key: string }>(
      `SELECT id, stem, key FROM item WHERE document_id IS ? AND id <> ? AND status IN ('draft', 'active', 'suspended')`,
    )
    .all(documentId, id)
}

/** Stores new items. To be called inside an operation. */
export function insertItems(store: Store, items: readonly Item[]): void {
  const insert = store.prepare(
    `INSERT INTO item (id, document_id, fact_id, kind, topic, stem, key, content, anchor_start, anchor_end, anchor_exact, anchor_prefix,
       anchor_suffix, flaws, score, status, drifted, created_at, changed_at)
     VALUES (@id, @documentId, @factId, @kind, @topic, @stem, @key, @content, @start, @end, @exact, @prefix, @suffix, @flaws, @score, @status,
       @drifted, @at, @at)`,
  )
  const at = store.now().getTime()
  for (const { id, documentId, factId, kind, topic, stem, key, anchor, flaws, score, status, drifted, ...content } of items)
    insert.run({
      ...{ id, documentId, factId, kind, topic, stem, key, score, status, at, ...anchor },
      content: JSON.stringify(content),
      flaws: JSON.stringify(flaws),
      drifted: Number(drifted),
    })
}

/** Gives items another status; returns how many it changed. To be called inside an operation. */
export function setStatus(store: Store, ids: readonly string[], status: ItemStatus): number {
  const update = store.prepare<[ItemStatus, number, string, ItemStatus]>(
    'UPDATE item SET status = ?, changed_at = ? WHERE id = ? AND status <> ?',
  )
  const at = store.now().getTime()
  return ids.reduce((changed, id) => changed + update.run(status, at, id, status).changes, 0)
}

/** Replaces what a person can edit in an item. */
export function updateContent(store: Store, id: string, { kind, stem, key, ...content }: ItemContent, flaws: readonly string[]): void {
  store
    .prepare('UPDATE item SET kind = @kind, stem = @stem, key = @key, content = @content, flaws = @flaws, changed_at = @at WHERE id = @id')
    .run({ id, kind, stem, key, content: JSON.stringify(content), flaws: JSON.stringify(flaws), at: store.now().getTime() })
}

/** Notes where an item stands in a newer version of its document, or that it cannot be found there. */
export function moveAnchor(store: Store, id: string, anchor: Anchor, drifted: boolean): void {
  store
    .prepare(
      `UPDATE item SET anchor_start = @start, anchor_end = @end, anchor_exact = @exact, anchor_prefix = @prefix, anchor_suffix = @suffix,
         drifted = @drifted WHERE id = @id`,
    )
    .run({ id, ...anchor, drifted: Number(drifted) })
}

/** Deletes items for good. To be called inside an operation. */
export function deleteItems(store: Store, ids: readonly string[]): void {
  const remove = store.prepare<[string]>('DELETE FROM item WHERE id = ?')
  for (const id of ids) remove.run(id)
}

/** The item on the wire from its row. */
export const itemOf = (row: ItemRow): Item => ({
  ...(JSON.parse(row.content) as Omit<ItemContent, 'kind' | 'stem' | 'key'>),
  id: row.id,
  kind: row.kind,
  topic: row.topic,
  stem: row.stem,
  key: row.key,
  documentId: row.document_id,
  factId: row.fact_id,
  anchor: {
    start: row.anchor_start,
    end: row.anchor_end,
    exact: row.anchor_exact,
    prefix: row.anchor_prefix,
    suffix: row.anchor_suffix,
  },
  flaws: JSON.parse(row.flaws) as string[],
  score: row.score,
  status: row.status,
  drifted: row.drifted === 1,
})
