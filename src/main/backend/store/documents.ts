import type { Block, DocumentBody, DocumentSummary, Dropped, Passage, Section } from '../../../shared/document'
import { AppError } from '../../../shared/errors'
import type { Store } from '.'

/** A reading as it is stored, without its passages. */
export interface StoredDocument extends Omit<DocumentBody, 'passages'> {
  id: string
  hash: string
}

interface Row {
  id: string
  title: string
  author: string | null
  published: string | null
  source: string
  format: DocumentBody['format']
  hash: string
  words: number
  text: string
  blocks: string
  sections: string
  dropped: string
}

/** The reading with its passages; throws DOCUMENT_NOT_FOUND, also for one that was removed. */
export function readDocumentBody(store: Store, id: string): StoredDocument & { passages: Passage[] } {
  const row = store
    .prepare<[string], Row>(
      `SELECT id, title, author, published, source, format, hash, words, text, blocks, sections, dropped
       FROM document WHERE id = ? AND removed_at IS NULL`,
    )
    .get(id)
  if (!row) throw notFound()
  const { author, published, ...rest } = row
  return {
    ...rest,
    ...(author !== null && { author }),
    ...(published !== null && { published }),
    blocks: JSON.parse(row.blocks) as Block[],
    sections: JSON.parse(row.sections) as Section[],
    dropped: JSON.parse(row.dropped) as Dropped[],
    passages: readPassages(store, id),
  }
}

/** The document's sentences in order. */
export function readPassages(store: Store, documentId: string): Passage[] {
  return store.prepare<[string], Passage>('SELECT start, "end", block FROM passage WHERE document_id = ? ORDER BY ordinal').all(documentId)
}

/** The sentences' own words, in order; what "the same file, changed" is measured by. */
export function readSentences(store: Store, documentId: string): string[] {
  return store
    .prepare<[string], { text: string }>('SELECT text FROM passage WHERE document_id = ? ORDER BY ordinal')
    .all(documentId)
    .map(({ text }) => text)
}

/** Stores a new reading with its passages. To be called inside an operation. */
export function insertDocument(store: Store, id: string, body: DocumentBody, hash: string): void {
  store
    .prepare(
      `INSERT INTO document (id, title, author, published, source, format, hash, words, text, blocks, sections, dropped, added_at)
       VALUES (@id, @title, @author, @published, @source, @format, @hash, @words, @text, @blocks, @sections, @dropped, @at)`,
    )
    .run({ id, ...columnsOf(body, hash), at: store.now().getTime() })
  insertPassages(store, id, body)
}

/** Puts a newer version of a reading in the place of the older one. The title stays, as the user may have chosen it. */
export function replaceDocument(store: Store, id: string, body: DocumentBody, hash: string): void {
  const { title: _, ...columns } = columnsOf(body, hash)
  store
    .prepare(
      `UPDATE document SET author = @author, published = @published, source = @source, format = @format, hash = @hash, words = @words,
         text = @text, blocks = @blocks, sections = @sections, dropped = @dropped, place = min(place, @length) WHERE id = @id`,
    )
    .run({ id, ...columns, length: body.text.length })
  store.prepare<[string]>('DELETE FROM passage WHERE document_id = ?').run(id)
  insertPassages(store, id, body)
}

/** The document that came from the same bytes, if it is there. */
export function documentWithHash(store: Store, hash: string): { id: string; title: string; words: number } | undefined {
  return store
    .prepare<[string], { id: string; title: string; words: number }>(
      'SELECT id, title, words FROM document WHERE hash = ? AND removed_at IS NULL ORDER BY added_at DESC LIMIT 1',
    )
    .get(hash)
}

/** Documents that came from a file of that name, newest first. */
export function documentsFrom(store: Store, source: string): { id: string; title: string }[] {
  return store
    .prepare<[string], { id: string; title: string }>(
      'SELECT id, title FROM document WHERE source = ? AND removed_at IS NULL ORDER BY added_at DESC',
    )
    .all(source)
}

/** The readings whose text is so long, newest first. */
export function documentsOfLength(store: Store, from: number, to: number): { id: string; title: string; words: number; text: string }[] {
  return store
    .prepare<[number, number], { id: string; title: string; words: number; text: string }>(
      'SELECT id, title, words, text FROM document WHERE length BETWEEN ? AND ? AND removed_at IS NULL ORDER BY added_at DESC',
    )
    .all(from, to)
}

type SummaryRow = Omit<DocumentSummary, 'author' | 'published' | 'addedAt' | 'openedAt'> & {
  author: string | null
  published: string | null
  addedAt: number
  openedAt: number | null
}

const SUMMARY = `SELECT *, (SELECT count(*) FROM item WHERE document_id = document_summary.id AND status = 'suspended') AS suspended
  FROM document_summary`

/** Every reading that was not removed, last opened first, then last added. */
export function listDocuments(store: Store): DocumentSummary[] {
  return store.prepare<[], SummaryRow>(`${SUMMARY} ORDER BY coalesce(openedAt, addedAt) DESC, id DESC`).all().map(summary)
}

/** One reading in short; throws DOCUMENT_NOT_FOUND. */
export function documentSummary(store: Store, id: string): DocumentSummary {
  const row = store.prepare<[string], SummaryRow>(`${SUMMARY} WHERE id = ?`).get(id)
  if (!row) throw notFound()
  return summary(row)
}

/** Notes that the reading is being read now. */
export function noteOpened(store: Store, id: string): void {
  store.prepare<[number, string]>('UPDATE document SET opened_at = ? WHERE id = ?').run(store.now().getTime(), id)
}

/** Remembers how far somebody has read; returns the place, which is never beyond the text. Throws DOCUMENT_NOT_FOUND. */
export function rememberPlace(store: Store, id: string, place: number): number {
  const row = store
    .prepare<[number, string], { place: number }>(
      'UPDATE document SET place = min(?, length) WHERE id = ? AND removed_at IS NULL RETURNING place',
    )
    .get(place, id)
  if (!row) throw notFound()
  return row.place
}

/** Gives the reading another title. Throws DOCUMENT_NOT_FOUND. */
export function renameDocument(store: Store, id: string, title: string): void {
  const { changes } = store.prepare<[string, string]>('UPDATE document SET title = ? WHERE id = ? AND removed_at IS NULL').run(title, id)
  if (changes === 0) throw notFound()
}

/** Takes the reading out of sight, with its items and cards; `purgeRemoved` deletes it later. */
export function removeDocument(store: Store, id: string): void {
  const { changes } = store
    .prepare<[number, string]>('UPDATE document SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(store.now().getTime(), id)
  if (changes === 0) throw notFound()
  store.prepare<[string]>('UPDATE card SET suspended = 1 WHERE item_id IN (SELECT id FROM item WHERE document_id = ?)').run(id)
  store.prepare<[number, string]>(`UPDATE item SET status = 'dropped', changed_at = ? WHERE document_id = ?`).run(store.now().getTime(), id)
}

const KEPT_DAYS = 30

/** Deletes for good what was removed more than thirty days ago, and the operations of that time, which could not be undone without it. */
export function purgeRemoved(store: Store): void {
  const before = store.now().getTime() - KEPT_DAYS * 86_400_000
  const { changes } = store.prepare<[number]>('DELETE FROM document WHERE removed_at <= ?').run(before)
  if (changes > 0) store.prepare<[number]>('DELETE FROM operation WHERE at <= ?').run(before)
}

function insertPassages(store: Store, documentId: string, body: DocumentBody): void {
  const insert = store.prepare<[string, number, number, number, number, string]>(
    'INSERT INTO passage (document_id, ordinal, start, "end", block, text) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const [ordinal, { start, end, block }] of body.passages.entries())
    insert.run(documentId, ordinal, start, end, block, body.text.slice(start, end))
}

const columnsOf = (body: DocumentBody, hash: string) => ({
  title: body.title,
  author: body.author ?? null,
  published: body.published ?? null,
  source: body.source,
  format: body.format,
  hash,
  words: body.words,
  text: body.text,
  blocks: JSON.stringify(body.blocks),
  sections: JSON.stringify(body.sections),
  dropped: JSON.stringify(body.dropped),
})

const summary = ({ author, published, addedAt, openedAt, ...row }: SummaryRow): DocumentSummary => ({
  ...row,
  ...(author !== null && { author }),
  ...(published !== null && { published }),
  addedAt: new Date(addedAt),
  openedAt: openedAt === null ? null : new Date(openedAt),
})

const notFound = () =>
  new AppError('DOCUMENT_NOT_FOUND', 'This reading is no longer in the library.', 'It may have been removed; undo brings it back.')
