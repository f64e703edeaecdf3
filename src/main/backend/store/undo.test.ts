import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '.'
import { insertDocument, removeDocument, renameDocument, replaceDocument } from './documents'
import { deleteFacts, saveFacts } from './facts'
import { bodyOf, factOf, itemOf, memoryStore } from './fixtures'
import { deleteItems, insertItems, moveAnchor, setStatus, updateContent } from './items'
import { writeSettings } from './settings'

test('whatever was done, undoing all of it restores every row, and doing it again restores the end', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), fc.infiniteStream(fc.nat()), (actions, picks) => {
      const store = memoryStore()
      const begin = snapshot(store)
      for (const run of actions) run(store, picks)
      const end = snapshot(store)
      const operations = undoAll(store)
      expect(snapshot(store)).toEqual(begin)
      for (let count = 0; count < operations; count++) store.redo()
      expect(snapshot(store)).toEqual(end)
      expect(undoAll(store)).toBe(operations)
      expect(snapshot(store)).toEqual(begin)
      checkSearch(store)
      store.close()
    }),
    { numRuns: 60 },
  )
})

test('undo goes back step by step, and a new operation clears redo', () => {
  const store = memoryStore()
  for (const newPerDay of [1, 2, 3]) writeSettings(store, { newPerDay })
  store.undo()
  store.undo()
  expect(store.history()).toEqual({ undo: 'Change settings', redo: 'Change settings' })
  writeSettings(store, { newPerDay: 9 })
  expect(store.history().redo).toBeNull()
  expect(() => store.redo()).toThrow('nothing to redo')
  store.undo()
  store.undo()
  expect(() => store.undo()).toThrow('nothing to undo')
  expect(snapshot(store).setting).toEqual([])
})

test('an operation that changed nothing is not remembered and leaves redo alone', () => {
  const store = memoryStore()
  writeSettings(store, { newPerDay: 1 })
  store.undo()
  store.operation('Nothing', () => undefined)
  expect(store.history()).toEqual({ undo: null, redo: 'Change settings' })
})

test('an operation within an operation is undone with it', () => {
  const store = memoryStore()
  store.operation('Outer', () => {
    writeSettings(store, { newPerDay: 1 })
    writeSettings(store, { theme: 'dark' })
  })
  expect(store.undo()).toBe('Outer')
  expect(snapshot(store).setting).toEqual([])
  expect(store.history().undo).toBeNull()
})

test('a failed operation leaves nothing behind, neither rows nor a name', () => {
  const store = memoryStore()
  const fail = () =>
    store.operation('Half', () => {
      insertItems(store, [itemOf('a')])
      throw new Error('in the middle')
    })
  expect(fail).toThrow('in the middle')
  expect(snapshot(store).item).toEqual([])
  expect(store.history()).toEqual({ undo: null, redo: null })
  insertItems(store, [itemOf('b')])
  expect(store.history().undo).toBeNull()
})

test('background changes are not undone, and undo of the rest goes round them', () => {
  const store = memoryStore()
  store.operation('Import', () => insertDocument(store, 'd', bodyOf(['One.', 'Two.']), 'hash'))
  store.operation('Rename', () => renameDocument(store, 'd', 'Another title'))
  store.background('Read', () => store.db.exec('UPDATE document SET place = 3'))
  store.undo()
  expect(snapshot(store).document).toMatchObject([{ title: 'A reading', place: 3 }])
})

test('operations longer ago than can be undone are forgotten', () => {
  const store = memoryStore(undefined, undefined, { remembered: 500 })
  for (let number = 0; number < 510; number++) store.operation(`Step ${number}`, () => insertItems(store, [itemOf(`item-${number}`)]))
  expect(undoAll(store)).toBe(500)
  expect(snapshot(store).item).toHaveLength(10)
  expect(store.db.prepare('SELECT count(*) AS lines FROM undo_log').get()).toEqual({ lines: 500 })
})

test('a deleted row comes back to its old place in the list, or behind it where that is taken', () => {
  const store = memoryStore()
  const places = () => store.db.prepare('SELECT rowid, id FROM item ORDER BY rowid').all()
  insertItems(store, [itemOf('a'), itemOf('b'), itemOf('c')])
  const before = places()
  store.operation('Delete', () => deleteItems(store, ['a', 'c']))
  store.undo()
  expect(places()).toEqual(before)
  store.operation('Delete', () => deleteItems(store, ['c']))
  store.background('Load the course', () => insertItems(store, [itemOf('d')]))
  store.undo()
  expect(places()).toEqual([...before.slice(0, 2), { rowid: 3, id: 'd' }, { rowid: 4, id: 'c' }])
})

test('moving a place does not log the book', () => {
  const store = memoryStore()
  store.operation('Import', () => insertDocument(store, 'd', bodyOf(['word '.repeat(100_000)]), 'hash'))
  store.operation('Move', () => store.db.exec('UPDATE document SET place = 3'))
  const line = store.db.prepare<[], { size: number }>('SELECT length(sql) AS size FROM undo_log ORDER BY sequence DESC LIMIT 1').get()
  expect(line?.size).toBeLessThan(100)
})

type Action = (store: Store, picks: fc.Stream<number>) => void

const pick = (store: Store, table: string, picks: fc.Stream<number>): string | undefined => {
  const rows = store.db.prepare<[], { id: string }>(`SELECT id FROM ${table} ORDER BY id`).all()
  return rows[next(picks) % Math.max(1, rows.length)]?.id
}
const next = (picks: fc.Stream<number>): number => picks.next().value ?? 0

/** Runs the change on a row that is there, if there is one. */
const onSome =
  (table: string, name: string, change: (store: Store, id: string, picks: fc.Stream<number>) => void): Action =>
  (store, picks) => {
    const id = pick(store, table, picks)
    if (id !== undefined) store.operation(name, () => change(store, id, picks))
  }

/** Text as people write it, and worse. */
const words = ["d'Estaing", 'naïve “quotes”', '日本 \u{1F54A}', "'; DROP TABLE item; --", '', 'line\nbreak']
const word = (picks: fc.Stream<number>) => words[next(picks) % words.length] ?? ''

const action: fc.Arbitrary<Action> = fc.constantFrom<Action[]>(
  (store, picks) =>
    store.operation('Import', () => {
      const id = store.newId()
      insertDocument(store, id, bodyOf([word(picks), word(picks), word(picks)]), id)
      saveFacts(store, id, [factOf(`fact-${id}`, word(picks))])
      insertItems(store, [itemOf(`item-${id}`, { documentId: id, factId: `fact-${id}`, stem: word(picks), score: next(picks) / 7 })])
    }),
  onSome('document', 'Change', (store, id, picks) => replaceDocument(store, id, bodyOf([word(picks)]), word(picks))),
  onSome(
    'document',
    'Rename',
    (store, id, picks) => void store.db.prepare('UPDATE document SET title = ? WHERE id = ?').run(word(picks), id),
  ),
  onSome('document', 'Delete', (store, id) => void store.db.prepare('DELETE FROM document WHERE id = ?').run(id)),
  (store) => {
    const row = store.db.prepare<[], { id: string }>('SELECT id FROM document WHERE removed_at IS NULL').get()
    if (row) store.operation('Remove', () => removeDocument(store, row.id))
  },
  onSome('item', 'Status', (store, id, picks) => void setStatus(store, [id], next(picks) % 2 === 0 ? 'active' : 'dropped')),
  onSome('item', 'Edit', (store, id, picks) => updateContent(store, id, { ...itemOf(id), stem: word(picks), key: word(picks) }, ['3'])),
  onSome('item', 'Move', (store, id, picks) => moveAnchor(store, id, itemOf(id).anchor, next(picks) % 2 === 0)),
  onSome('item', 'Delete item', (store, id) => deleteItems(store, [id])),
  onSome('fact', 'Delete fact', (store, id) => deleteFacts(store, [id])),
  onSome('item', 'Make card', (store, id) => {
    store.db
      .prepare(
        `INSERT INTO card (id, item_id, state, due, stability, difficulty, scheduled_days, learning_step, reps, lapses, position)
         VALUES (?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0) ON CONFLICT DO NOTHING`,
      )
      .run(store.newId(), id)
  }),
  onSome('card', 'Answer', (store, id, picks) => {
    store.db.exec(`INSERT INTO weights (id, "values", added_at) VALUES (1, '[]', 0) ON CONFLICT DO NOTHING`)
    store.db
      .prepare('UPDATE card SET reps = reps + 1, stability = ?, difficulty = ?, last_review = ? WHERE id = ?')
      .run(1 / (1 + next(picks)), next(picks) * 1.1, next(picks), id)
    store.db
      .prepare(
        `INSERT INTO review (id, card_id, at, rating, millis, state_before, due_before, stability_before, difficulty_before, scheduled_days_before, last_review_before, weights_id)
         VALUES (?, ?, ?, 3, 1000, 0, 0, 0.1, 0.2, 0, NULL, 1)`,
      )
      .run(store.newId(), id, next(picks))
  }),
  (store, picks) =>
    store.operation('Start a quiz', () => {
      store
        .prepare(`INSERT INTO attempt (id, name, seed, blueprint, questions, started_at) VALUES (?, ?, 1, '{}', '[]', 0)`)
        .run(store.newId(), word(picks))
    }),
  onSome('attempt', 'Answer question', (store, id, picks) => {
    store
      .prepare(
        `INSERT INTO response (attempt_id, question, item_id, answer, verdict, millis, answered_at) VALUES (?, ?, 'i', ?, 'wrong', 0, 0)
                ON CONFLICT DO UPDATE SET answer = excluded.answer`,
      )
      .run(id, next(picks) % 3, word(picks))
  }),
  onSome('attempt', 'Delete quiz', (store, id) => void store.prepare('DELETE FROM attempt WHERE id = ?').run(id)),
  (store, picks) => void writeSettings(store, { desiredRetention: 0.7 + (next(picks) % 29) / 100, fuzz: next(picks) % 2 === 0 }),
)

const undoAll = (store: Store): number => {
  let count = 0
  while (store.history().undo !== null) {
    store.undo()
    count++
  }
  return count
}

/** Kept by undo itself, or only ever added to. A new table is undoable, or belongs here. */
const NOT_UNDONE = ['operation', 'undo_log', 'weights']

function snapshot(store: Store): Record<string, unknown[]> {
  const tables = store.db.prepare<[], { name: string }>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`).all()
  const names = tables.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_') && !NOT_UNDONE.includes(name))
  return Object.fromEntries(names.map((name) => [name, store.db.prepare(`SELECT rowid, * FROM ${name} ORDER BY rowid`).all()]))
}

/** Throws when an index of words does not say what its table says. */
function checkSearch(store: Store): void {
  for (const index of ['passage_search', 'item_search'])
    store.db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
}
