import type { SystemInfo } from '../../shared/contract'
import { api } from '../api'
import { failureOf } from './failure'

type Listener = () => void
export type Connected = 'connecting' | 'up' | 'down' | 'locked'

/**
 * The one watch loop. It knows whether the backend lives, and tells screens which tables changed.
 * 'locked': the browser's cookie is not (or no longer) valid.
 */
class Connection {
  status = $state<Connected>('connecting')
  info = $state.raw<SystemInfo>()
  /** How often the backend was replaced by a fresh process since this window opened. */
  restarts = $state(0)

  #listeners = new Set<{ tables: readonly string[]; listener: Listener }>()
  #pid: number | undefined
  #watching = false

  /** Calls `listener` when one of the tables changed, or anything may have (a restart). Returns how to stop. */
  onChange(tables: readonly string[], listener: Listener): () => void {
    const entry = { tables, listener }
    this.#listeners.add(entry)
    return () => this.#listeners.delete(entry)
  }

  /** Runs for as long as the window lives. */
  async watch(): Promise<void> {
    if (this.#watching) return
    this.#watching = true
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      try {
        for await (const event of await api.system.watch()) {
          if (event.type === 'hello') {
            pause = FIRST_PAUSE
            await this.#greet(event.pid)
          } else this.#tell(event.tables)
        }
        this.#lost('down')
      } catch (thrown) {
        this.#lost(['UNAUTHORIZED', 'FORBIDDEN'].includes(failureOf(thrown).code) ? 'locked' : 'down')
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** Reads again what the backend says of itself, e.g. after leaving the damaged state. */
  async readInfo(): Promise<void> {
    this.info = await api.system.info()
  }

  async #greet(pid: number) {
    await this.readInfo()
    const known = this.#pid
    const wasUp = this.status === 'up'
    this.#pid = pid
    this.status = 'up'
    if (known !== undefined && known !== pid) this.restarts += 1
    if (known !== undefined && (known !== pid || !wasUp)) this.#tell(null)
  }

  #lost(status: 'down' | 'locked') {
    this.status = status
  }

  #tell(tables: readonly string[] | null) {
    for (const entry of [...this.#listeners]) {
      if (!tables || entry.tables.some((table) => tables.includes(table))) entry.listener()
    }
  }
}

/** Milliseconds between attempts to reach the backend. */
const FIRST_PAUSE = 150
const LONGEST_PAUSE = 2000

export const connection = new Connection()
