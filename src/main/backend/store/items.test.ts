import { expect, test } from 'vitest'
import { isGood, RULES } from '../../../shared/rules'
import { itemOf, memoryStore } from './fixtures'
import { goodDrafts, insertItems, listItems, readItem, updateContent } from './items'

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

test('counts are those of all drafts, not of the first page only', () => {
  const store = memoryStore()
  const topics = ['cause', 'cause', 'outlook'] as const
  store.operation('Make', () =>
    insertItems(
      store,
      topics.map((topic, index) => itemOf(`i${index}`, { topic, flaws: index === 0 ? ['1'] : [] })),
    ),
  )
  const page = { status: 'draft', limit: 1, offset: 0 } as const
  const counts = [
    { topic: 'cause', count: 2 },
    { topic: 'outlook', count: 1 },
  ]
  expect(listItems(store, page)).toMatchObject({ items: { length: 1 }, total: 3, topics: counts })
  expect(listItems(store, { ...page, topic: 'cause' })).toMatchObject({ total: 2, topics: counts })
})

test('the good ones are the same to the store as to the rules', () => {
  const store = memoryStore()
  const flaws = [[], ...RULES.map(({ id }) => [id]), ['3', '5']]
  store.operation('Make', () =>
    insertItems(
      store,
      flaws.map((broken, index) => itemOf(`i${index}`, { flaws: broken })),
    ),
  )
  const good = flaws.flatMap((broken, index) => (isGood(broken) ? [`i${index}`] : []))
  expect(goodDrafts(store, {}).toSorted()).toEqual(good.toSorted())
})

test('items that lost their place can be listed', () => {
  const store = memoryStore()
  store.operation('Make', () => insertItems(store, [itemOf('lost', { drifted: true }), itemOf('placed')]))
  expect(listItems(store, { drifted: true, limit: 10, offset: 0 }).items.map(({ id }) => id)).toEqual(['lost'])
})

test('new content takes the place of the old, and what it lacks is gone', () => {
  const store = memoryStore()
  store.operation('Make', () => insertItems(store, [itemOf('i', { kind: 'mcq', options: ['a', 'i'] })]))
  store.operation('Edit', () => updateContent(store, 'i', { kind: 'qa', stem: 'New?', key: 'new', accepted: [] }, ['6']))
  expect(readItem(store, 'i')).toEqual(itemOf('i', { kind: 'qa', stem: 'New?', key: 'new', flaws: ['6'] }))
})
