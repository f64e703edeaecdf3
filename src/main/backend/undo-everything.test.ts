import { createRouterClient, ORPCError } from '@orpc/server'
import Database from 'better-sqlite3'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomFrom } from '../../shared/random'
import { createBackend, type Backend } from './backend'
import { ACTIONS, type Client } from './undo-everything.actions'

/** A few hundred in every run; `UNDO_ACTIONS=10000 npx vitest run src/main/backend/undo-everything.test.ts` for the long one. */
const COUNT = Number(process.env['UNDO_ACTIONS'] ?? 400)
const SEED = process.env['UNDO_SEED'] ?? 'one'

let directory: string
let backend: Backend
let client: Client
let clock = new Date('2026-11-23T10:00:00Z')

beforeAll(async () => {
  // Every action is on disk before the next: in memory where there is such a disk, as nothing here is about power cuts.
  const disk = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
  directory = mkdtempSync(join(disk, 'aide-memoire-undo-'))
  backend = await createBackend({ directory, resources: 'resources', version: '1', now: () => clock })
  client = createRouterClient(backend.router)
})
afterAll(async () => {
  await backend.close()
  rmSync(directory, { recursive: true })
})

test(
  `${COUNT} random actions of every kind are undone to where one began, byte for byte in every table, and done again to where one was`,
  { timeout: 1_200_000 },
  async () => {
    const begin = snapshot()
    const done = await actAtRandom(COUNT, randomFrom(SEED))
    const end = snapshot()
    // What is rarely possible or slow may be missing from a short run; nothing may from a long one.
    const missing = Object.keys(ACTIONS).filter((name) => !done.has(name))
    expect(missing.length, `never done: ${missing.join(', ')}`).toBeLessThan(COUNT < 1000 ? 5 : 1)

    const operations = await undoAll()
    expect(operations).toBeGreaterThan(COUNT / 3)
    expectSame(snapshot(), begin)
    for (let count = 0; count < operations; count++) await client.history.redo()
    expectSame(snapshot(), end)
    expect(await undoAll()).toBe(operations)
    expectSame(snapshot(), begin)
    expect(backend.check()).toEqual([])
  },
)

/** How often each action went through. What a person would be refused is refused; anything else that is thrown is a bug. */
async function actAtRandom(count: number, random: () => number): Promise<Map<string, number>> {
  const done = new Map<string, number>()
  const names = Object.keys(ACTIONS)
  for (let n = 0; n < count; n++) {
    clock = new Date(clock.getTime() + Math.floor(random() * 600_000))
    const name = names[Math.floor(random() * names.length)] as keyof typeof ACTIONS
    try {
      if (await ACTIONS[name](client, random)) done.set(name, (done.get(name) ?? 0) + 1)
    } catch (error) {
      if (!(error instanceof ORPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw new Error(`${name} failed`, { cause: error })
    }
  }
  return done
}

async function undoAll(): Promise<number> {
  for (let count = 0; ; count++) {
    if ((await client.history.state()).undo === null) return count
    await client.history.undo()
  }
}

/** Kept by undo itself, or made by SQLite from the other tables. */
const NOT_COMPARED = /^(?:sqlite_|operation$|undo_log$|(?:passage|item)_search)/

/** Every row of every table, rowids and all, as one would read them from the file. */
function snapshot(): Record<string, string[]> {
  const db = new Database(join(directory, 'aide-memoire.db'), { readonly: true })
  try {
    const names = db
      .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .all()
      .map(({ name }) => name)
      .filter((name) => !NOT_COMPARED.test(name))
    return Object.fromEntries(
      names.map((name) => [
        name,
        db
          .prepare(`SELECT rowid, * FROM ${name} ORDER BY rowid`)
          .raw()
          .all()
          .map((row) => JSON.stringify(row)),
      ]),
    )
  } finally {
    db.close()
  }
}

/** The first row that differs says more than two stores side by side. */
function expectSame(found: Record<string, string[]>, wanted: Record<string, string[]>): void {
  expect(Object.keys(found)).toEqual(Object.keys(wanted))
  for (const [name, rows] of Object.entries(wanted)) {
    const at = rows.findIndex((row, index) => row !== found[name]?.[index])
    if (at >= 0) expect({ table: name, row: found[name]?.[at] }).toEqual({ table: name, row: rows[at] })
    expect([name, found[name]?.length]).toEqual([name, rows.length])
  }
}
