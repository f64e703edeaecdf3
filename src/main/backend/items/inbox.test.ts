import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Item, ItemContent } from '../../../shared/item'
import { loadLexicon } from '../knowledge/lexicon'
import { insertDocument } from '../store/documents'
import { bodyOf, itemOf, memoryStore } from '../store/fixtures'
import { insertItems, readItem } from '../store/items'
import { createInbox } from './inbox'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const SENTENCE = 'The first session in Hamburg lasted 135 minutes.'

function inboxWith(items: readonly Item[]) {
  const store = memoryStore()
  store.background('Seed', () => {
    insertDocument(store, 'd', bodyOf([SENTENCE]), 'hash')
    insertItems(store, items)
  })
  const aligned: string[][] = []
  return { store, aligned, inbox: createInbox({ store, lexicon, createCards: (ids) => void aligned.push([...ids]) }) }
}

const draft = (id: string, changes: Partial<Item> = {}) =>
  itemOf(id, { documentId: 'd', anchor: { start: 0, end: SENTENCE.length, exact: SENTENCE, prefix: '', suffix: '' }, ...changes })
const content = (changes: Partial<ItemContent> = {}): ItemContent => ({
  ...{ kind: 'qa', stem: 'How long did the first session in Hamburg last in 2017?', key: '135 minutes', accepted: [], ...changes },
})

test('keeping, suspending and dropping set the status and bring the cards in line, in one step', () => {
  const { store, inbox, aligned } = inboxWith([draft('a'), draft('b')])
  expect(inbox.keep(['a', 'b'])).toEqual({ changed: 2, operation: 'Keep 2 items' })
  expect(inbox.suspend(['a'])).toEqual({ changed: 1, operation: 'Suspend 1 item' })
  expect(inbox.drop(['b'])).toEqual({ changed: 1, operation: 'Drop 1 item' })
  expect(['a', 'b'].map((id) => readItem(store, id).status)).toEqual(['suspended', 'dropped'])
  expect(aligned).toEqual([['a', 'b'], ['a'], ['b']])
  store.undo()
  expect(readItem(store, 'b').status).toBe('active')
})

test('one unknown item and nothing is changed', () => {
  const { store, inbox } = inboxWith([draft('a')])
  expect(() => inbox.keep(['a', 'none'])).toThrow(expect.objectContaining({ code: 'ITEM_NOT_FOUND' }))
  expect(readItem(store, 'a').status).toBe('draft')
  expect(store.history().undo).toBeNull()
})

test('keep all good ones: one flaw at most, and none that drops a draft', () => {
  const { store, inbox } = inboxWith([
    ...[draft('none'), draft('one', { flaws: ['5'] }), draft('two', { flaws: ['5', '6'] }), draft('fatal', { flaws: ['1'] })],
    ...[draft('elsewhere', { documentId: null }), draft('dropped', { status: 'dropped' })],
  ])
  expect(inbox.keepGood({ documentId: 'd' })).toMatchObject({ changed: 2 })
  expect(inbox.keepGood()).toMatchObject({ changed: 1 })
  const statuses = ['none', 'one', 'two', 'fatal', 'elsewhere', 'dropped'].map((id) => readItem(store, id).status)
  expect(statuses).toEqual(['active', 'active', 'draft', 'draft', 'active', 'dropped'])
})

test('keeping the good ones of a topic leaves the others, and one undo takes all of it back', () => {
  const { store, inbox } = inboxWith([draft('a'), draft('b', { topic: 'cause' })])
  expect(inbox.keepGood({ topic: 'cause' })).toEqual({ changed: 1, operation: 'Keep 1 item' })
  expect(['a', 'b'].map((id) => readItem(store, id).status)).toEqual(['draft', 'active'])
  store.undo()
  expect(readItem(store, 'b').status).toBe('draft')
})

test('a suspended item is not suspended for ever: keeping brings it back', () => {
  const { store, inbox, aligned } = inboxWith([draft('a', { status: 'suspended' })])
  inbox.keep(['a'])
  expect(readItem(store, 'a').status).toBe('active')
  expect(aligned).toEqual([['a']])
})

test('flaws of an edit are those of the rules, and the item is not held against itself', () => {
  const { inbox } = inboxWith([draft('a', { stem: content().stem, key: '30 minutes' })])
  expect(inbox.check('a', content({ stem: 'Was it long?', key: 'yes' }))).toEqual(expect.arrayContaining(['2', '12']))
  expect(inbox.edit('a', content())).toMatchObject({ key: '135 minutes', flaws: [] })
})

test.each<[string, Partial<ItemContent>]>([
  ['an empty question', { stem: ' ' }],
  ['an empty answer', { key: '' }],
  ['a cloze without a gap', { kind: 'cloze' }],
  ['a choice without the answer', { kind: 'mcq', options: ['30 minutes', 'an hour'] }],
  ['a choice of one', { kind: 'mcq', options: ['135 minutes', '135 minutes'] }],
])('%s is refused, and the item stays as it was', (_, changes) => {
  const { store, inbox } = inboxWith([draft('a')])
  expect(() => inbox.edit('a', content(changes))).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }))
  expect(readItem(store, 'a')).toEqual(draft('a'))
})

test('a flaw is mended at one stroke, and one undo brings it back; where nothing mends it a sentence says so', () => {
  const options = ['135 minutes', '60 minutes', '90 minutes']
  const { store, inbox } = inboxWith([draft('a', { ...content({ kind: 'mcq', options }), flaws: ['20'] })])
  expect(inbox.fixes('a')).toMatchObject([{ rule: '20', does: 'Put the options in order' }])
  expect(inbox.fix('a', '20')).toMatchObject({ options: ['60 minutes', '90 minutes', '135 minutes'], flaws: [] })
  expect(() => inbox.fix('a', '20')).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED_NOW' }))
  expect(store.undo()).toBe('Fix item')
  expect(readItem(store, 'a')).toMatchObject({ options, flaws: ['20'] })
})

test('an item of pairs has no answer of its own, and can be edited all the same', () => {
  const { inbox } = inboxWith([draft('a')])
  const pairs = [
    { left: 'Hamburg', right: '2017' },
    { left: 'Helsinki', right: '2018' },
  ]
  expect(inbox.edit('a', content({ kind: 'matching', stem: 'Match each city with its year.', key: '', pairs })).pairs).toEqual(pairs)
  expect(() => inbox.edit('a', content({ kind: 'matching', key: '', pairs: pairs.slice(1) }))).toThrow('two pairs')
})

test('an item whose sentence was lost is put on another one, and its rules are asked anew; undo takes it back', () => {
  const lost = { start: 0, end: 4, exact: 'gone', prefix: '', suffix: '' }
  const { store, inbox } = inboxWith([draft('a', { ...content(), anchor: lost, drifted: true, flaws: ['1'] }), itemOf('own')])
  expect(inbox.anchor('a', { start: 4, end: 17 })).toMatchObject({ drifted: false, anchor: { exact: SENTENCE.slice(4, 17), start: 4 } })
  expect(inbox.anchor('a', { start: 0, end: SENTENCE.length })).toMatchObject({ anchor: { exact: SENTENCE }, flaws: [] })
  store.undo()
  store.undo()
  expect(readItem(store, 'a')).toMatchObject({ drifted: true, anchor: lost, flaws: ['1'] })
  expect(() => inbox.anchor('a', { start: 500, end: 600 })).toThrow('No words were chosen')
  expect(() => inbox.anchor('own', { start: 0, end: 3 })).toThrow('comes from no reading')
})

test('the gap of a cloze stands in what is asked, not in its setting', () => {
  const { inbox } = inboxWith([draft('a')])
  const cloze = (stem: string) => content({ kind: 'cloze', stem })
  expect(() => inbox.edit('a', cloze('[Hamburg: It took _____.] They met twice.'))).toThrow('has no gap')
  const stem = '[Hamburg › The day: They met twice.] The first session lasted _____.'
  expect(inbox.edit('a', cloze(stem)).stem).toBe(stem)
})
