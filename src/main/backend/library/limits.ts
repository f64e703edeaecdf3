import { AppError } from '../../../shared/errors'

export const MAX_BYTES = 50 * 1024 * 1024
/** UTF-16 code units: about ten thousand pages. */
const MAX_CHARACTERS = 20_000_000

/** Throws FILE_TOO_LARGE or FILE_EMPTY before a byte is decoded. */
export function checkBytes(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES) throw tooLarge(`This file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; a reading may have 50 MB.`)
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', 'This file is empty.', 'Choose another file, or paste the text itself.')
}

/** Throws FILE_TOO_LARGE or FILE_EMPTY for decoded or pasted text. */
export function checkText(text: string): void {
  if (text.length > MAX_CHARACTERS) throw tooLarge('This text is longer than 20 million characters.')
  if (!/\S/.test(text))
    throw new AppError('FILE_EMPTY', 'There is no text in this reading.', 'Choose another file, or paste the text itself.')
}

const tooLarge = (message: string) => new AppError('FILE_TOO_LARGE', message, 'Split it into parts, a chapter each, and import those.')
