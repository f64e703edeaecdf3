import { beforeEach, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { readFileSync } from 'node:fs'
import { isGood } from '../../../shared/rules'
import { createCourse } from '../course'
import { importDocument } from '../items/import'
import { loadLexicon } from '../knowledge/lexicon'
import { openStore, type Store } from '../store'
import { createAtlas } from '.'

const newId = () => uuidv7()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
let store: Store
beforeEach(() => {
  store = openStore({ file: ':memory:', now: () => new Date('2026-11-26T10:00:00Z'), newId })
  return () => store.close()
})
const atlas = () => createAtlas({ store, resources: 'resources', lexicon, newId })
const asked = { meeting: 'potsdam-1945', question: 'Did Stalin understand the hint about the atomic bomb?' }
const cards = () => store.db.prepare<[], { count: number }>('SELECT count(*) AS count FROM card').get()?.count ?? 0

test('cards of a contested point need its briefing', () => {
  expect(() => atlas().according(asked)).toThrow('briefing is not in your library')
})

test('cards of a contested point are made once, by the rules, and undone together', () => {
  createCourse({ store, resources: 'resources', lexicon, newId }).add('wartime-allies')
  store.db.prepare(`DELETE FROM item WHERE topic = 'conflict'`).run()
  const before = cards()
  const { made } = atlas().according(asked)
  expect(made).toBeGreaterThanOrEqual(2)
  expect(cards()).toBe(before + made)
  const items = store.db
    .prepare<[], { stem: string; flaws: string; anchor_exact: string }>(
      `SELECT stem, flaws, anchor_exact FROM item WHERE topic = 'conflict'`,
    )
    .all()
  for (const { stem, flaws, anchor_exact } of items) {
    expect(stem).toContain(asked.question)
    expect(isGood(JSON.parse(flaws) as string[])).toBe(true)
    expect(anchor_exact.length).toBeGreaterThan(20)
  }
  expect(atlas().according(asked)).toEqual({ made: 0, already: made })
  expect(store.undo()).toBe('Make cards of accounts')
  expect(cards()).toBe(before)
})

test('what the course asks already is not asked again', () => {
  createCourse({ store, resources: 'resources', lexicon, newId }).add('wartime-allies')
  const stems = store.db.prepare<[], { stem: string }>(`SELECT stem FROM item WHERE topic = 'conflict'`).all()
  const points = atlas()
    .view()
    .meetings.flatMap(({ id, disputed }) => disputed.map(({ question }) => ({ meeting: id, question })))
    .map((point) => ({ point, there: stems.filter(({ stem }) => stem.includes(point.question)).length }))
    .filter(({ there }) => there > 0)
  expect(points.length).toBeGreaterThan(0)
  for (const { point, there } of points) expect(atlas().according(point).already).toBe(there)
})

test('what is asked already behind a setting is not asked again', () => {
  createCourse({ store, resources: 'resources', lexicon, newId }).add('wartime-allies')
  store.db.prepare(`DELETE FROM item WHERE topic = 'conflict'`).run()
  const { made } = atlas().according(asked)
  store.db.prepare(`UPDATE item SET stem = '[Potsdam › The hint: Truman walked round the table.] ' || stem WHERE topic = 'conflict'`).run()
  expect(atlas().according(asked)).toEqual({ made: 0, already: made })
})

test('statements of one’s own readings become cards through their drafts, each once', async () => {
  const bytes = readFileSync('src/main/backend/items/fixtures/reykjavik.txt')
  const options = { store, lexicon, newId, signal: undefined, backUp: () => Promise.resolve() }
  for await (const event of importDocument({ name: 'reykjavik.txt', bytes }, options)) void event
  const { own } = atlas().view()
  const outcomes = [...own.statements, ...own.accounts].map(({ id }) => {
    try {
      return atlas().according({ fact: id })
    } catch (thrown) {
      expect(String(thrown)).toContain('No good question')
      return { made: 0, already: 0 }
    }
  })
  expect(outcomes.filter(({ made }) => made > 0).length).toBeGreaterThanOrEqual(3)
  const statement = own.statements[outcomes.findIndex(({ made }) => made > 0)]
  expect(atlas().according({ fact: statement?.id ?? '' }).made).toBe(0)
  const stems = store.db
    .prepare<[], { stem: string }>(`SELECT stem FROM item WHERE status = 'active'`)
    .all()
    .map(({ stem }) => stem)
  expect(new Set(stems).size).toBe(stems.length)
})

test('the sentence of a briefing that tells of a concession is found', () => {
  createCourse({ store, resources: 'resources', lexicon, newId }).add('wartime-allies')
  const yalta = atlas()
    .view()
    .meetings.find(({ id }) => id === 'yalta-1945')
  const at = atlas().passage(yalta?.documentId ?? '', yalta?.concessions[0]?.what ?? '')
  expect(at).not.toBeNull()
  expect(atlas().passage(yalta?.documentId ?? '', 'a treaty on penguins in Antarctica')).toBeNull()
})
