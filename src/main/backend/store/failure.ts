import { SqliteError } from 'better-sqlite3'
import { AppError } from '../../../shared/errors'

/** A failure of SQLite or the file system that a person can do something about, as an AppError; anything else as it came. */
export function plainFailure(error: unknown): unknown {
  if (is(error, 'SQLITE_FULL', 'ENOSPC', 'EDQUOT'))
    return new AppError('DISK_FULL', 'The disk is full, so nothing was changed.', 'Free some space and try again.', { cause: error })
  if (is(error, 'SQLITE_BUSY', 'SQLITE_LOCKED'))
    return new AppError('STORE_IN_USE', 'Another program is using the data folder.', 'Close the other one and try again.', { cause: error })
  if (is(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB'))
    return new AppError('STORE_DAMAGED', 'The data file is damaged, so nothing was changed.', 'Start the app again to restore a backup.', {
      cause: error,
    })
  if (
    is(error, 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM', 'SQLITE_IOERR', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'EIO')
  )
    return new AppError(
      'NOT_ALLOWED_NOW',
      'The data folder cannot be written, so nothing was changed.',
      'Check that it is a folder, that the disk is there, and that you may write to it.',
      { cause: error },
    )
  return error
}

/** SQLite's codes have endings that say more, such as SQLITE_IOERR_WRITE. */
function is(error: unknown, ...codes: string[]): boolean {
  if (!(error instanceof Error) || !('code' in error) || !(error instanceof SqliteError || 'syscall' in error)) return false
  const found = String(error.code)
  return codes.some((code) => found === code || found.startsWith(`${code}_`))
}
