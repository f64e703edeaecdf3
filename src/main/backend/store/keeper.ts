import { EventPublisher } from '@orpc/server'
import Database from 'better-sqlite3'
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Backup, StoreState } from '../../../shared/contract'
import { AppError } from '../../../shared/errors'
import { openStore, type Change, type Store } from '.'
import { Backups, checkBackup, copyDatabase, type BackupReason } from './backups'
import { checkInThread, isLarge } from './check'
import { damageIn, setAside } from './damage'
import { purgeRemoved } from './documents'
import { plainFailure } from './failure'
import { lockFolder } from './lock'
import { newestVersion, versionOf } from './migrate'
import { USER_TABLES } from './recorder'

/** Backups during use, and how long after the start the first one waits, so that it does not delay the first screen. */
const BACKUP_EVERY_MILLIS = 30 * 60_000
const FIRST_BACKUP_MILLIS = 3000

export interface KeeperOptions {
  /** The data folder; made when it is not there. */
  directory: string
  now(): Date
  newId(): string
  /** Called with each store that is opened, before anyone else sees it. */
  prepare(store: Store): Promise<void>
  /** How long to wait for another process that is just ending. */
  lockWaitMillis?: number
}

/** Locks the folder and opens its store. Throws STORE_IN_USE or STORE_TOO_NEW; a damaged file is set aside, and the state says so. */
export async function openKeeper(options: KeeperOptions): Promise<Keeper> {
  try {
    mkdirSync(options.directory, { recursive: true })
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
  readonly #publisher = new EventPublisher<{ change: Change }>({ maxBufferedEvents: 10_000 })
  readonly #closing = new AbortController()
  readonly #timers: NodeJS.Timeout[]
  #store: Store | null = null
  #damage: { setAside: string; reason: string } | null = null
  /** Changed since the newest backup. */
  #changed = true
  /** Backups run one after the other. */
  #lastBackup: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly options: KeeperOptions,
    private readonly lock: { release(): void },
  ) {
    this.#file = join(options.directory, 'aide-memoire.db')
    this.backups = new Backups(join(options.directory, 'backups'), options.now)
    this.#timers = [
      setTimeout(() => this.#backUpQuietly('start'), FIRST_BACKUP_MILLIS),
      setInterval(() => this.#backUpQuietly('regular'), BACKUP_EVERY_MILLIS),
    ]
    for (const timer of this.#timers) timer.unref()
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
    return this.#inTurn(async () => {
      const { db } = this.store()
      this.#changed = false
      try {
        return await this.backups.take(db, reason, this.#closing.signal)
      } catch (error) {
        this.#changed = true
        throw error
      }
    })
  }

  /** A backup only where something changed since the last one. */
  async backUpIfChanged(reason: BackupReason): Promise<void> {
    if (this.#changed || this.backups.list().length === 0) await this.backUp(reason)
  }

  /** Writes a copy of the store to a file of that name; throws INPUT_INVALID where there is one. */
  async backUpTo(file: string): Promise<void> {
    if (existsSync(file)) throw new AppError('INPUT_INVALID', `There is a file ${file} already.`, 'Choose another name for the backup.')
    mkdirSync(dirname(file), { recursive: true })
    return this.#inTurn(() => copyDatabase(this.store().db, file, this.#closing.signal))
  }

  /** Puts a backup from the list in the store's place; the present store is backed up first. */
  async restore(name: string): Promise<{ restored: string; savedAs: string }> {
    return { restored: name, savedAs: await this.restoreFrom(this.backups.fileOf(name)) }
  }

  /** Puts any backup file in the store's place, and returns the name of the file that holds what was there. Throws BACKUP_INVALID. */
  async restoreFrom(file: string): Promise<string> {
    checkBackup(file)
    const saved = this.#damage ? basename(this.#damage.setAside) : (await this.backUp('before-restore')).name
    await this.#replaceWith(file)
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
      await this.options.prepare(store)
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
    this.#changed = this.#changedSinceNewestBackup()
    store.onChange((change) => {
      this.#changed = true
      this.#publisher.publish('change', change)
    })
    if (isLarge(store.db)) this.#timers.push(setTimeout(() => void this.#checkTheRest(), FIRST_BACKUP_MILLIS).unref())
  }

  /** Ends the watchers, stops a backup under way and lets go of the folder. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#closing.abort(new AppError('CANCELLED', 'Aide-mémoire is closing.'))
    await this.#lastBackup.catch(() => undefined)
    this.#store?.close()
    this.#store = null
    this.lock.release()
  }

  async #replaceWith(file: string): Promise<void> {
    await this.#lastBackup.catch(() => undefined)
    this.#store?.close()
    this.#store = null
    // Copied beside it first: whenever the power fails, one whole file is there.
    const incoming = `${this.#file}.incoming`
    copyFileSync(file, incoming)
    flush(incoming)
    for (const ending of ['-wal', '-shm']) rmSync(this.#file + ending, { force: true })
    renameSync(incoming, this.#file)
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
  async #checkTheRest(): Promise<void> {
    const store = this.#store
    const reason = await checkInThread(this.#file, this.#closing.signal)
    if (reason === null || store === null || this.#store !== store) return
    await this.#lastBackup.catch(() => undefined)
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

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#lastBackup.catch(() => undefined).then(work)
    this.#lastBackup = turn
    return turn.catch((error: unknown) => {
      throw plainFailure(error)
    })
  }

  #backUpQuietly(reason: BackupReason): void {
    this.backUpIfChanged(reason).catch((error: unknown) => {
      if (!this.#closing.signal.aborted) console.error(`No backup could be written (${reason}) in ${this.backups.directory}:`, error)
    })
  }
}

/** Waits until the file is on the disk. */
function flush(file: string): void {
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}
