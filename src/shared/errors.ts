/** Codes a user-facing failure can carry; `message` says what happened and `hint` what to do. */
export const ERROR_CODES = [
  'FILE_UNREADABLE',
  'FILE_TOO_LARGE',
  'FILE_FORMAT_UNKNOWN',
  'FILE_EMPTY',
  'DOCUMENT_NOT_FOUND',
  'ITEM_NOT_FOUND',
  'CARD_NOT_FOUND',
  'DECK_NOT_FOUND',
  'EXAM_NOT_FOUND',
  'UNIT_NOT_FOUND',
  'NOT_ALLOWED_NOW',
  'NOTHING_TO_UNDO',
  'STORE_DAMAGED',
  'STORE_IN_USE',
  'STORE_TOO_NEW',
  'DISK_FULL',
  'BACKUP_INVALID',
  'MODEL_FAILED',
  'CANCELLED',
  'INPUT_INVALID',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** A failure with a sentence for the user. Everything else that is thrown is a bug. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly hint = '',
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
