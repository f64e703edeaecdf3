import { connection } from './connection.svelte'
import { failureOf, type Failure } from './failure'

/**
 * What a screen reads from the backend, kept fresh: `value` while there is one, `failure` when the last reading failed.
 * Start it with `onMount(() => query.live())`; it reads again whenever one of its tables changes.
 */
export class Query<T> {
  value = $state.raw<T>()
  failure = $state.raw<Failure>()
  loading = $state(false)

  #read: () => Promise<T>
  #tables: readonly string[]
  #pause: number
  #latest = 0

  /** `pause`: milliseconds to wait for further changes before reading again, for what is dear to read and need not be instant. */
  constructor(read: () => Promise<T>, tables: readonly string[], pause = 0) {
    this.#read = read
    this.#tables = tables
    this.#pause = pause
  }

  /** Reads now and on every change. Returns how to stop. */
  live(): () => void {
    void this.load()
    let wait: ReturnType<typeof setTimeout> | undefined
    const stop = connection.onChange(this.#tables, () => {
      if (this.#pause === 0) return void this.load()
      clearTimeout(wait)
      wait = setTimeout(() => void this.load(), this.#pause)
    })
    return () => {
      this.#latest += 1
      clearTimeout(wait)
      stop()
    }
  }

  /** Reads once. An answer that a later reading has overtaken is thrown away. */
  load = async (): Promise<void> => {
    const mine = ++this.#latest
    this.loading = true
    try {
      const value = await this.#read()
      if (mine !== this.#latest) return
      this.value = value
      this.failure = undefined
    } catch (thrown) {
      if (mine !== this.#latest) return
      this.failure = failureOf(thrown)
    } finally {
      if (mine === this.#latest) this.loading = false
    }
  }
}
