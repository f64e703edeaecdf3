import { existsSync, renameSync } from 'node:fs'
import { SqliteError } from 'better-sqlite3'
import { AppError } from '../../../shared/errors'

/** The file cannot be trusted; `message` says what was found. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}

/** In words what a failure says about the file's soundness; null when it says nothing about that. */
export function damageIn(error: unknown): string | null {
  if (error instanceof DamagedFile) return error.message
  if (error instanceof AppError && error.code === 'STORE_DAMAGED') return damageIn(error.cause) ?? error.message
  if (!(error instanceof SqliteError)) return null
  if (error.code.startsWith('SQLITE_NOTADB')) return 'The file is not a database.'
  if (error.code.startsWith('SQLITE_CORRUPT')) return 'Parts of the file are damaged.'
  return null
}

/**
 * Moves a damaged database out of the way, with its -wal and -shm, and returns where it is now.
 * Nothing is overwritten: a later damage on the same second gets a number.
 */
export function setAside(file: string, at: Date): string {
  const stamp = at.toISOString().replace(/[:.]/g, '-')
  const free = (name: string) => !['', '-wal', '-shm'].some((ending) => existsSync(name + ending))
  const base = file.replace(/\.db$/, '')
  let target = `${base}.damaged-${stamp}.db`
  for (let number = 2; !free(target); number++) target = `${base}.damaged-${stamp}-${number}.db`
  for (const ending of ['', '-wal', '-shm']) if (existsSync(file + ending)) renameSync(file + ending, target + ending)
  return target
}
