import type { Database } from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Backup } from '../../../shared/contract'
import { AppError } from '../../../shared/errors'
import { copyDatabase, type BackupReason, type Backups } from './backups'
import { plainFailure } from './failure'

/** Backups during use, and how long after the start the first one waits, so that it does not delay the first screen. */
const EVERY_MILLIS = 30 * 60_000
const FIRST_MILLIS = 3000

/** Backups of the open store, one after the other: by the clock, by hand, and before what may go wrong. */
export class BackupTurns {
  readonly #closing = new AbortController()
  readonly #timers: NodeJS.Timeout[]
  /** Changed since the newest backup. */
  #changed = true
  #last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly backups: Backups,
    private readonly db: () => Database,
  ) {
    this.#timers = [
      setTimeout(() => this.#takeQuietly('start'), FIRST_MILLIS).unref(),
      setInterval(() => this.#takeQuietly('regular'), EVERY_MILLIS).unref(),
    ]
  }

  noteChange(changed = true): void {
    this.#changed = changed
  }

  /** Writes a backup into the folder of backups. */
  take(reason: BackupReason): Promise<Backup> {
    return this.#inTurn(async () => {
      const db = this.db()
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
  async takeIfChanged(reason: BackupReason): Promise<void> {
    if (this.#changed || this.backups.list().length === 0) await this.take(reason)
  }

  /** Writes a copy of the store to a file of that name; throws INPUT_INVALID where there is one. */
  async copyTo(file: string): Promise<void> {
    if (existsSync(file)) throw new AppError('INPUT_INVALID', `There is a file ${file} already.`, 'Choose another name for the backup.')
    mkdirSync(dirname(file), { recursive: true })
    await this.#inTurn(() => copyDatabase(this.db(), file, this.#closing.signal))
  }

  /** When the backup under way is done, well or badly. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined)
  }

  /** Stops the clock and the backup under way. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#closing.abort(new AppError('CANCELLED', 'Aide-mémoire is closing.'))
    await this.settled()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.settled().then(work)
    this.#last = turn
    return turn.catch((error: unknown) => {
      throw plainFailure(error)
    })
  }

  #takeQuietly(reason: BackupReason): void {
    this.takeIfChanged(reason).catch((error: unknown) => {
      if (!this.#closing.signal.aborted) console.error(`No backup could be written (${reason}) in ${this.backups.directory}:`, error)
    })
  }
}
