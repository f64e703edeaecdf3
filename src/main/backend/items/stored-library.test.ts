import { expect, test } from 'vitest'
import { insertDocument, removeDocument } from '../store/documents'
import { bodyOf, memoryStore } from '../store/fixtures'
import { storedLibrary } from './stored-library'

test('finds sentences that hold all the words in any inflection, and only those', () => {
  const store = memoryStore()
  const sentences = ['Both countries agreed in Helsinki.', 'The country-house stood in Helsinki.', 'Countless visits to Helsinki followed.']
  store.operation('Import', () => insertDocument(store, 'd', bodyOf(sentences), 'hash'))
  const library = storedLibrary(store)
  expect(library.sentencesWith(['country', 'Helsinki', 'agreed'])).toEqual([sentences[0]])
  expect(library.sentencesWith(['Geneva'])).toEqual([])
  expect(library.sentencesWith([])).toEqual([])
  store.operation('Remove', () => removeDocument(store, 'd'))
  expect(library.sentencesWith(['Helsinki'])).toEqual([])
})
