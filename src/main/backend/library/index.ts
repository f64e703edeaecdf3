import { AppError } from '../../../shared/errors'
import type { DocumentBody, Dropped } from '../../../shared/document'
import { assembleBody } from './assemble'
import { normaliseCharacters } from './mending/characters'
import { mendMojibake } from './mending/mojibake'
import { setAside } from './mending/set-aside'
import { judgeWebPage } from './mending/web-page'
import { formatOf, refuseForeignBytes } from './formats'
import { decodeText } from './encoding'
import { checkBytes, checkText } from './limits'
import type { RawDocument } from './raw-document'
import { readMarkdown, readPastedMarkdown } from './readers/markdown'
import { looksLikeMarkdown } from './readers/pasted-markdown'
import { readPlainText } from './readers/plain-text'
import { isTagSoup, stripTags } from './readers/tag-soup'
import { takeByline } from './structure/byline'
import { titleOf } from './structure/title'

export { anchorFinder, makeAnchor } from './anchors'

export type ReadingInput = { name: string; bytes: Uint8Array } | { title?: string; text: string }

/**
 * Reads a file or pasted text into a DocumentBody: mended, cut into blocks, sections and passages, with all offsets on its `text`.
 * Throws AppError FILE_FORMAT_UNKNOWN, FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE or CANCELLED, and nothing else.
 */
export function readDocument(input: ReadingInput, options: { signal?: AbortSignal } = {}): DocumentBody {
  const stopIfCancelled = () => {
    if (options.signal?.aborted) throw new AppError('CANCELLED', 'Reading was cancelled.')
  }
  stopIfCancelled()
  const { text, format, source, givenTitle } = 'bytes' in input ? openFile(input) : openPaste(input)
  checkText(text)
  const raw = readText(normaliseCharacters(mendMojibake(text)), format)
  stopIfCancelled()
  const title = titleOf(raw, { given: givenTitle, fileName: source })
  const body = assembleBody(raw, { title, format, source })
  if (body.words === 0)
    throw new AppError('FILE_EMPTY', 'There is no text in this reading.', 'Choose another file, or paste the text itself.')
  return body
}

interface Opened {
  text: string
  format: 'text' | 'markdown' | 'paste'
  source: string
  givenTitle?: string
}

function openFile({ name, bytes }: { name: string; bytes: Uint8Array }): Opened {
  checkBytes(bytes)
  const format = formatOf(name)
  refuseForeignBytes(name, bytes)
  return { text: decodeText(bytes), format, source: name }
}

function openPaste({ title, text }: { title?: string; text: string }): Opened {
  return { text, format: 'paste', source: '', givenTitle: title?.trim() || undefined }
}

function readText(text: string, format: Opened['format']): RawDocument {
  if (format !== 'markdown' && isTagSoup(text)) {
    const stripped = stripTags(text)
    const raw = readArticle(stripped.text, readPlainText)
    return { ...raw, title: stripped.title ?? raw.title, dropped: [...stripped.dropped, ...raw.dropped] }
  }
  return readArticle(text, format === 'markdown' ? readMarkdown : looksLikeMarkdown(text) ? readPastedMarkdown : readPlainText)
}

/** What surrounds the article of a copied web page goes before its lines are put together. */
function readArticle(text: string, read: (text: string) => RawDocument): RawDocument {
  const lines = text.split('\n')
  const dropped: Dropped[] = []
  const article = setAside(lines, judgeWebPage(lines), dropped)
  if (dropped.length === 0) return read(text)
  const { byline, rest } = takeByline(article, dropped)
  const raw = read(rest.join('\n'))
  return { ...byline, ...raw, dropped: [...dropped, ...raw.dropped] }
}
