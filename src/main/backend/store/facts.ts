import type { Fact } from '../../../shared/fact'
import type { Store } from '.'

interface Row {
  id: string
  topic: Fact['topic']
  form: string
  slots: string
  anchor: string
  confidence: number
}

/** The facts found in a document, in no order. */
export function readFacts(store: Store, documentId: string): Fact[] {
  return store
    .prepare<[string], Row>('SELECT id, topic, form, slots, anchor, confidence FROM fact WHERE document_id = ?')
    .all(documentId)
    .map(factOf)
}

/** One fact; undefined when it is gone. */
export function readFact(store: Store, id: string): Fact | undefined {
  const row = store.prepare<[string], Row>('SELECT id, topic, form, slots, anchor, confidence FROM fact WHERE id = ?').get(id)
  return row && factOf(row)
}

/** Stores facts; one with an id that is there already takes its place. To be called inside an operation. */
export function saveFacts(store: Store, documentId: string, facts: readonly Fact[]): void {
  const save = store.prepare(
    `INSERT INTO fact (id, document_id, topic, form, slots, anchor, confidence) VALUES (@id, @documentId, @topic, @form, @slots, @anchor, @confidence)
     ON CONFLICT (id) DO UPDATE SET topic = @topic, form = @form, slots = @slots, anchor = @anchor, confidence = @confidence`,
  )
  for (const fact of facts) save.run({ ...fact, documentId, slots: JSON.stringify(fact.slots), anchor: JSON.stringify(fact.anchor) })
}

/** A note its writer made several cards of; it belongs to no reading, and ties the cards as siblings. To be called inside an operation. */
export function saveNote(store: Store, id: string, { topic, anchor }: Pick<Fact, 'topic' | 'anchor'>): void {
  store
    .prepare(`INSERT INTO fact (id, document_id, topic, form, slots, anchor, confidence) VALUES (?, NULL, ?, 'note', '{}', ?, 1)`)
    .run(id, topic, JSON.stringify(anchor))
}

/** Forgets facts the text no longer states. Their items stay, without a fact. */
export function deleteFacts(store: Store, ids: readonly string[]): void {
  const remove = store.prepare<[string]>('DELETE FROM fact WHERE id = ?')
  for (const id of ids) remove.run(id)
}

const factOf = (row: Row): Fact => ({
  ...row,
  slots: JSON.parse(row.slots) as Fact['slots'],
  anchor: JSON.parse(row.anchor) as Fact['anchor'],
})
