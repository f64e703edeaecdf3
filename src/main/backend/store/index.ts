import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors'
import { checkpointWhenIdle } from './checkpoint'
import { openDatabase } from './open'
import { migrate } from './migrate'
import { createHistory, type History, type HistoryState, type Operation } from './undo'
import { createRecorder, type Recorder } from './recorder'
import { cachedStatements, type PrepareStatement } from './statements'
import { plainFailure } from './failure'

/** What a change did: the tables a screen should read again, and the operation's name. */
export interface Change {
  tables: string[]
  operation: string
}

export interface StoreOptions {
  /** Path of the database file; ':memory:' for a store that is thrown away. */
  file: string
  now(): Date
  newId(): string
  /** How many operations can be undone; by default twenty thousand. */
  remembered?: number
}

/**
 * Opens the file, bringing it to the newest schema; creates it where there is none.
 * Throws STORE_TOO_NEW, or a DamagedFile when SQLite finds the file broken.
 */
export function openStore({ file, now, newId, remembered }: StoreOptions): Store {
  const db = openDatabase(file)
  try {
    migrate(db)
    return new Store(db, file, now, newId, remembered)
  } catch (error) {
    db.close()
    throw plainFailure(error)
  }
}

/** The one connection that writes. Every change of the user's data goes through `operation`. */
export class Store {
  /** A prepared statement, kept for the next time the same SQL is asked for. Do not change its mode (`pluck`, `raw`). */
  readonly prepare: PrepareStatement
  readonly #listeners = new Set<(change: Change) => void>()
  readonly #history: History
  readonly #recorder: Recorder
  readonly #log: ReturnType<typeof checkpointWhenIdle>
  #running = false

  constructor(
    readonly db: Database,
    readonly file: string,
    readonly now: () => Date,
    readonly newId: () => string,
    remembered?: number,
  ) {
    this.prepare = cachedStatements(db)
    this.#log = checkpointWhenIdle(db)
    this.#recorder = createRecorder(db)
    this.#history = createHistory({ db, prepare: this.prepare, now, recorder: this.#recorder, remembered })
  }

  /** Runs the change in one transaction that can be undone under this name, and tells the watchers. Inside another operation it becomes part of that. */
  operation<T>(name: string, change: () => T): T {
    if (this.#running) return change()
    return this.#transaction(name, () => this.#history.record(name, change))
  }

  /** As `operation`, but never undone: remembered places, the course that ships inside, cleaning up. */
  background<T>(name: string, change: () => T): T {
    return this.#transaction(name, change)
  }

  /** Takes back the last operation and returns its name; throws NOTHING_TO_UNDO, and NOT_ALLOWED_NOW when the last one is not the one of that id. */
  undo(id?: number): string {
    return this.#transaction('Undo', () => this.#history.undo(id))
  }

  /** Does again what was last undone and returns its name; throws NOTHING_TO_UNDO. */
  redo(): string {
    return this.#transaction('Redo', () => this.#history.redo())
  }

  /** Names of the operations that undo and redo would take. */
  history(): HistoryState {
    return this.#history.state()
  }

  /** The operation that undo would take. */
  lastOperation(): Operation | undefined {
    return this.#history.last()
  }

  /** The operation that was last taken back, as long as it can be done again. */
  lastUndone(): Operation | undefined {
    return this.#history.firstUndone()
  }

  /** Calls the listener after every committed change; returns how to stop. */
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#listeners.clear()
    this.#log.stop()
    this.db.close()
  }

  #transaction<T>(name: string, change: () => T): T {
    if (this.#running) return change()
    if (!this.db.open) throw new AppError('CANCELLED', 'The data file was closed meanwhile; nothing was changed.', 'Try again.')
    this.#running = true
    this.#recorder.forgetTouched()
    let result: T
    try {
      result = this.db.transaction(change).immediate()
    } catch (error) {
      throw plainFailure(error)
    } finally {
      this.#running = false
    }
    this.#log.changed()
    this.#tell({ tables: this.#recorder.touched(), operation: name })
    return result
  }

  #tell(change: Change): void {
    if (change.tables.length === 0) return
    for (const listener of [...this.#listeners]) listener(change)
  }
}
