import type { Database } from 'better-sqlite3'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { DamagedFile } from './damage'

/** From this size on (64 MiB) the reviews, most of a large file, are checked after the start: the whole check of a million takes half a second. */
const LARGE_BYTES = 64 * 1024 * 1024

/** True when the start leaves a part of the check for later. */
export const isLarge = (db: Database): boolean =>
  Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })) >= LARGE_BYTES

/** Throws a DamagedFile unless SQLite finds the file sound; of a large file only what the first screens need. */
export function checkAtStart(db: Database): void {
  if (!isLarge(db)) return refuse(db.pragma('quick_check(1)', { simple: true }))
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'review'`,
    )
    .all()
  for (const { name } of tables) refuse(db.pragma(`quick_check('${name}')`, { simple: true }))
}

function refuse(result: unknown): void {
  if (result !== 'ok') throw new DamagedFile(`SQLite's check found: ${String(result)}`)
}

// Run from its text, so that no bundler has to know of a further file; it finds better-sqlite3 by the path given.
const CHECK = `
  const { parentPort, workerData } = require('node:worker_threads')
  const Database = require(workerData.driver)
  let result
  try {
    const db = new Database(workerData.file, { readonly: true })
    result = db.pragma(workerData.check, { simple: true })
    db.close()
  } catch (error) {
    result = error.message
  }
  parentPort.postMessage(result)`

/**
 * Checks a whole file in a thread of its own, also one that is in use: quickly, or with every index as well. Returns what was found, or null
 * when it is sound or the signal came first.
 */
export function checkInThread(file: string, check: 'quick_check(1)' | 'integrity_check(1)', signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3')
    const worker = new Worker(CHECK, { eval: true, workerData: { file, check, driver } })
    worker.unref()
    signal.addEventListener('abort', () => void worker.terminate(), { once: true })
    worker.on('message', (result: string) => resolve(result === 'ok' ? null : result))
    worker.on('error', reject)
    worker.on('exit', () => resolve(null))
  })
}
