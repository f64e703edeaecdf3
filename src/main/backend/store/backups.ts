import Database from 'better-sqlite3'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../../shared/contract'
import { AppError } from '../../../shared/errors'
import { checkInThread } from './check'
import { newestVersion, versionOf } from './migrate'
import { APPLICATION_ID } from './open'
import { backupsToDelete } from './thinning'

export type BackupReason = 'start' | 'regular' | 'before-import' | 'before-migration' | 'before-restore' | 'by-hand'

const NAME = /^aide-memoire\.(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.([a-z-]+)\.db$/

/** The folder of backups: `aide-memoire.TIME.REASON.db`, thinned out as they grow old. */
export class Backups {
  constructor(
    readonly directory: string,
    private readonly now: () => Date,
  ) {}

  /** Newest first. */
  list(): Backup[] {
    mkdirSync(this.directory, { recursive: true })
    return readdirSync(this.directory)
      .flatMap((name) => {
        const [, stamp, reason] = NAME.exec(name) ?? []
        if (!stamp || !reason) return []
        return [{ name, at: timeOf(stamp), bytes: statSync(join(this.directory, name)).size, reason }]
      })
      .sort((a, b) => b.at.getTime() - a.at.getTime())
  }

  /** Copies the database while it stays in use, and thins out the older backups. Stops when the signal says so. */
  async take(db: Database.Database, reason: BackupReason, signal?: AbortSignal): Promise<Backup> {
    mkdirSync(this.directory, { recursive: true })
    // What a process that was killed left half-written.
    for (const file of readdirSync(this.directory)) if (file.includes('.db.partial')) rmSync(join(this.directory, file))
    const name = this.#freeName(reason)
    await copyDatabase(db, join(this.directory, name), signal)
    const all = this.list()
    for (const old of backupsToDelete(all, this.now())) rmSync(join(this.directory, old.name))
    const backup = all.find((each) => each.name === name)
    if (!backup) throw new Error(`The backup ${name} is not where it was written`)
    return backup
  }

  /** The file of a backup in the list; throws BACKUP_INVALID for any other name. */
  fileOf(name: string): string {
    if (!this.list().some((backup) => backup.name === name))
      throw new AppError('BACKUP_INVALID', 'There is no such backup any more.', 'Choose another one from the list.')
    return join(this.directory, name)
  }

  /** Two backups in one millisecond: the second counts as a millisecond later. */
  #freeName(reason: BackupReason): string {
    const taken = new Set(this.list().map(({ at }) => at.getTime()))
    let time = this.now().getTime()
    while (taken.has(time)) time++
    return `aide-memoire.${new Date(time).toISOString().replace(/[:.]/g, '-')}.${reason}.db`
  }
}

const timeOf = (stamp: string) => new Date(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, 'T$1:$2:$3.$4Z'))

/** Pages copied between two turns of the event loop; 4 KiB each. */
const PAGES_A_TURN = 256

/** Copies a database by SQLite's backup API to a file of that name, which appears only when it is whole. */
export async function copyDatabase(db: Database.Database, target: string, signal?: AbortSignal): Promise<void> {
  const partial = `${target}.partial`
  rmSync(partial, { force: true })
  try {
    await db.backup(partial, {
      progress: () => {
        signal?.throwIfAborted()
        return PAGES_A_TURN
      },
    })
    // A backup is one file, without the -wal that opening it would make.
    const copy = new Database(partial)
    copy.pragma('journal_mode = DELETE')
    copy.close()
    renameSync(partial, target)
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(partial + ending, { force: true })
  }
}

/** Throws BACKUP_INVALID unless the file is a whole database of ours that this version can read. */
export async function checkBackup(file: string, signal: AbortSignal): Promise<void> {
  const { id, version } = identityOf(file)
  if (id !== APPLICATION_ID) throw invalid('This file is not a backup of Aide-mémoire.')
  if (version > newestVersion()) throw invalid('This backup was made by a newer version of Aide-mémoire.')
  const damage = await checkInThread(file, 'integrity_check(1)', signal)
  if (damage !== null) throw invalid(`The backup is damaged: ${damage}`)
}

function identityOf(file: string): { id: unknown; version: number } {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return { id: db.pragma('application_id', { simple: true }), version: versionOf(db) }
  } catch (error) {
    throw invalid('The backup cannot be opened: it is damaged, or not there, or not a backup of Aide-mémoire.', error)
  } finally {
    db?.close()
  }
}

const invalid = (sentence: string, cause?: unknown) =>
  new AppError('BACKUP_INVALID', sentence, 'Your present data was left as it is. Choose another backup.', { cause })
