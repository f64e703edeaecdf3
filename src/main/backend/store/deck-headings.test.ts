import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, MIGRATIONS } from './migrate'

test('decks that were only headings are made when an older store is opened, each once, and those that are there stay', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 6))
  const insert = db.prepare('INSERT INTO deck (id, name, created_at) VALUES (?, ?, 1)')
  for (const [n, name] of ['Arms::Reykjavík::Day: one', 'arms::INF', 'History', 'History::Cold War', "O'Neill::x"].entries())
    insert.run(`d${n}`, name)
  migrate(db)
  const names = db.prepare<[], string>('SELECT name FROM deck ORDER BY name COLLATE NOCASE').pluck().all() as unknown as string[]
  expect(names.map((name) => name.toLowerCase())).toEqual([
    'arms',
    'arms::inf',
    'arms::reykjavík',
    'arms::reykjavík::day: one',
    'default',
    'history',
    'history::cold war',
    "o'neill",
    "o'neill::x",
  ])
  expect(db.prepare(`SELECT name FROM deck WHERE id = 'd2'`).pluck().get()).toBe('History')
})
