import type { Anchor } from '../../../shared/anchor'
import { AppError } from '../../../shared/errors'
import type { Item, ItemContent, ItemDraft } from '../../../shared/item'
import { RULES } from '../../../shared/rules'
import type { ItemOrigin, ItemStatus, Topic } from '../../../shared/words'
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
  origin: ItemOrigin
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

/** Throws ITEM_NOT_FOUND when one of the items is not there. */
export function refuseUnknown(store: Store, ids: readonly string[]): void {
  const unknown = store
    .prepare<[string], { id: string }>('SELECT value AS id FROM json_each(?) WHERE value NOT IN (SELECT id FROM item) LIMIT 1')
    .get(JSON.stringify(ids))
  if (unknown) readItem(store, unknown.id)
}

export interface ItemFilter {
  status?: ItemStatus | undefined
  documentId?: string | undefined
  topic?: Topic | undefined
  drifted?: boolean | undefined
  limit: number
  offset: number
}

export interface ItemPage {
  items: Item[]
  total: number
  topics: { topic: Topic; count: number }[]
}

/**
 * Items best first, and how many there are in all; and how many of each topic there would be without a choice of topic.
 * Those of removed readings, which count as dropped, are left out.
 */
export function listItems(store: Store, { status, documentId, topic, drifted, limit, offset }: ItemFilter): ItemPage {
  const filter = { status: status ?? null, documentId: documentId ?? null, drifted: drifted === undefined ? null : Number(drifted) }
  const rows = store
    .prepare<[typeof filter & { topic: Topic | null; limit: number; offset: number }], ItemRow>(
      `WITH page AS (
         SELECT id FROM item WHERE ${MATCHES} AND (@topic IS NULL OR topic = @topic) ORDER BY score DESC, id LIMIT @limit OFFSET @offset
       )
       SELECT item.* FROM page JOIN item ON item.id = page.id ORDER BY item.score DESC, item.id`,
    )
    .all({ ...filter, topic: topic ?? null, limit, offset })
  const topics = store
    .prepare<[typeof filter], { topic: Topic; count: number }>(
      `SELECT topic, count(*) AS count FROM item WHERE ${MATCHES} GROUP BY topic ORDER BY count DESC, topic`,
    )
    .all(filter)
  const chosen = topics.filter((one) => topic === undefined || one.topic === topic)
  return {
    items: rows.map(itemOf),
    total: chosen.reduce((sum, { count }) => sum + count, 0),
    topics,
  }
}

const MATCHES = `(@status IS NULL OR status = @status) AND (@documentId IS NULL OR document_id = @documentId)
  AND (@drifted IS NULL OR drifted = @drifted)
  AND (status <> 'dropped' OR document_id IS NULL OR document_id IN (SELECT id FROM document WHERE removed_at IS NULL))`

/** `isGood` of shared/rules in SQL, so that an inbox of thousands is kept without reading it. */
const IS_GOOD = `(flaws = '[]' OR (json_array_length(flaws) = 1 AND flaws ->> 0 NOT IN (SELECT value FROM json_each(@fatal))))`
const FATAL = JSON.stringify(RULES.filter(({ dropsDraft }) => dropsDraft).map(({ id }) => id))

/** Ids of the good drafts waiting in the inbox, of one document or topic or of all, best first. */
export function goodDrafts(store: Store, { documentId, topic }: { documentId?: string | undefined; topic?: Topic | undefined }): string[] {
  return store
    .prepare<[{ documentId: string | null; topic: Topic | null; fatal: string }], { id: string }>(
      `SELECT id FROM item WHERE status = 'draft' AND (@documentId IS NULL OR document_id = @documentId) AND (@topic IS NULL OR topic = @topic)
         AND ${IS_GOOD} ORDER BY score DESC, id`,
    )
    .all({ documentId: documentId ?? null, topic: topic ?? null, fatal: FATAL })
    .map(({ id }) => id)
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
       anchor_suffix, flaws, score, status, drifted, origin, created_at, changed_at)
     VALUES (@id, @documentId, @factId, @kind, @topic, @stem, @key, @content, @start, @end, @exact, @prefix, @suffix, @flaws, @score, @status,
       @drifted, @origin, @at, @at)`,
  )
  const at = store.now().getTime()
  for (const { id, documentId, factId, kind, topic, stem, key, anchor, flaws, score, status, drifted, origin, ...content } of items)
    insert.run({
      ...{ id, documentId, factId, kind, topic, stem, key, score, status, at, ...anchor },
      content: JSON.stringify(content),
      flaws: JSON.stringify(flaws),
      drifted: Number(drifted),
      origin: origin ?? 'engine',
    })
}

/** Gives items another status; returns how many it changed. To be called inside an operation. */
export function setStatus(store: Store, ids: readonly string[], status: ItemStatus): number {
  return store
    .prepare<[ItemStatus, number, string, ItemStatus]>(
      'UPDATE item SET status = ?, changed_at = ? WHERE id IN (SELECT value FROM json_each(?)) AND status <> ?',
    )
    .run(status, store.now().getTime(), JSON.stringify(ids), status).changes
}

/** Replaces what a person can edit in an item. */
export function updateContent(store: Store, id: string, { kind, stem, key, ...content }: ItemContent, flaws: readonly string[]): void {
  store
    .prepare('UPDATE item SET kind = @kind, stem = @stem, key = @key, content = @content, flaws = @flaws, changed_at = @at WHERE id = @id')
    .run({ id, kind, stem, key, content: JSON.stringify(content), flaws: JSON.stringify(flaws), at: store.now().getTime() })
}

/** Notes which rules an item breaks. */
export function setFlaws(store: Store, id: string, flaws: readonly string[]): void {
  store.prepare<[string, string]>('UPDATE item SET flaws = ? WHERE id = ?').run(JSON.stringify(flaws), id)
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

/** What the course gave of a reading's items, by id: a hash of its content, or null where that was not noted yet; and whether they were changed since. */
export function givenItems(store: Store, documentId: string): Map<string, { given: string | null; changed: boolean }> {
  const rows = store
    .prepare<[string], { id: string; given: string | null; changed: number }>(
      'SELECT id, given, changed_at <> created_at AS changed FROM item WHERE document_id = ?',
    )
    .all(documentId)
  return new Map(rows.map(({ id, given, changed }) => [id, { given, changed: changed === 1 }]))
}

/** Notes what the course gave. To be called inside an operation or in the background. */
export function noteGiven(store: Store, id: string, given: string): void {
  store.prepare<[string, string]>('UPDATE item SET given = ? WHERE id = ?').run(given, id)
}

/** Puts what the course says now in the place of what it gave; nothing that the user made of it changes, so neither does the time of the last change. */
export function correctItem(store: Store, id: string, item: Omit<ItemDraft, 'factId'> & { factId: string | null }): void {
  const { kind, topic, stem, key, anchor, flaws, score, factId, origin: _, ...content } = item
  store
    .prepare(
      `UPDATE item SET kind = @kind, topic = @topic, stem = @stem, key = @key, content = @content, anchor_start = @start, anchor_end = @end,
         anchor_exact = @exact, anchor_prefix = @prefix, anchor_suffix = @suffix, flaws = @flaws, score = @score, fact_id = @factId, drifted = 0
       WHERE id = @id`,
    )
    .run({ id, kind, topic, stem, key, score, factId, ...anchor, content: JSON.stringify(content), flaws: JSON.stringify(flaws) })
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
  ...(row.origin !== 'engine' && { origin: row.origin }),
})
