import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import { sure } from '../sure'
import type { ContextCue } from '.'
import { subjectOf } from './subtitle'

/** “Sarotte, “Not One Inch””: the one book under whose title page a review stands. What the reviewer calls it, or the name of the file, tells nobody. */
export function bookReviewed(reading: Reading): ContextCue | null {
  const { blocks, text } = reading.document
  const lines = blocks.slice(0, TOP).map(({ start, end }) =>
    text
      .slice(start, Math.min(end, start + LONGEST))
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^(?:book )?(?:review|reviewed|under review|review essay)(?: of)?\s*[:–—-]\s*/i, ''),
  )
  // "Not One Inch: …" over "By M. E. Sarotte. Yale University Press, 2021."
  const pages = lines.map((line, n) => (/^by /i.test(lines[n + 1] ?? '') ? `${line} ${sure(lines[n + 1])}` : line))
  // an article beside it: two works under review
  if (pages.some((line) => ARTICLE.test(line))) return null
  const found = pages.flatMap((line) => {
    const book = PAGES.test(line) ? (TITLE_FIRST.exec(line) ?? AUTHOR_FIRST.exec(line))?.groups : undefined
    return book?.title && book.author ? [{ title: book.title, author: book.author }] : []
  })
  const [book, other] = found
  if (!book || other) return null
  const short = book.title.split(/: | – | — |\. /)[0]?.replace(/^[“"‘']|[”"’',]+$/g, '') ?? book.title
  const subject = subjectOf(book.title, reading)
  if (subject !== null) return { name: subject, year: null }
  const authors = book.author.replace(/,? ?\(?eds?\.?\)?$/, '').split(/, and | and | & |, /)
  return { name: `${authors.slice(0, MOST_AUTHORS).map(surnameOf).join(' and ')}, “${short}”`, year: null }
}

/** A title page stands among the first blocks, and is short. */
const TOP = 8
const LONGEST = 320
const MOST_AUTHORS = 2

/** “Title,” International Security, Winter 2000/01. */
const ARTICLE = /^\p{Lu}[^“]{4,60}, “[^”]{10,120},” \p{Lu}.*\d{4}/u

const PAGES =
  /(?:\bpp\b|\bpages\b|\bPress\b|\bBooks\b|\bPublish|\bRoutledge\b|\bPenguin\b|\bKnopf\b|\bNorton\b|\bISBN\b|[£$€]\d).*\d|\d{4}\b.*(?:\bpp\b|\bpages\b)/
const NAME =
  "(?:\\p{Lu}[\\p{L}’'.-]*\\.?(?: (?:de|von|van|der|da|al-))?)(?: (?:\\p{Lu}[\\p{L}’'.-]*|de|von|van|der|da))*? \\p{Lu}[\\p{L}’'-]+"
const AUTHORS = `${NAME}(?:,? (?:and|&) ${NAME}|, ${NAME},? and ${NAME})?`
/** “Not One Inch: America, Russia, and … By M. E. Sarotte. Yale University Press, 2021. 568 pp.” */
const TITLE_FIRST = new RegExp(
  `^(?<title>[“"]?\\p{Lu}.{2,150}?)[.,]?[”"]?[.,]? (?:[Bb]y|BY|edited by|Edited by) (?<author>${AUTHORS})(?:[.,]| \\()`,
  'u',
)
/** “Ingrid Halvorsen, Face to Face: Summits and … (Northgate University Press, 2016), 388 pp.” */
const AUTHOR_FIRST = new RegExp(
  `^(?<author>${AUTHORS})(?:,? \\(?eds?\\.?\\)?)?[,.:] (?<title>[“"]?\\p{Lu}.{2,150}?)[.,]?[”"]? ?(?:\\(|[.,] (?:[\\p{Lu}][\\p{L} ,.&]*: )?[\\p{Lu}][\\p{L} .&’'-]*,? \\d{4})`,
  'u',
)
