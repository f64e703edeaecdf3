import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openKeeper } from './keeper'

// The schema of a version to come, switched on in the middle of a test.
const future = vi.hoisted(() => ({ migrations: [] as string[] }))
vi.mock('./migrate', async (original) => {
  const real = await original<typeof import('./migrate')>()
  return {
    ...real,
    newestVersion: () => real.MIGRATIONS.length + future.migrations.length,
    migrate: (db: Database.Database) => real.migrate(db, [...real.MIGRATIONS, ...future.migrations]),
  }
})

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  future.migrations = []
})
afterEach(() => rmSync(directory, { recursive: true }))

const open = () =>
  openKeeper({ directory, now: () => new Date('2026-11-23T10:00:00Z'), newId: () => 'id', prepare: () => {}, lockWaitMillis: 0 })
const titlesIn = (file: string) => {
  const db = new Database(file, { readonly: true })
  const rows = db.prepare('SELECT key FROM setting').all()
  db.close()
  return rows
}
async function storeOfToday() {
  const keeper = await open()
  keeper.store().background('Seed', () => keeper.store().db.exec(`INSERT INTO setting VALUES ('kept', '1')`))
  await keeper.close()
}

test('an older file is backed up before it is migrated, and the backup can be restored', async () => {
  await storeOfToday()
  future.migrations = ['DELETE FROM setting']
  const keeper = await open()
  expect(keeper.store().db.prepare('SELECT key FROM setting').all()).toEqual([])
  const [backup] = keeper.backups.list()
  expect(backup?.reason).toBe('before-migration')
  expect(titlesIn(join(directory, 'backups', backup?.name ?? ''))).toEqual([{ key: 'kept' }])
  await keeper.restore(backup?.name ?? '')
  expect(keeper.state()).toEqual({ state: 'ready' })
  await keeper.close()
})

test('a migration that fails loses nothing and lets go of the folder', async () => {
  await storeOfToday()
  future.migrations = ['DELETE FROM setting; SELECT no_such_function()']
  await expect(open()).rejects.toThrow('no_such_function')
  expect(titlesIn(join(directory, 'aide-memoire.db'))).toEqual([{ key: 'kept' }])
  future.migrations = []
  const keeper = await open()
  expect(keeper.state()).toEqual({ state: 'ready' })
  await keeper.close()
})
