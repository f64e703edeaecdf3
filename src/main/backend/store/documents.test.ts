import { expect, test } from 'vitest'
import { documentSummary, insertDocument, listDocuments, purgeRemoved, readDocumentBody, rememberPlace, removeDocument } from './documents'
import { bodyOf, itemOf, memoryStore } from './fixtures'
import { insertItems, listItems } from './items'

const DAY = 86_400_000

function withReading(at = new Date('2026-11-23T10:00:00Z')) {
  const store = memoryStore(at)
  store.operation('Import', () => {
    insertDocument(store, 'd', bodyOf(['One two three.', 'Four.'], { author: 'A. Nonymous' }), 'hash')
    insertItems(store, [
      itemOf('draft', { documentId: 'd' }),
      itemOf('active', { documentId: 'd', status: 'active', drifted: true }),
      itemOf('gone', { documentId: 'd', status: 'dropped', drifted: true }),
    ])
  })
  return store
}

test('what is stored is read back as it was, and counted', () => {
  const store = withReading()
  const { id: _, hash: __, ...body } = readDocumentBody(store, 'd')
  expect(body).toEqual(bodyOf(['One two three.', 'Four.'], { author: 'A. Nonymous' }))
  expect(documentSummary(store, 'd')).toEqual({
    ...{ id: 'd', title: 'A reading', author: 'A. Nonymous', source: 'reading.txt', format: 'text', words: 4 },
    ...{ addedAt: store.now(), openedAt: null, place: 0, read: 0, drafts: 1, active: 1, suspended: 0, drifted: 1 },
  })
  expect(listDocuments(store)).toEqual([documentSummary(store, 'd')])
})

test('a place beyond the end is the end', () => {
  const store = withReading()
  expect(rememberPlace(store, 'd', 10)).toBe(10)
  expect(documentSummary(store, 'd').read).toBe(0.5)
  expect(rememberPlace(store, 'd', 10_000)).toBe(20)
  expect(documentSummary(store, 'd').read).toBe(1)
  expect(() => rememberPlace(store, 'none', 1)).toThrow(expect.objectContaining({ code: 'DOCUMENT_NOT_FOUND' }))
})

test('a removed reading is gone with its items, and undo brings all of it back', () => {
  const store = withReading()
  const before = listItems(store, { limit: 10, offset: 0 })
  store.operation('Remove', () => removeDocument(store, 'd'))
  expect(listDocuments(store)).toEqual([])
  expect(listItems(store, { limit: 10, offset: 0 })).toEqual({ items: [], total: 0, topics: [] })
  expect(() => readDocumentBody(store, 'd')).toThrow(expect.objectContaining({ code: 'DOCUMENT_NOT_FOUND' }))
  store.undo()
  expect(listItems(store, { limit: 10, offset: 0 })).toEqual(before)
  expect(listDocuments(store)).toHaveLength(1)
})

test('what was removed is deleted for good after thirty days, with the operations that would need it', () => {
  const clock = new Date('2026-11-23T10:00:00Z')
  const store = withReading(clock)
  store.operation('Remove', () => removeDocument(store, 'd'))
  const rows = () => store.db.prepare<[], { count: number }>('SELECT count(*) AS count FROM passage').get()?.count
  clock.setTime(clock.getTime() + 29 * DAY)
  store.background('Clean up', () => purgeRemoved(store))
  expect(rows()).toBe(2)
  clock.setTime(clock.getTime() + DAY)
  store.background('Clean up', () => purgeRemoved(store))
  expect(rows()).toBe(0)
  expect(store.history()).toEqual({ undo: null, redo: null })
})
