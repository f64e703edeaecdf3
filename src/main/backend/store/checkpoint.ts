import type { Database } from 'better-sqlite3'

/** How long nothing must have changed before the log is written back. */
const IDLE_MILLIS = 1000

/** Pages (of 4 KiB) after which SQLite writes the log back at once, idle or not, so that it cannot grow without end: 40 MB. */
const AT_MOST_PAGES = 10_000

/**
 * Writes the log (WAL) back into the database while nobody is waiting. SQLite's default does it within every sixtieth answer or so, which then takes ten times
 * as long as the others; the answer itself is on disk as soon as it is in the log.
 */
export function checkpointWhenIdle(db: Database): { changed(): void; stop(): void } {
  db.pragma(`wal_autocheckpoint = ${AT_MOST_PAGES}`)
  let timer: NodeJS.Timeout | undefined
  const stop = () => clearTimeout(timer)
  return {
    changed: () => {
      stop()
      timer = setTimeout(() => writeBack(db), IDLE_MILLIS).unref()
    },
    stop,
  }
}

function writeBack(db: Database): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    // A full disk, say: nothing is lost, as the log still holds it all, and the next change tries again.
    console.error('The log could not be written back:', error)
  }
}
