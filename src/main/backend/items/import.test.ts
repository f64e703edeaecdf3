import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ImportEvent, ImportResult } from '../../../shared/contract'
import type { Item } from '../../../shared/item'
import { askedIn } from '../../../shared/setting'
import { loadLexicon } from '../knowledge/lexicon'
import { makeAnchor } from '../library'
import type { Store } from '../store'
import { listDocuments, readDocumentBody } from '../store/documents'
import { itemOf, memoryStore } from '../store/fixtures'
import { insertItems, itemsOf, readItem } from '../store/items'
import { draftDocument, importDocument, type Reading } from './import'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

const SENTENCES = [
  'President Trump and President Putin met in Hamburg on 7 July 2017.',
  'Their first session lasted 135 minutes instead of the planned 30.',
  'Rex Tillerson said that the two leaders had spoken about Syria.',
  'In Helsinki the two presidents met again on 16 July 2018.',
  'The session with interpreters alone lasted more than two hours.',
]
const file = (sentences: readonly string[], name = 'meetings.txt'): Reading => ({
  name,
  bytes: new TextEncoder().encode(sentences.join(' ')),
})

async function importInto(store: Store, reading: Reading, signal?: AbortSignal): Promise<ImportResult> {
  for await (const event of events(store, reading, signal)) if (event.type === 'result') return event.result
  throw new Error('The import ended without a result')
}
const events = (store: Store, reading: Reading, signal?: AbortSignal): AsyncGenerator<ImportEvent> =>
  importDocument(reading, { store, lexicon, newId: store.newId, backUp: async () => {}, signal })

/** An item on the given words of the document, as a person or an older engine may have made it. */
function ask(store: Store, documentId: string, exact: string, changes: Partial<Item>): string {
  const { text } = readDocumentBody(store, documentId)
  const start = text.indexOf(exact)
  const item = itemOf(store.newId(), { documentId, anchor: makeAnchor(text, start, start + exact.length), ...changes })
  store.operation('Make item', () => insertItems(store, [item]))
  return item.id
}

test('an import goes through its stages in order and ends with its result', async () => {
  const store = memoryStore()
  const stages: string[] = []
  for await (const event of events(store, file(SENTENCES))) {
    const stage = event.type === 'progress' ? event.stage : 'result'
    if (stages.at(-1) !== stage) stages.push(stage)
  }
  expect(stages.filter((stage) => stage !== 'facts' && stage !== 'items')).toEqual(['reading', 'passages', 'saving', 'result'])
  expect(listDocuments(store)).toMatchObject([{ source: 'meetings.txt', format: 'text', words: expect.any(Number) as number }])
})

test('every anchor saved is exact', async () => {
  const store = memoryStore()
  const { documentId, drafted } = await importInto(store, file(SENTENCES))
  const { text, passages } = readDocumentBody(store, documentId)
  const items = itemsOf(store, documentId)
  expect(items).toHaveLength(drafted)
  for (const { anchor } of items) expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
  expect(passages.map(({ start, end }) => text.slice(start, end))).toEqual(SENTENCES)
})

test('one import is one operation: undo takes all of it back, redo brings it again', async () => {
  const store = memoryStore()
  const { documentId, title, drafted } = await importInto(store, file(SENTENCES))
  expect(store.undo()).toBe(`Import “${title}”`)
  expect(listDocuments(store)).toEqual([])
  expect(store.history().undo).toBeNull()
  store.redo()
  expect(itemsOf(store, documentId)).toHaveLength(drafted)
  expect(readDocumentBody(store, documentId).passages).toHaveLength(SENTENCES.length)
})

test('the same bytes under any name are the same reading', async () => {
  const store = memoryStore()
  const first = await importInto(store, file(SENTENCES))
  const again = await importInto(store, file(SENTENCES, 'another-name.txt'))
  expect(again).toMatchObject({ outcome: 'same', documentId: first.documentId, drafted: 0 })
  expect(listDocuments(store)).toHaveLength(1)
})

test('the same file twice at once comes in once', async () => {
  const store = memoryStore()
  const [one, two] = await Promise.all([importInto(store, file(SENTENCES)), importInto(store, file(SENTENCES))])
  expect([one?.outcome, two?.outcome].sort()).toEqual(['new', 'same'])
  expect(listDocuments(store)).toHaveLength(1)
})

test('a file of the same name that says something else is another reading', async () => {
  const store = memoryStore()
  await importInto(store, file(SENTENCES))
  const other = await importInto(store, file(['Bananas are yellow.', 'Apples are often red.', 'Pears are green.']))
  expect(other.outcome).toBe('new')
  expect(listDocuments(store)).toHaveLength(2)
})

test('a changed file keeps its items, moves them to their new places and flags those whose words are gone', async () => {
  const store = memoryStore()
  const { documentId } = await importInto(store, file(SENTENCES))
  const moved = ask(store, documentId, 'In Helsinki the two presidents met again on 16 July 2018.', {
    status: 'active',
    stem: 'Where in 2018?',
    key: 'Helsinki',
  })
  const gone = ask(store, documentId, 'Rex Tillerson said that the two leaders had spoken about Syria.', {
    status: 'active',
    stem: 'Who said it?',
    key: 'Tillerson',
  })
  const changed = await importInto(store, file(['This version has a new beginning.', ...SENTENCES.slice(0, 2), ...SENTENCES.slice(3)]))

  expect(changed).toMatchObject({ outcome: 'changed', documentId, drifted: 1 })
  expect(changed.reanchored).toBeGreaterThanOrEqual(1)
  expect(listDocuments(store)).toMatchObject([{ id: documentId, drifted: 1 }])
  const { text } = readDocumentBody(store, documentId)
  const { anchor, drifted, status } = readItem(store, moved)
  expect({ words: text.slice(anchor.start, anchor.end), exact: anchor.exact, drifted, status }).toEqual({
    ...{ words: SENTENCES[3], exact: SENTENCES[3], drifted: false, status: 'active' },
  })
  expect(readItem(store, gone)).toMatchObject({ drifted: true, status: 'active', anchor: { exact: SENTENCES[2] } })

  store.undo()
  expect(readItem(store, gone).drifted).toBe(false)
  expect(readDocumentBody(store, documentId).passages).toHaveLength(SENTENCES.length)
})

test('an item whose sentence now gives another answer is flagged where it stands', async () => {
  const store = memoryStore()
  const { documentId } = await importInto(store, file(SENTENCES))
  const sentence = SENTENCES[1] ?? ''
  const other = sentence.replace('135', '150')
  const lasted = ask(store, documentId, sentence, { status: 'active', stem: 'How many minutes did it last?', key: '135 minutes' })
  const planned = ask(store, documentId, sentence, { status: 'active', stem: 'How many were planned?', key: '30' })
  await importInto(store, file(SENTENCES.map((each) => (each === sentence ? other : each))))
  expect(readItem(store, lasted)).toMatchObject({ drifted: true, anchor: { exact: other } })
  expect(readItem(store, planned)).toMatchObject({ drifted: false, anchor: { exact: other } })
})

test('a drifted item whose sentence comes back is whole again', async () => {
  const store = memoryStore()
  const { documentId } = await importInto(store, file(SENTENCES))
  const id = ask(store, documentId, SENTENCES[2] ?? '', { status: 'active' })
  await importInto(store, file(SENTENCES.filter((_, index) => index !== 2)))
  expect(readItem(store, id).drifted).toBe(true)
  await importInto(store, file([...SENTENCES, 'And one more sentence.']))
  expect(readItem(store, id).drifted).toBe(false)
})

test('a changed file drafts nothing twice, not even what was dropped or edited', async () => {
  const store = memoryStore()
  const { documentId } = await importInto(store, file(SENTENCES))
  const drafts = itemsOf(store, documentId)
  store.operation('Drop all', () => store.db.exec(`UPDATE item SET status = 'dropped'`))
  const changed = await importInto(store, file([...SENTENCES, 'A sentence that asks for nothing follows.']))
  const after = itemsOf(store, documentId)
  expect(after.filter(({ id }) => drafts.some((draft) => draft.id === id))).toHaveLength(drafts.length)
  const questions = after.map(({ stem, key }) => `${stem} ${key}`)
  expect(new Set(questions).size).toBe(questions.length)
  expect(changed.outcome).toBe('changed')
  const asked = new Set(drafts.map(({ factId }) => factId))
  expect(after.filter(({ status, factId }) => status === 'draft' && asked.has(factId))).toEqual([])
})

test('a question whose setting alone has changed is not drafted anew', async () => {
  const store = memoryStore()
  const { documentId } = await importInto(store, file(SENTENCES))
  const drafts = itemsOf(store, documentId)
  store.operation('Other settings, other facts', () =>
    store.db.exec(`UPDATE item SET fact_id = NULL, stem = '[Before › Then: It was otherwise.] ' || asked(stem)`),
  )
  await importInto(store, file([...SENTENCES, 'A sentence that asks for nothing follows.']))
  const questions = itemsOf(store, documentId).map(({ stem, key }) => `${askedIn(stem)} ${key}`)
  expect(questions.length).toBeGreaterThanOrEqual(drafts.length)
  expect(new Set(questions).size).toBe(questions.length)
})

test('a cancelled import leaves nothing behind, whenever it is cancelled', async () => {
  for (const stop of ['reading', 'passages', 'saving'] as const) {
    const store = memoryStore()
    const abort = new AbortController()
    const run = async () => {
      for await (const event of events(store, file(SENTENCES), abort.signal))
        if (event.type === 'progress' && event.stage === stop) abort.abort()
    }
    await expect(run()).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(listDocuments(store)).toEqual([])
    expect(store.history().undo).toBeNull()
  }
})

test('whoever stops listening to an import stops it', async () => {
  const store = memoryStore()
  for await (const event of events(store, file(SENTENCES))) if (event.type === 'progress' && event.stage === 'passages') break
  expect(listDocuments(store)).toEqual([])
})

test('a file that cannot be read is refused in a sentence, and nothing is stored', async () => {
  const store = memoryStore()
  await expect(importInto(store, file(['']))).rejects.toMatchObject({ code: 'FILE_EMPTY' })
  await expect(importInto(store, file(SENTENCES, 'film.mp4'))).rejects.toMatchObject({ code: 'FILE_FORMAT_UNKNOWN' })
  expect(listDocuments(store)).toEqual([])
})

test('drafting without storing gives exact anchors', async () => {
  let last = 0
  const { document, items } = await draftDocument(file(SENTENCES), { lexicon, newId: () => `id-${++last}` })
  for (const { anchor } of items) expect(document.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
})

test('prevents the same article in another layout from being drafted twice', async () => {
  const store = memoryStore()
  const { documentId, title } = await importInto(store, file(SENTENCES))
  const wrapped = SENTENCES.join(' ').replace(/(.{30}\S*) /g, '$1\n')
  const again = await importInto(store, { name: 'the-same-article.txt', bytes: new TextEncoder().encode(`${wrapped}\n`) })
  expect(again).toMatchObject({ outcome: 'same', sameWords: true, documentId, title, drafted: 0 })
  expect(listDocuments(store)).toHaveLength(1)
})

test('another word makes it another reading', async () => {
  const store = memoryStore()
  await importInto(store, file(SENTENCES))
  const other = SENTENCES.map((sentence) => sentence.replace('Syria', 'Libya'))
  expect(await importInto(store, file(other, 'other.txt'))).toMatchObject({ outcome: 'new' })
})
