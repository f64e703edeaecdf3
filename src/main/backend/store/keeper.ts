import { EventPublisher } from '@orpc/server'
import Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup, StoreState } from '../../../shared/contract'
import { AppError } from '../../../shared/errors'
import { openStore, type Change, type Store } from '.'
import { BackupTurns } from './backup-turns'
import { Backups, checkBackup, type BackupReason } from './backups'
import { checkInThread, isLarge } from './check'
import { damageIn, setAside } from './damage'
import { purgeRemoved } from './documents'
import { plainFailure } from './failure'
import { lockFolder } from './lock'
import { newestVersion, versionOf } from './migrate'
import { USER_TABLES } from './recorder'

/** The rest of a large file's check waits so long, so that it does not delay the first screen. */
const CHECK_MILLIS = 3000

export interface KeeperOptions {
  /** The data folder; made when it is not there. */
  directory: string
  now(): Date
  newId(): string
  /** Called with each store that is opened, before anyone else sees it. */
  prepare(store: Store): void
  /** How long to wait for another process that is just ending. */
  lockWaitMillis?: number
}

/** Locks the folder and opens its store. Throws STORE_IN_USE or STORE_TOO_NEW; a damaged file is set aside, and the state says so. */
export async function openKeeper(options: KeeperOptions): Promise<Keeper> {
  try {
    // What somebody studies is their own affair.
    mkdirSync(options.directory, { recursive: true, mode: 0o700 })
    const lock = await lockFolder(join(options.directory, 'aide-memoire.lock'), options.lockWaitMillis)
    const keeper = new Keeper(options, lock)
    try {
      await keeper.open()
    } catch (error) {
      await keeper.close()
      throw error
    }
    return keeper
  } catch (error) {
    throw plainFailure(error)
  }
}

/** Holds the store of a data folder through damage, backups and restores. */
export class Keeper {
  readonly backups: Backups
  readonly #file: string
  readonly #incoming: string
  readonly #publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 10_000 })
  readonly #closing = new AbortController()
  readonly #turns: BackupTurns
  #store: Store | null = null
  #damage: { setAside: string; reason: string } | null = null
  #check: NodeJS.Timeout | undefined

  constructor(
    private readonly options: KeeperOptions,
    private readonly lock: { release(): void },
  ) {
    this.#file = join(options.directory, 'aide-memoire.db')
    this.#incoming = `${this.#file}.incoming`
    this.backups = new Backups(join(options.directory, 'backups'), options.now)
    this.#turns = new BackupTurns(this.backups, () => this.store().db)
  }

  /** The open store; throws STORE_DAMAGED while the user has not chosen how to go on. */
  store(): Store {
    if (this.#store) return this.#store
    if (!this.#damage) throw new AppError('NOT_ALLOWED_NOW', 'Your data file is not open at the moment.', 'Try again in a moment.')
    throw new AppError(
      'STORE_DAMAGED',
      'Your data file is damaged. It was set aside, and nothing of it was overwritten.',
      'Restore a backup, or begin with an empty library.',
    )
  }

  state(): StoreState {
    return this.#damage ? { state: 'damaged', ...this.#damage, backups: this.backups.list() } : { state: 'ready' }
  }

  /** Every change from now on, also over a restore, until the signal or the end of the backend. */
  changes(signal?: AbortSignal): AsyncIterableIterator<Change> {
    return this.#publisher.subscribe('change', { signal: AbortSignal.any([this.#closing.signal, ...(signal ? [signal] : [])]) })
  }

  /** Writes a backup into the folder of backups. */
  backUp(reason: BackupReason): Promise<Backup> {
    return this.#turns.take(reason)
  }

  /** A backup only where something changed since the last one. */
  backUpIfChanged(reason: BackupReason): Promise<void> {
    return this.#turns.takeIfChanged(reason)
  }

  /** Writes a copy of the store to a file of that name; throws INPUT_INVALID where there is one. */
  backUpTo(file: string): Promise<void> {
    return this.#turns.copyTo(file)
  }

  /** Puts a backup from the list in the store's place; the present store is backed up first. */
  async restore(name: string): Promise<{ restored: string; savedAs: string }> {
    return { restored: name, savedAs: await this.restoreFrom(this.backups.fileOf(name)) }
  }

  /** Puts any backup file in the store's place, and returns the name of the file that holds what was there. Throws BACKUP_INVALID. */
  async restoreFrom(file: string): Promise<string> {
    await checkBackup(file, this.#closing.signal)
    // Brought in first: the backup taken next thins out older ones, and this may be among them.
    this.#bringIn(file)
    const saved = this.#damage ? basename(this.#damage.setAside) : (await this.backUp('before-restore')).name
    await this.#replace()
    return saved
  }

  /** Leaves the damaged state with a backup, or with an empty store. */
  async recover(backup: string | null): Promise<StoreState> {
    if (!this.#damage) return this.state()
    if (backup !== null) await this.restore(backup)
    else {
      await this.open()
      this.#tellOfAnotherStore('Begin with an empty library')
    }
    return this.state()
  }

  /** What SQLite's full check and the check of foreign keys find; empty when all is well. */
  check(): string[] {
    const { db } = this.store()
    const integrity = db.pragma('integrity_check') as { integrity_check: string }[]
    const orphans = db.pragma('foreign_key_check') as { table: string; parent: string }[]
    return [
      ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...orphans.map(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is not there.`),
    ]
  }

  async open(): Promise<void> {
    let store: Store | null = null
    try {
      await this.#backUpBeforeMigration()
      store = openStore({ ...this.options, file: this.#file })
      store.background('Clean up', () => purgeRemoved(store as Store))
      this.options.prepare(store)
    } catch (error) {
      store?.close()
      const reason = damageIn(error)
      if (reason === null) throw error
      this.#damage = { setAside: setAside(this.#file, this.options.now()), reason }
      return
    }
    this.#use(store)
  }

  #use(store: Store): void {
    this.#store = store
    this.#damage = null
    this.#turns.noteChange(this.#changedSinceNewestBackup())
    store.onChange((change) => {
      this.#turns.noteChange()
      this.#publisher.publish('change', change)
    })
    clearTimeout(this.#check)
    if (isLarge(store.db)) this.#check = setTimeout(() => void this.#checkTheRest(store), CHECK_MILLIS).unref()
  }

  /** Ends the watchers, stops a backup under way and lets go of the folder. */
  async close(): Promise<void> {
    clearTimeout(this.#check)
    this.#closing.abort(new AppError('CANCELLED', 'Aide-mémoire is closing.'))
    await this.#turns.stop()
    this.#store?.close()
    this.#store = null
    this.lock.release()
  }

  /** Copies a file beside the store: whenever the power fails, one whole file is there. */
  #bringIn(file: string): void {
    copyFileSync(file, this.#incoming)
    flush(this.#incoming)
  }

  /** Puts what was brought in into the store's place. */
  async #replace(): Promise<void> {
    await this.#turns.settled()
    this.#store?.close()
    this.#store = null
    for (const ending of ['-wal', '-shm']) rmSync(this.#file + ending, { force: true })
    renameSync(this.#incoming, this.#file)
    await this.open()
    this.#tellOfAnotherStore('Restore a backup')
  }

  async #backUpBeforeMigration(): Promise<void> {
    if (!existsSync(this.#file)) return
    const db = new Database(this.#file)
    try {
      const version = versionOf(db)
      if (version > 0 && version < newestVersion()) await this.backups.take(db, 'before-migration')
    } catch {
      // Opening the store says what is wrong with the file.
    } finally {
      db.close()
    }
  }

  /** What a large file's start left unchecked. Damage found now is treated as damage found then. */
  async #checkTheRest(store: Store): Promise<void> {
    const reason = await checkInThread(this.#file, 'quick_check(1)', this.#closing.signal)
    if (reason === null || this.#store !== store) return
    await this.#turns.settled()
    store.close()
    this.#store = null
    this.#damage = { setAside: setAside(this.#file, this.options.now()), reason }
    this.#tellOfAnotherStore('Set a damaged file aside')
  }

  #tellOfAnotherStore(operation: string): void {
    this.#publisher.publish('change', { tables: [...USER_TABLES], operation })
  }

  #changedSinceNewestBackup(): boolean {
    const [newest] = this.backups.list()
    const last = this.store().prepare<[], { at: number | null }>('SELECT max(at) AS at FROM operation').get()
    return !newest || (last?.at ?? 0) > newest.at.getTime()
  }
}

/** Waits until the file is on the disk. */
function flush(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
