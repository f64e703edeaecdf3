import Database from 'better-sqlite3'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../../../shared/errors'

const TRY_AGAIN_MILLIS = 100

/**
 * Keeps other processes out of a data folder until released. The lock is SQLite's own on an empty file beside the store, so that the
 * operating system lets go of it however the process ends. When the desktop app is killed, its old backend lives on for a
 * second or two (PROCESSES.md): hence the wait before STORE_IN_USE is thrown.
 */
export async function lockFolder(file: string, waitMillis = 5000): Promise<{ release(): void }> {
  const db = new Database(file, { timeout: 0 })
  for (let waited = 0; ; waited += TRY_AGAIN_MILLIS) {
    try {
      db.exec('BEGIN EXCLUSIVE')
      return { release: () => db.close() }
    } catch (error) {
      if (!isBusy(error) || waited >= waitMillis) {
        db.close()
        throw isBusy(error) ? inUse(error) : error
      }
    }
    await wait(TRY_AGAIN_MILLIS)
  }
}

const isBusy = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')

const inUse = (cause: unknown) =>
  new AppError(
    'STORE_IN_USE',
    'Aide-mémoire is already open with this data folder.',
    'Use the window that is open, or close it first. Another folder can be chosen with AIDE_MEMOIRE_DATA.',
    { cause },
  )
