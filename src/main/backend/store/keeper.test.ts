import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '../../../shared/errors'
import { bodyOf } from './fixtures'
import { insertDocument, listDocuments } from './documents'
import { openKeeper, type Keeper } from './keeper'

let directory: string
let clock: Date
const open: Keeper[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  clock = new Date('2026-11-23T10:00:00Z')
})
afterEach(async () => {
  for (const keeper of open.splice(0)) await keeper.close()
  rmSync(directory, { recursive: true })
})

const file = () => join(directory, 'aide-memoire.db')
const keep = async (lockWaitMillis = 0) => {
  let last = 0
  const keeper = await openKeeper({ directory, now: () => clock, newId: () => `id-${++last}`, prepare: () => {}, lockWaitMillis })
  open.push(keeper)
  return keeper
}
const add = (keeper: Keeper, title: string) =>
  keeper.store().operation(`Import “${title}”`, () => insertDocument(keeper.store(), title, bodyOf(['A sentence.'], { title }), title))
const titles = (keeper: Keeper) => listDocuments(keeper.store()).map(({ title }) => title)
const later = (minutes: number) => (clock = new Date(clock.getTime() + minutes * 60_000))
const garbage = (path: string) => writeFileSync(path, Buffer.alloc(100_000, 'garbage '))

test('a restore brings back the backup, and can itself be undone', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  const backup = await keeper.backUp('by-hand')
  expect(backup).toEqual({
    name: 'aide-memoire.2026-11-23T10-00-00-000Z.by-hand.db',
    at: clock,
    bytes: expect.any(Number) as number,
    reason: 'by-hand',
  })
  later(1)
  add(keeper, 'second')
  const { restored, savedAs } = await keeper.restore(backup.name)
  expect(restored).toBe(backup.name)
  expect(titles(keeper)).toEqual(['first'])
  later(1)
  await keeper.restore(savedAs)
  expect(titles(keeper).sort()).toEqual(['first', 'second'])
  expect(keeper.backups.list().map(({ reason }) => reason)).toEqual(['before-restore', 'before-restore', 'by-hand'])
})

test('prevents a restore from thinning out the very backup it restores', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  await keeper.backUp('start')
  later(1)
  add(keeper, 'second')
  const { name } = await keeper.backUp('regular')
  later(1)
  add(keeper, 'third')
  await keeper.restore(name)
  expect(titles(keeper).sort()).toEqual(['first', 'second'])
})

test('what was undoable before a backup is undoable after its restore', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  await keeper.restore((await keeper.backUp('by-hand')).name)
  expect(keeper.store().undo()).toBe('Import “first”')
  expect(titles(keeper)).toEqual([])
})

test('a backup is one whole file, also while answers are being written', async () => {
  const keeper = await keep()
  for (let number = 0; number < 300; number++) add(keeper, `reading ${number} ${'x'.repeat(10_000)}`)
  const backup = keeper.backUp('regular')
  for (let number = 0; number < 50; number++) {
    add(keeper, `meanwhile ${number}`)
    await new Promise(setImmediate)
  }
  const { name } = await backup
  expect(readdirSync(join(directory, 'backups')).filter((each) => each.startsWith(name))).toEqual([name])
  const db = new Database(join(directory, 'backups', name), { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare<[], { count: number }>('SELECT count(*) AS count FROM document').get()?.count).toBeGreaterThanOrEqual(300)
  db.close()
})

test('two backups in one moment do not overwrite each other', async () => {
  const keeper = await keep()
  const [one, two] = await Promise.all([keeper.backUp('by-hand'), keeper.backUp('by-hand')])
  expect(one?.name).not.toBe(two?.name)
  expect(keeper.backups.list()).toHaveLength(2)
})

test('a backup is written only when something changed since the last', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  await keeper.backUpIfChanged('start')
  later(30)
  await keeper.backUpIfChanged('regular')
  expect(keeper.backups.list()).toHaveLength(1)
  add(keeper, 'second')
  await keeper.backUpIfChanged('regular')
  expect(keeper.backups.list()).toHaveLength(2)
  await keeper.close()
  const again = await keep()
  later(30)
  await again.backUpIfChanged('start')
  expect(again.backups.list()).toHaveLength(2)
})

test('a damaged file is set aside whole, everything says so, and a backup brings the data back', async () => {
  const before = await keep()
  add(before, 'first')
  const { name } = await before.backUp('by-hand')
  await before.close()
  garbage(file())

  const keeper = await keep()
  expect(keeper.state()).toEqual({
    state: 'damaged',
    setAside: join(directory, 'aide-memoire.damaged-2026-11-23T10-00-00-000Z.db'),
    reason: 'The file is not a database.',
    backups: [expect.objectContaining({ name })],
  })
  expect(readFileSync(join(directory, 'aide-memoire.damaged-2026-11-23T10-00-00-000Z.db'), 'utf8')).toMatch(/^(garbage )+/)
  expect(existsSync(file())).toBe(false)
  expect(() => keeper.store()).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }))
  await expect(keeper.backUp('regular')).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  expect(await keeper.recover(name)).toEqual({ state: 'ready' })
  expect(titles(keeper)).toEqual(['first'])
})

test('pages overwritten in the middle are found at the next start', async () => {
  const before = await keep()
  for (let number = 0; number < 50; number++) add(before, `reading ${number}`)
  await before.close()
  const bytes = readFileSync(file())
  bytes.fill('garbage ', 4096 * 2, 4096 * 30)
  writeFileSync(file(), bytes)
  const keeper = await keep()
  expect(keeper.state()).toMatchObject({ state: 'damaged' })
})

test('with the database and a backup both overwritten, the user is left with the other backup or an empty store, and all the pieces', async () => {
  const before = await keep()
  add(before, 'first')
  const good = await before.backUp('by-hand')
  later(5)
  const bad = await before.backUp('by-hand')
  await before.close()
  garbage(file())
  garbage(join(directory, 'backups', bad.name))

  const keeper = await keep()
  await expect(keeper.recover(bad.name)).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  expect(keeper.state().state).toBe('damaged')
  await expect(keeper.recover('../aide-memoire.db')).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  expect(await keeper.recover(null)).toEqual({ state: 'ready' })
  expect(titles(keeper)).toEqual([])
  await expect(keeper.restore(bad.name)).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  expect(titles(keeper)).toEqual([])
  await keeper.restore(good.name)
  expect(titles(keeper)).toEqual(['first'])
  expect(readdirSync(directory).filter((name) => name.includes('damaged'))).toHaveLength(1)
})

test('a file damaged twice at the same moment is set aside under two names', async () => {
  for (const round of [1, 2]) {
    garbage(file())
    const keeper = await keep()
    await keeper.recover(null)
    await keeper.close()
    expect(readdirSync(directory).filter((name) => name.includes('damaged'))).toHaveLength(round)
  }
})

test('the database of another program is set aside, not filled with our tables', async () => {
  const other = new Database(file())
  other.exec('CREATE TABLE theirs (a)')
  other.close()
  const keeper = await keep()
  expect(keeper.state()).toMatchObject({ state: 'damaged', reason: 'The file is a database of another program.' })
})

test('a backup of another program, or of a newer version, is refused', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  const foreign = join(directory, 'foreign.db')
  const db = new Database(foreign)
  db.exec('CREATE TABLE theirs (a)')
  db.close()
  await expect(keeper.restoreFrom(foreign)).rejects.toMatchObject({
    code: 'BACKUP_INVALID',
    message: 'This file is not a backup of Aide-mémoire.',
  })
  await expect(keeper.restoreFrom(join(directory, 'nothing.db'))).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  const newer = join(directory, 'newer.db')
  await keeper.backUpTo(newer)
  const newerDb = new Database(newer)
  newerDb.pragma('user_version = 1000')
  newerDb.close()
  await expect(keeper.restoreFrom(newer)).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  expect(titles(keeper)).toEqual(['first'])
})

test('a second backend on the folder is refused, and let in once the first has gone', async () => {
  const first = await keep()
  await expect(keep()).rejects.toMatchObject({ code: 'STORE_IN_USE' })
  const waiting = keep(5000)
  await first.close()
  expect((await waiting).state()).toEqual({ state: 'ready' })
})

test('watchers hear of changes, also after a restore, and leave nothing behind', async () => {
  const keeper = await keep()
  const stop = new AbortController()
  const changes = keeper.changes(stop.signal)
  add(keeper, 'first')
  expect(await changes.next()).toEqual({ done: false, value: { tables: ['document', 'passage'], operation: 'Import “first”' } })
  await keeper.restore((await keeper.backUp('by-hand')).name)
  expect((await changes.next()).value).toMatchObject({ operation: 'Restore a backup' })
  add(keeper, 'second')
  expect((await changes.next()).value).toMatchObject({ operation: 'Import “second”' })
  const waiting = changes.next()
  stop.abort()
  await expect(waiting).rejects.toThrow()
})

test('check finds nothing wrong with a sound store, and names what is wrong with another', async () => {
  const keeper = await keep()
  expect(keeper.check()).toEqual([])
  keeper.store().db.pragma('foreign_keys = OFF')
  keeper.store().db.exec(`INSERT INTO fact VALUES ('f', 'nowhere', 'meeting', 'x', '{}', '{}', 1)`)
  expect(keeper.check()).toEqual(['A row of fact points to a row of document that is not there.'])
})

test('closing stops a backup under way, and no half file stays', async () => {
  const keeper = await keep()
  for (let number = 0; number < 200; number++) add(keeper, `reading ${number} ${'x'.repeat(50_000)}`)
  const refused = expect(keeper.backUp('regular')).rejects.toMatchObject({ code: 'CANCELLED' })
  await new Promise(setImmediate)
  await keeper.close()
  await refused
  expect(readdirSync(join(directory, 'backups')).filter((each) => each.includes('regular'))).toEqual([])
  expect(statSync(file()).size).toBeGreaterThan(0)
})

test('a lock dies with its process, however that ended', async () => {
  const hold = `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('BEGIN EXCLUSIVE'); console.log('held'); setInterval(() => {}, 1e6)`
  const holder = spawn(process.execPath, ['-e', hold, join(directory, 'aide-memoire.lock')], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  await expect(keep()).rejects.toMatchObject({ code: 'STORE_IN_USE' })
  holder.kill('SIGKILL')
  expect((await keep(5000)).state()).toEqual({ state: 'ready' })
})

test('what a killed backup left half-written is swept away by the next', async () => {
  const keeper = await keep()
  writeFileSync(join(directory, 'backups', 'aide-memoire.2026-01-01T00-00-00-000Z.start.db.partial'), 'half')
  await keeper.backUp('by-hand')
  expect(readdirSync(join(directory, 'backups')).filter((each) => each.includes('2026-01-01'))).toEqual([])
})

test('a backup damaged in the middle is refused before anything is replaced', async () => {
  const keeper = await keep()
  for (let number = 0; number < 50; number++) add(keeper, `reading ${number}`)
  const { name } = await keeper.backUp('by-hand')
  const path = join(directory, 'backups', name)
  const bytes = readFileSync(path)
  bytes.fill('garbage ', 4096 * 2, 4096 * 30)
  writeFileSync(path, bytes)
  await expect(keeper.restore(name)).rejects.toMatchObject({
    code: 'BACKUP_INVALID',
    message: expect.stringContaining('damaged') as string,
  })
  expect(titles(keeper)).toHaveLength(50)
})

test('a backup to a file never overwrites one, least of all the store', async () => {
  const keeper = await keep()
  add(keeper, 'first')
  await expect(keeper.backUpTo(file())).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  const copy = join(directory, 'a new folder', 'copy.db')
  await keeper.backUpTo(copy)
  await expect(keeper.backUpTo(copy)).rejects.toMatchObject({ code: 'INPUT_INVALID' })
  expect(await keeper.restoreFrom(copy)).toMatch(/before-restore/)
  expect(titles(keeper)).toEqual(['first'])
})

test('a file without one of its tables is set aside', async () => {
  const before = await keep()
  before.store().db.exec('PRAGMA foreign_keys = OFF; DROP TABLE review')
  await before.close()
  const keeper = await keep()
  expect(keeper.state()).toMatchObject({ state: 'damaged', reason: 'The file has no table “review”.' })
})

test('a damaged store can be replaced by any backup file', async () => {
  const before = await keep()
  add(before, 'first')
  const copy = join(directory, 'copy.db')
  await before.backUpTo(copy)
  await before.close()
  garbage(file())
  const keeper = await keep()
  expect(await keeper.restoreFrom(copy)).toMatch(/^aide-memoire\.damaged-/)
  expect(keeper.state()).toEqual({ state: 'ready' })
  expect(titles(keeper)).toEqual(['first'])
})

test('damage that shows only while the store is made ready is damage as well', async () => {
  const before = await keep()
  await before.close()
  const keeper = await openKeeper({
    ...{ directory, now: () => clock, newId: () => 'id', lockWaitMillis: 0 },
    prepare: () => {
      throw new AppError('STORE_DAMAGED', 'Found late.')
    },
  })
  open.push(keeper)
  expect(keeper.state()).toMatchObject({ state: 'damaged', reason: 'Found late.' })
})
