import { AppError } from '../../../shared/errors'

const TEXT = new Set(['', 'txt', 'text'])
const MARKDOWN = new Set(['md', 'markdown', 'mdown', 'mkd'])

/** The format a file's name promises. Throws FILE_FORMAT_UNKNOWN for a format that cannot be read today. */
export function formatOf(name: string): 'text' | 'markdown' {
  const extension = extensionOf(name)
  if (TEXT.has(extension)) return 'text'
  if (MARKDOWN.has(extension)) return 'markdown'
  throw unknownFormat(`“${shortName(name)}” is ${article(extension)} file.`)
}

/** Throws FILE_FORMAT_UNKNOWN when the bytes are plainly no text, whatever the name says. */
export function refuseForeignBytes(name: string, bytes: Uint8Array): void {
  const magic = MAGIC.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))
  if (magic) throw unknownFormat(`“${shortName(name)}” holds ${magic.is}, not text.`)
  if (!startsWithUtf16Mark(bytes) && bytes.includes(0)) throw unknownFormat(`“${shortName(name)}” holds binary data, not text.`)
}

/** The last extension of a file name in lower case; a name such as "notes.of 2017" or ".profile" has none. */
function extensionOf(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return /.\.([A-Za-z][A-Za-z0-9]{0,9})$/.exec(last)?.[1]?.toLowerCase() ?? ''
}

const MAGIC: { is: string; starts: number[] }[] = [
  { is: 'a PDF', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { is: 'a ZIP archive (perhaps DOCX or EPUB)', starts: [0x50, 0x4b, 0x03, 0x04] },
  { is: 'a ZIP archive', starts: [0x50, 0x4b, 0x05, 0x06] },
  { is: 'a PNG image', starts: [0x89, 0x50, 0x4e, 0x47] },
  { is: 'a JPEG image', starts: [0xff, 0xd8, 0xff] },
  { is: 'a GIF image', starts: [0x47, 0x49, 0x46, 0x38] },
  { is: 'an old Word document', starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { is: 'a gzip archive', starts: [0x1f, 0x8b] },
  { is: 'a program', starts: [0x7f, 0x45, 0x4c, 0x46] },
  { is: 'rich text (RTF)', starts: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

const startsWithUtf16Mark = (bytes: Uint8Array) => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

function unknownFormat(what: string): AppError {
  return new AppError(
    'FILE_FORMAT_UNKNOWN',
    `${what} Text (.txt), Markdown (.md) and pasted text can be read today.`,
    'Open it in its own program, select all, copy, and paste the text here.',
  )
}

function article(extension: string): string {
  const upper = extension.toUpperCase()
  return `${/^[AEFHILMNORSX]/.test(upper) ? 'an' : 'a'} ${upper}`
}

const shortName = (name: string) => (name.length > 80 ? `${name.slice(0, 77)}…` : name)
