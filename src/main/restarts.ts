/** Deaths of a process within a minute after which it is not started again. */
const TOO_MANY = 6
const MINUTE = 60_000

/** Counts the deaths of a process that is kept running. */
export class Restarts {
  #deaths: number[] = []

  constructor(private readonly now: () => Date) {}

  /** Notes a death. Returns how long to wait before the next start, in ms, or null when there were too many within a minute. */
  next(): number | null {
    const now = this.now().getTime()
    this.#deaths = [...this.#deaths.filter((at) => now - at < MINUTE), now]
    if (this.#deaths.length >= TOO_MANY) return null
    return 50 * 2 ** (this.#deaths.length - 1)
  }
}
