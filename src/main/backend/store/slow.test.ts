import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { logSlowStatements } from './slow'

test('a slow statement is named with its SQL and time, a quick one is not', () => {
  const db = new Database(':memory:')
  const lines: string[] = []
  logSlowStatements(db, (line) => lines.push(line))
  db.prepare('SELECT 1').get()
  expect(lines).toEqual([])
  const sql = `WITH RECURSIVE n (i) AS (
    SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) SELECT count(*) AS count FROM n`
  expect(db.prepare(sql).get(1_000_000)).toEqual({ count: 1_000_000 })
  expect(lines).toEqual([expect.stringMatching(/^slow query \(\d+ ms\): WITH RECURSIVE n \(i\) AS \( SELECT 1/)])
})

test('transactions and changed modes still work on timed statements', () => {
  const db = new Database(':memory:')
  logSlowStatements(db)
  db.exec('CREATE TABLE t (a)')
  db.transaction(() => db.prepare('INSERT INTO t VALUES (1)').run())()
  expect(db.prepare('SELECT a FROM t').pluck().all()).toEqual([1])
  expect([...db.prepare('SELECT a FROM t').iterate()]).toEqual([{ a: 1 }])
})
