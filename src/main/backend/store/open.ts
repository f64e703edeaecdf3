import Database from 'better-sqlite3'
import { askedIn } from '../../../shared/setting'
import { checkAtStart } from './check'
import { DamagedFile, damageIn } from './damage'
import { logSlowStatements } from './slow'

/** 'AMem' in ASCII: how `file` and other programs know our databases. */
export const APPLICATION_ID = 0x414d656d

/** How long SQLite waits for a lock that a dying process may still hold. */
const BUSY_MILLIS = 3000

/** Opens a connection with our pragmas on a sound file; throws a DamagedFile on any other. */
export function openDatabase(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_MILLIS })
  try {
    db.pragma('journal_mode = WAL')
    // An answer is on disk before the next card shows, also when the power fails.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without it the rows that REPLACE pushes out would not reach the undo log.
    db.pragma('recursive_triggers = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -65536')
    db.function('asked', { deterministic: true }, (stem: unknown) => askedIn(String(stem)))
    claim(db)
    checkAtStart(db)
  } catch (error) {
    db.close()
    const reason = damageIn(error)
    throw reason === null ? error : new DamagedFile(reason, { cause: error })
  }
  logSlowStatements(db)
  return db
}

function claim(db: Database.Database): void {
  const id = db.pragma('application_id', { simple: true })
  if (id === APPLICATION_ID) return
  const tables = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_schema').get()
  if (id !== 0 || (tables?.count ?? 0) > 0) throw new DamagedFile('The file is a database of another program.')
  db.pragma(`application_id = ${APPLICATION_ID}`)
}
