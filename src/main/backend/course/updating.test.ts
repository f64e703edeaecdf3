import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { createInbox } from '../items/inbox'
import { loadLexicon } from '../knowledge/lexicon'
import { openStore, type Store } from '../store'
import { documentsFrom, readDocumentBody, rememberPlace, removeDocument } from '../store/documents'
import { insertItems, itemsOf, listItems, setStatus } from '../store/items'
import { createStudy } from '../study'
import { ensureWeights } from '../study/weights'
import { createCourse, loadCourse, updateCourse } from '.'

const now = () => new Date('2026-11-26T10:00:00Z')
const newId = () => uuidv7()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const HAMBURG = 'course/first-unit/hamburg-2017.md'
const DURATION = 'By Rex Tillerson’s account, how long did the Hamburg talk of Trump and Putin last?'
const CITY = 'In which city did Donald Trump and Vladimir Putin first meet as presidents?'
let store: Store
let resources: string

beforeEach(() => {
  store = openStore({ file: ':memory:', now, newId })
  store.background('Begin', () => ensureWeights(store))
  resources = mkdtempSync(join(tmpdir(), 'aide-memoire-course-'))
  for (const folder of ['course/first-unit', 'course/units.yaml', 'course/cards.json', 'facts'])
    cpSync(join('resources', folder), join(resources, folder), { recursive: true })
  load()
  return () => {
    store.close()
    rmSync(resources, { recursive: true })
  }
})

const options = () => ({ store, resources, lexicon, newId })
const load = () => loadCourse(options())
const update = () => updateCourse(options())
const news = () => createCourse(options()).news()
const documentId = () => documentsFrom(store, HAMBURG)[0]?.id ?? ''
const item = (stem: string) => itemsOf(store, documentId()).find((one) => one.stem === stem)
const inbox = () => createInbox({ store, lexicon, createCards: createStudy(store).createCards })

/** As the next version of the course has it. */
function correct(name: string, from: string, to: string): void {
  const file = join(resources, name)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(from)
  writeFileSync(file, text.replaceAll(from, to))
}
const items = HAMBURG.replace('.md', '.items.yaml')
/** The talk is told to have taken half an hour longer, in the briefing, in its item, and in the sentence both quote. */
function lengthen(): void {
  correct(HAMBURG, 'two hours and fifteen minutes', 'two hours and forty-five minutes')
  correct(items, 'two hours and fifteen minutes', 'two hours and forty-five minutes')
  correct(items, '2 hours 15 minutes', '2 hours 45 minutes')
}

test('nothing is done while the same version ships', () => {
  expect(update()).toBeNull()
  expect(store.history().undo).toBeNull()
})

test('a corrected sentence reaches the text and the item that rests on it, which keeps its card with all its reviews; undo takes it back', () => {
  const before = item(DURATION)
  const card = store.prepare<[string], { id: string }>('SELECT id FROM card WHERE item_id = ?').get(before?.id ?? '')
  createStudy(store).answer({ cardId: card?.id ?? '', rating: 'Good', millis: 1000 })
  const memory = () => store.db.prepare('SELECT * FROM card WHERE id = ?').get(card?.id)
  const remembered = memory()
  rememberPlace(store, documentId(), 1_000_000)
  lengthen()

  expect(update()).toMatchObject({ briefings: [{ title: 'Hamburg, July 2017' }], corrected: 1, added: 0, retired: 0 })
  const { text } = readDocumentBody(store, documentId())
  expect(text).toContain('two hours and forty-five minutes')
  expect(item(DURATION)).toMatchObject({ id: before?.id, key: 'two hours and forty-five minutes', status: 'active' })
  for (const { anchor, drifted } of itemsOf(store, documentId())) {
    expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
    expect(drifted).toBe(false)
  }
  expect(memory()).toEqual(remembered)
  expect(store.db.prepare('SELECT count(*) AS n FROM review').get()).toEqual({ n: 1 })
  expect(createCourse(options()).units()[0]?.briefings[0]?.read).toBe(true)
  expect(news()).toMatchObject({ corrected: 1 })
  expect(update()).toBeNull()

  expect(store.undo()).toBe('Bring the course up to date')
  expect(item(DURATION)?.key).toBe('two hours and fifteen minutes')
  expect(news()).toBeNull()
})

test('an item that its user edited keeps the user’s words', () => {
  const { id = '', documentId: _, ...content } = item(DURATION) ?? {}
  inbox().edit(id, { ...content, kind: 'qa', stem: DURATION, key: 'over two hours', accepted: [] })
  lengthen()
  expect(update()).toMatchObject({ corrected: 0, added: 0, retired: 0 })
  expect(item(DURATION)).toMatchObject({ id, key: 'over two hours', status: 'active', drifted: false })
})

test('own cards, highlights of the text and what was dropped or suspended stay as they are', () => {
  const [city, duration] = [item(CITY), item(DURATION)]
  if (!city || !duration) throw new Error('missing')
  store.operation('Write', () => insertItems(store, [{ ...city, id: 'own', stem: 'Mine?', origin: 'own' }]))
  store.operation('Drop', () => setStatus(store, [city.id], 'dropped'))
  store.operation('Suspend', () => setStatus(store, [duration.id], 'suspended'))
  lengthen()
  expect(update()).toMatchObject({ corrected: 1, added: 0, retired: 0 })
  expect(item('Mine?')).toMatchObject({ status: 'active', origin: 'own', drifted: false })
  expect(item(CITY)?.status).toBe('dropped')
  expect(item(DURATION)).toMatchObject({ status: 'suspended', key: 'two hours and forty-five minutes' })
})

test('a question that ships no more is suspended if it was answered, and dropped if not; a new one joins the new cards', () => {
  const card = store.prepare<[string], { id: string }>('SELECT id FROM card WHERE item_id = ?').get(item(CITY)?.id ?? '')
  createStudy(store).answer({ cardId: card?.id ?? '', rating: 'Good', millis: 1000 })
  correct(items, CITY, 'What was the weather like at the Elbe that week?')
  correct(items, 'key: Hamburg', 'key: windy')
  correct(
    items,
    'In July 2017 Trump and Putin met in Hamburg on the sidelines of the _____ summit.',
    'The host of the _____ was Angela Merkel.',
  )
  correct(items, 'key: G20', 'key: gathering')

  expect(update()).toMatchObject({ briefings: [], corrected: 0, added: 2, retired: 2 })
  expect(item(CITY)?.status).toBe('suspended')
  expect(store.db.prepare('SELECT suspended FROM card WHERE id = ?').get(card?.id)).toEqual({ suspended: 1 })
  expect(item('In July 2017 Trump and Putin met in Hamburg on the sidelines of the _____ summit.')?.status).toBe('dropped')
  const added = item('What was the weather like at the Elbe that week?')
  expect(store.db.prepare('SELECT state, suspended FROM card WHERE item_id = ?').get(added?.id)).toEqual({ state: 0, suspended: 0 })
})

test('a reworded question is the same item, even where question and answer changed a little', () => {
  const { id } = item(CITY) ?? {}
  correct(items, CITY, 'In which German city did Donald Trump and Vladimir Putin meet for the first time as presidents?')
  expect(update()).toMatchObject({ briefings: [], corrected: 1, added: 0, retired: 0 })
  expect(item('In which German city did Donald Trump and Vladimir Putin meet for the first time as presidents?')?.id).toBe(id)
})

test('a briefing which the user removed stays away', () => {
  store.operation('Remove', () => removeDocument(store, documentId()))
  lengthen()
  expect(update()).toBeNull()
  expect(documentsFrom(store, HAMBURG)).toEqual([])
})

test('a store from before versions were noted is corrected as well, where its user left the items as they came', () => {
  const old = () =>
    store.background('As before', () => {
      store.db.prepare('UPDATE item SET given = NULL').run()
      store.db.prepare(`UPDATE document SET hash = 'of its files'`).run()
    })
  old()
  expect(update()).toBeNull()
  expect(store.history().undo).toBeNull()
  old()
  store.background('Edited', () => store.db.prepare('UPDATE item SET changed_at = changed_at + 1 WHERE stem = ?').run(CITY))
  lengthen()
  correct(items, 'Hamburg, Germany', 'Hamburg in Germany')
  expect(update()).toMatchObject({ corrected: 1 })
  expect(item(DURATION)?.key).toBe('two hours and forty-five minutes')
  expect(item(CITY)?.accepted).toEqual(['Hamburg, Germany'])
})

test('the news are put away once seen', () => {
  lengthen()
  update()
  createCourse(options()).putNewsAway()
  expect(news()).toBeNull()
  expect(listItems(store, { status: 'active', limit: 1, offset: 0 }).total).toBeGreaterThan(50)
})
