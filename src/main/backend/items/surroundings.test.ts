import { expect, test } from 'vitest'
import { insertDocument } from '../store/documents'
import { bodyOf, itemOf, memoryStore } from '../store/fixtures'
import { surroundings, whereOf } from './surroundings'

const sentences = ['Zero.', 'One.', 'Two.', 'Three is the one.', 'Four.', 'Five.', 'Six.']
const document = { ...bodyOf(sentences), sections: [{ title: 'A heading', level: 1, start: 6, end: 100 }] }
const itemAt = (exact: string) => {
  const start = document.text.indexOf(exact)
  return itemOf('i', { anchor: { start, end: start + exact.length, exact, prefix: '', suffix: '' } })
}

test('an item stands between two sentences on each side, under its heading', () => {
  expect(surroundings(itemAt('Three is the one.'), document)).toEqual({
    ...{ sectionTitle: 'A heading', before: 'One. Two. ', exact: 'Three is the one.', after: ' Four. Five.' },
  })
})

test('part of a sentence has the rest of it around', () => {
  expect(surroundings(itemAt('is'), document)).toMatchObject({ before: 'One. Two. Three ', exact: 'is', after: ' the one. Four. Five.' })
})

test('at the edges of a document there is less', () => {
  expect(surroundings(itemAt('Zero.'), document)).toEqual({ sectionTitle: null, before: '', exact: 'Zero.', after: ' One. Two.' })
  expect(surroundings(itemAt('Six.'), document)).toMatchObject({ before: 'Four. Five. ', after: '' })
})

test('a quote that is no longer there stands alone', () => {
  const gone = itemOf('i', { anchor: { start: 3, end: 8, exact: 'gone!', prefix: '', suffix: '' }, drifted: true })
  const alone = { sectionTitle: null, before: '', exact: 'gone!', after: '' }
  expect(surroundings(gone, document)).toEqual(alone)
  expect(surroundings(gone, null)).toEqual(alone)
})

test('a card knows its reading and its heading; one whose sentence has gone knows the reading alone', () => {
  const store = memoryStore()
  store.operation('Import', () => insertDocument(store, 'd', document, 'hash'))
  const item = { ...itemAt('Three is the one.'), documentId: 'd' }
  expect(whereOf(store, item)).toEqual({ documentTitle: document.title, sectionTitle: 'A heading' })
  expect(whereOf(store, { ...item, drifted: true })).toEqual({ documentTitle: document.title, sectionTitle: null })
  expect(whereOf(store, { ...item, documentId: null })).toEqual({ documentTitle: '', sectionTitle: null })
})
