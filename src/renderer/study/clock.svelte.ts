/** The time of day for words that count down. */
export class Clock {
  /** Milliseconds since 1970. */
  now = $state(Date.now())

  /** Returns how to stop. */
  start = (): (() => void) => {
    const timer = setInterval(() => (this.now = Date.now()), 1000)
    return () => clearInterval(timer)
  }
}
