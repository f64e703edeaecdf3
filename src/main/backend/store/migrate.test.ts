import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '.'
import { memoryStore } from './fixtures'
import { MIGRATIONS, migrate, newestVersion, versionOf } from './migrate'
import { APPLICATION_ID } from './open'
import { USER_TABLES } from './recorder'

test('an empty file gets every table, its application id and the newest version', () => {
  const db = new Database(':memory:')
  migrate(db)
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining([...USER_TABLES, 'weights', 'passage_search', 'item_search', 'operation', 'undo_log']),
  )
  expect(versionOf(db)).toBe(newestVersion())
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(memoryStore().db.pragma('application_id', { simple: true })).toBe(APPLICATION_ID)
})

test('rows that point nowhere are refused, and deleting a reading takes all that hangs on it', () => {
  const { db } = memoryStore()
  expect(() => db.exec(`INSERT INTO passage (document_id, ordinal, start, "end", block, text) VALUES ('none', 0, 0, 1, 0, 'x')`)).toThrow(
    'FOREIGN KEY',
  )
  db.exec(`
    INSERT INTO document (id, title, format, hash, words, text, blocks, sections, dropped, added_at) VALUES ('d', 't', 'text', 'h', 1, 'x', '[]', '[]', '[]', 0);
    INSERT INTO passage (document_id, ordinal, start, "end", block, text) VALUES ('d', 0, 0, 1, 0, 'x');
    INSERT INTO fact VALUES ('f', 'd', 'meeting', 'duration', '{}', '{}', 1);
    INSERT INTO item VALUES ('i', 'd', 'f', 'qa', 'meeting', 's', 'k', '{}', 0, 1, 'x', '', '', '[]', 0, 'active', 0, 0, 0, 'engine', NULL);
    INSERT INTO tag VALUES ('i', 'summits');
    INSERT INTO card VALUES ('c', 'i', 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, 0, 0, 'default', 0);
    INSERT INTO weights VALUES (1, '[]', 0, NULL);
    INSERT INTO review VALUES ('r', 'c', 0, 3, 0, 0, 0, 0, 0, 0, NULL, 1, 'study', 1);
    DELETE FROM document;
  `)
  for (const table of ['passage', 'fact', 'item', 'tag', 'card', 'review'])
    expect(db.prepare(`SELECT count(*) AS count FROM ${table}`).get()).toEqual({ count: 0 })
  for (const index of ['passage_search', 'item_search']) db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
})

test('002: the cards of an older store come into the default deck, their answers count as study, and nothing else changes', () => {
  const db = new Database(':memory:')
  migrate(db, MIGRATIONS.slice(0, 1))
  db.exec(`
    INSERT INTO item (id, kind, topic, stem, key, content, anchor_start, anchor_end, anchor_exact, anchor_prefix, anchor_suffix, score, status, created_at, changed_at)
      VALUES ('i', 'qa', 'meeting', 's', 'k', '{}', 0, 1, 'x', '', '', 0, 'active', 0, 0);
    INSERT INTO card VALUES ('c', 'i', 2, 7, 3.5, 5, 4, 0, 2, 0, 3, 0, 0, 0, 0);
    INSERT INTO weights VALUES (1, '[]', 0);
    INSERT INTO review VALUES ('r', 'c', 3, 3, 900, 0, 0, 0, 0, 0, NULL, 1);
  `)
  migrate(db)
  expect(db.prepare('SELECT stability, due, deck_id, flag FROM card').get()).toEqual({
    stability: 3.5,
    due: 7,
    deck_id: 'default',
    flag: 0,
  })
  expect(db.prepare('SELECT rating, millis, source, counts FROM review').get()).toEqual({
    rating: 3,
    millis: 900,
    source: 'study',
    counts: 1,
  })
  expect(db.pragma('foreign_key_check')).toEqual([])
})

test('a migration that fails leaves the file at the version before', () => {
  const db = new Database(':memory:')
  expect(() => migrate(db, [...MIGRATIONS, 'CREATE TABLE more (id INTEGER); SELECT no_such_function()'])).toThrow('no_such_function')
  expect(versionOf(db)).toBe(MIGRATIONS.length)
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'more'`).all()).toEqual([])
})

test('a file of a newer version is refused and left as it is', () => {
  const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  const file = join(directory, 'aide-memoire.db')
  const store = memoryStore(new Date(0), file)
  store.db.pragma(`user_version = ${newestVersion() + 1}`)
  store.close()
  expect(() => openStore({ file, now: () => new Date(0), newId: () => '' })).toThrow(expect.objectContaining({ code: 'STORE_TOO_NEW' }))
  expect(versionOf(new Database(file, { readonly: true }))).toBe(newestVersion() + 1)
  rmSync(directory, { recursive: true })
})

test('005: making the table of facts anew cuts no item’s tie to its fact, and a fact may stand without a reading', () => {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS.slice(0, 4))
  db.exec(`
    INSERT INTO document (id, title, format, hash, words, text, blocks, sections, dropped, added_at) VALUES ('d', 't', 'text', 'h', 1, 'x', '[]', '[]', '[]', 0);
    INSERT INTO fact VALUES ('f', 'd', 'meeting', 'duration', '{}', '{}', 1);
    INSERT INTO item (id, document_id, fact_id, kind, topic, stem, key, content, anchor_start, anchor_end, anchor_exact, anchor_prefix, anchor_suffix, score, status, created_at, changed_at)
      VALUES ('i', 'd', 'f', 'qa', 'meeting', 's', 'k', '{}', 0, 1, 'x', '', '', 0, 'active', 0, 0),
             ('j', 'd', NULL, 'qa', 'meeting', 's', 'k', '{}', 0, 1, 'x', '', '', 0, 'active', 0, 0);
  `)
  migrate(db)
  expect(db.prepare('SELECT id, fact_id, origin FROM item ORDER BY id').all()).toEqual([
    { id: 'i', fact_id: 'f', origin: 'engine' },
    { id: 'j', fact_id: null, origin: 'engine' },
  ])
  expect(db.pragma('foreign_key_check')).toEqual([])
  db.exec(`INSERT INTO fact VALUES ('own', NULL, 'meeting', 'note', '{}', '{}', 1); UPDATE item SET fact_id = 'own' WHERE id = 'j'`)
  db.exec(`DELETE FROM fact`)
  expect(db.prepare('SELECT count(*) AS ties FROM item WHERE fact_id IS NOT NULL').get()).toEqual({ ties: 0 })
})
