import { SqliteError } from 'better-sqlite3'
import { AppError } from '../../../shared/errors'

/** A failure of SQLite's that a person can do something about, as an AppError; anything else as it came. */
export function plainFailure(error: unknown): unknown {
  if (!(error instanceof SqliteError)) return error
  if (is(error, 'SQLITE_FULL'))
    return new AppError('DISK_FULL', 'The disk is full, so nothing was changed.', 'Free some space and try again.', { cause: error })
  if (is(error, 'SQLITE_BUSY', 'SQLITE_LOCKED'))
    return new AppError('STORE_IN_USE', 'Another program is using the data folder.', 'Close the other one and try again.', { cause: error })
  if (is(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB'))
    return new AppError('STORE_DAMAGED', 'The data file is damaged, so nothing was changed.', 'Start the app again to restore a backup.', {
      cause: error,
    })
  if (is(error, 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_IOERR'))
    return new AppError(
      'NOT_ALLOWED_NOW',
      'The data folder cannot be written, so nothing was changed.',
      'Check that the disk is there and that you may write to the folder.',
      { cause: error },
    )
  return error
}

/** SQLite's codes have endings that say more, such as SQLITE_IOERR_WRITE. */
const is = (error: InstanceType<typeof SqliteError>, ...codes: string[]) =>
  codes.some((code) => error.code === code || error.code.startsWith(`${code}_`))
