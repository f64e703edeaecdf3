import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bodyOf, memoryStore } from './fixtures'
import { insertDocument, listDocuments } from './documents'
import { openKeeper } from './keeper'

test('a full disk is said in a sentence, and nothing is half-done', () => {
  const store = memoryStore()
  const pages = Number(store.db.pragma('page_count', { simple: true }))
  store.db.pragma(`max_page_count = ${pages + 3}`)
  const fill = () => store.operation('Import', () => insertDocument(store, 'd', bodyOf(['word '.repeat(50_000)]), 'hash'))
  expect(fill).toThrow(expect.objectContaining({ code: 'DISK_FULL', message: 'The disk is full, so nothing was changed.' }))
  expect(listDocuments(store)).toEqual([])
  expect(store.history().undo).toBeNull()
  store.db.pragma('max_page_count = 100000')
  fill()
  expect(listDocuments(store)).toHaveLength(1)
})

test('a lock held by another program is said in a sentence', () => {
  const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  const file = join(directory, 'store.db')
  const store = memoryStore(new Date(0), file)
  store.db.pragma('busy_timeout = 0')
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  const change = () => store.operation('Import', () => insertDocument(store, 'd', bodyOf(['x']), 'hash'))
  expect(change).toThrow(expect.objectContaining({ code: 'STORE_IN_USE' }))
  other.close()
  change()
  store.close()
  rmSync(directory, { recursive: true })
})

test('a data folder that cannot be one is said in a sentence', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  writeFileSync(join(directory, 'file'), '')
  for (const impossible of ['file', 'file/folder']) {
    const options = { directory: join(directory, impossible), now: () => new Date(0), newId: () => '', prepare: () => {} }
    await expect(openKeeper(options)).rejects.toMatchObject({ code: 'NOT_ALLOWED_NOW' })
  }
  rmSync(directory, { recursive: true })
})
