import { expect, test } from 'vitest'
import { itemOf, memoryStore } from './fixtures'
import { insertItems, listItems, readItem, updateContent } from './items'

test('every kind of item is read back as it was written', () => {
  const store = memoryStore()
  const items = [
    itemOf('mcq', { kind: 'mcq', options: ['a', 'mcq'], distractorReasons: { a: 'another place' }, rationale: 'why', flaws: ['3', '17'] }),
    itemOf('matching', { kind: 'matching', pairs: [{ left: 'l', right: 'r' }] }),
    itemOf('ordering', { kind: 'ordering', sequence: ['one', 'two'], accepted: ['either'] }),
    itemOf('application', { kind: 'application', rubric: ['names the case'], drifted: true }),
  ]
  store.operation('Make', () => insertItems(store, items))
  expect(items.map(({ id }) => readItem(store, id))).toEqual(items)
  expect(() => readItem(store, 'none')).toThrow(expect.objectContaining({ code: 'ITEM_NOT_FOUND' }))
})

test('lists come best first, in pages, with the total', () => {
  const store = memoryStore()
  const items = [0.1, 0.9, 0.5, 0.5].map((score, index) => itemOf(`i${index}`, { score, status: index === 0 ? 'active' : 'draft' }))
  store.operation('Make', () => insertItems(store, items))
  const ids = (filter: Partial<Parameters<typeof listItems>[1]>) => {
    const { items, total } = listItems(store, { limit: 10, offset: 0, ...filter })
    return [items.map(({ id }) => id).join(' '), total]
  }
  expect(ids({})).toEqual(['i1 i2 i3 i0', 4])
  expect(ids({ status: 'draft', limit: 2, offset: 1 })).toEqual(['i2 i3', 3])
  expect(ids({ status: 'active' })).toEqual(['i0', 1])
  expect(ids({ topic: 'outlook' })).toEqual(['', 0])
  expect(ids({ documentId: 'none' })).toEqual(['', 0])
})

test('new content takes the place of the old, and what it lacks is gone', () => {
  const store = memoryStore()
  store.operation('Make', () => insertItems(store, [itemOf('i', { kind: 'mcq', options: ['a', 'i'] })]))
  store.operation('Edit', () => updateContent(store, 'i', { kind: 'qa', stem: 'New?', key: 'new', accepted: [] }, ['6']))
  expect(readItem(store, 'i')).toEqual(itemOf('i', { kind: 'qa', stem: 'New?', key: 'new', flaws: ['6'] }))
})
