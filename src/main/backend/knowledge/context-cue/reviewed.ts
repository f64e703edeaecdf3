import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import type { ContextCue } from '.'
import { cueTo } from './choose'
import { SPEAKS_FOR_STATE } from './events'
import { isCalled, occasionOf, occasionSpoken, placeOf } from './occasions'
import { eventOpened } from './opening'
import { subjectOf } from './subtitle'

/**
 * What the one book is about under whose title page a review stands: the occasion which its title names, what its subtitle says, the occasion which the review tells of or the
 * treaty with which it opens; at last the book itself, “Sarotte, “Not One Inch””. What the reviewer calls it, or the name of the file, tells nobody.
 */
export function bookReviewed(reading: Reading): ContextCue | null {
  const book = bookOf(reading.document)
  if (!book) return null
  const told = occasionOf(reading, reading.sentences, book.title)
  // “Washington and Moscow from the missile crisis …” is no summit in Washington
  if (told?.titled && (isCalled(told.occasion, book.title) || !SPEAKS_FOR_STATE.test(placeOf(told.occasion)))) return cueTo(told.occasion)
  const subject = subjectOf(book.title, reading)
  if (subject) return { name: subject, year: null }
  const occasion = (told?.titled ? null : told?.occasion) ?? occasionSpoken(reading)
  const event = occasion ? cueTo(occasion) : eventOpened(reading)
  if (event) return event
  const [short = book.title] = book.title.split(/: | – | — |\. /)
  const name = `${book.authors.slice(0, MOST_AUTHORS).map(surnameOf).join(' and ')}, “${short.replace(/^[“"‘']|[”"’',]+$/g, '')}”`
  return { name, year: null }
}

/** The whole title, and the full names of those who wrote it. */
export function bookOf({ author: writer, blocks, text }: Reading['document']): { title: string; authors: string[] } | null {
  const lines = blocks.slice(0, TOP).map(({ start, end }) =>
    text
      .slice(start, Math.min(end, start + LONGEST))
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' ')
      .replace(/^(?:book )?(?:review|reviewed|under review|review essay)(?: of)?\s*[:–—-]\s*/i, ''),
  )
  // "Not One Inch: …" over "By M. E. Sarotte. Yale University Press, 2021.", or over "by M. E. Sarotte" and "Yale University Press, 568 pp."
  const pages = lines.map((line, n) => {
    const [author = '', press = ''] = lines.slice(n + 1)
    // the line "by Miriam Castellane" between them was taken for that of the text
    if (writer && PRESS.test(author) && !PAGES.test(line)) return `${line} by ${writer}. ${author}`
    if (!/^by /i.test(author)) return line
    return PAGES.test(author) || !PAGES.test(press) ? `${line} ${author}` : `${line} ${author.trim()}. ${press}`
  })
  // an article beside it: two works under review
  if (pages.some((line) => ARTICLE.test(line))) return null
  const found = pages.flatMap((line) => {
    const book = PAGES.test(line) ? (TITLE_FIRST.exec(line) ?? AUTHOR_FIRST.exec(line))?.groups : undefined
    return book?.title && book.author && !/^by /i.test(line) ? [{ title: book.title, author: book.author }] : []
  })
  const [book, other] = found
  if (!book || other) return null
  return { title: book.title, authors: book.author.replace(/,? ?\(?eds?\.?\)?$/, '').split(/, and | and | & |, /) }
}

/** A title page stands among the first blocks, and is short. */
const TOP = 8
const LONGEST = 320
const MOST_AUTHORS = 2

/** “Title,” International Security, Winter 2000/01. */
const ARTICLE = /^\p{Lu}[^“]{4,60}, “[^”]{10,120},” \p{Lu}.*\d{4}/u

const PAGES =
  /(?:\bpp\b|\bpages\b|\bPress\b|\bBooks\b|\bPublish|\bRoutledge\b|\bPenguin\b|\bKnopf\b|\bNorton\b|\bISBN\b|[£$€]\d).*\d|\bby [^().]+(?:\. ?[^().]+)* \([A-Z][^()]*\)$|\d{4}\b.*(?:\bpp\b|\bpages\b)/
/** Nothing but who published it. */
const PRESS = /^(?:\p{Lu}[\p{L}’'.-]* ){1,4}(?:Press|Books|Publishers)[,.:] .{0,40}\d|^\p{Lu}[\p{L}’'.& -]{2,40}[,:] \d{2,4} ?pp\b/u
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
  `^(?<author>${AUTHORS})(?:,? \\(?eds?\\.?\\)?)?[,.:] (?<title>[“"]?\\p{Lu}.{2,150}?)[.,]?[”"]? ?(?:\\(|[.,] (?:[\\p{Lu}][\\p{L} ,.&]*: )?[\\p{Lu}][\\p{L} .&’'-]*,? \\d{2,4}\\b|\\. \\d{2,4} (?:pp|pages)\\b)`,
  'u',
)
