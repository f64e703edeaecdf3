import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertDocument, removeDocument } from './documents'
import { bodyOf, itemOf, memoryStore } from './fixtures'
import { insertItems, setStatus } from './items'
import { matchOf, search } from './search'

const library = () => {
  const store = memoryStore()
  const sentences = [
    'The Helsinki summit took place in July.',
    'Élysée talks went nowhere.',
    'Russia kept its “limits of partnership” in view.',
  ]
  store.operation('Import', () => {
    insertDocument(store, 'd', bodyOf(sentences), 'hash')
    insertItems(store, [
      itemOf('i', {
        documentId: 'd',
        stem: 'Where was the summit of July 2018?',
        key: 'Helsinki',
        anchor: { start: 4, end: 12, exact: 'Helsinki', prefix: '', suffix: '' },
      }),
    ])
  })
  return store
}

test('finds passages and items by their words, the last one also when only begun', () => {
  const hits = search(library(), 'summit helsin', 10)
  expect(hits).toEqual([
    {
      kind: 'item',
      documentId: 'd',
      documentTitle: 'A reading',
      itemId: 'i',
      start: 4,
      snippet: expect.stringContaining('\u0002') as string,
    },
    {
      kind: 'passage',
      documentId: 'd',
      documentTitle: 'A reading',
      start: 0,
      snippet: 'The \u0002Helsinki\u0003 \u0002summit\u0003 took place in July.',
    },
  ])
})

test('accents and case do not matter; all the words have to be there', () => {
  expect(search(library(), 'elysee TALKS', 10).map(({ start }) => start)).toEqual([40])
  expect(search(library(), 'helsinki talks', 10)).toEqual([])
})

test('a question is found and shown by what is asked, not by the sentences it is set among', () => {
  const store = library()
  const stem = '[A reading › The Elbe: Russia kept a ferry there.] The engineer was _____.'
  store.operation('Add', () => insertItems(store, [itemOf('set', { documentId: 'd', kind: 'cloze', stem, key: 'Grigory' })]))
  const items = (query: string) => search(store, query, 10).filter(({ kind }) => kind === 'item')
  expect(items('engineer')).toMatchObject([{ itemId: 'set', snippet: 'The \u0002engineer\u0003 was _____. — Grigory' }])
  expect(items('russia engineer')).toHaveLength(1)
  expect(items('ferry')).toEqual([])
})

test('what was removed or dropped is not found', () => {
  const store = library()
  store.operation('Drop', () => setStatus(store, ['i'], 'dropped'))
  expect(search(store, 'summit', 10).map(({ kind }) => kind)).toEqual(['passage'])
  store.operation('Remove', () => removeDocument(store, 'd'))
  expect(search(store, 'summit', 10)).toEqual([])
  store.undo()
  expect(search(store, 'summit', 10)).toHaveLength(1)
})

test('whatever is typed is taken as words, never as an expression', () => {
  expect(matchOf('  ?! ')).toBeNull()
  expect(matchOf('a AND "b')).toBe('"a" "AND" "b"*')
  const store = library()
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('NEAR(', '"', 'a*b', 'stem:x', '-x', '^x', '(', 'a OR')), (query) =>
      Array.isArray(search(store, query, 5)),
    ),
  )
})
