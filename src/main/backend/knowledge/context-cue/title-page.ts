import type { Reading } from '../extractors/reading'

export interface Book {
  title: string
  authors: string[]
}

const known = new WeakMap<Reading['document'], Book | null>()

/** The whole title, and the full names of those who wrote it, of the book that a reading is a review of. Kept: it is asked for at each “the book” there is. */
export function bookOf(document: Reading['document']): Book | null {
  const before = known.get(document)
  if (before !== undefined) return before
  const found = readBook(document)
  known.set(document, found)
  return found
}

function readBook({ author: writer, blocks, text }: Reading['document']): Book | null {
  const whole = blocks.slice(0, TOP).map(({ start, end }) =>
    text
      .slice(start, Math.min(end, start + LONGEST))
      .replace(/[*_]/g, '')
      .replace(/\s+/g, ' '),
  )
  const lines = whole.map((line) => line.replace(/^(?:book )?(?:review|reviewed|under review|review essay)(?: of)?\s*[:–—-]\s*/i, ''))
  // "Not One Inch: …" over "By M. E. Sarotte. Yale University Press, 2021.", or over "by M. E. Sarotte" and "Yale University Press, 568 pp."
  const pages = lines.map((line, n) => {
    const [author = '', press = ''] = lines.slice(n + 1)
    // the line "by Miriam Castellane" between them was taken for that of the text
    if (writer && PUBLISHED.test(author) && !PAGES.test(line)) return `${line} by ${writer}. ${author}`
    if (!/^by /i.test(author)) return line
    return PAGES.test(author) || !PAGES.test(press) ? `${line} ${author}` : `${line} ${author.trim()}. ${press}`
  })
  // an article beside it: two works under review
  if (pages.some((line) => ARTICLE.test(line))) return null
  const found = pages.flatMap((line, n) => {
    const [, next = '', last = ''] = lines.slice(n)
    // “Man, the State, and War” over “By Kenneth N. Waltz” over “Columbia University Press”
    const below = !writer && PUBLISHED.test(last) ? AUTHOR_ALONE.exec(next)?.groups?.author : undefined
    const book =
      (PAGES.test(line) || HOUSE.test(line) ? (TITLE_FIRST.exec(line) ?? AUTHOR_FIRST.exec(line)) : null)?.groups ??
      (PUBLISHED.test(next) ? OF_AUTHOR.exec(line)?.groups : undefined) ??
      REVIEW_OF.exec(whole[n] ?? '')?.groups ??
      (below === undefined ? undefined : { title: lines[n], author: below }) ??
      (writer && PUBLISHED.test(next) ? { title: lines[n], author: writer } : undefined)
    return book?.title && book.author && !/^by /i.test(line) && (PAGES.test(line) || comesBack(book.author, text))
      ? [{ title: book.title, author: book.author }]
      : []
  })
  const [book] = found
  // “Artemy Kalinovsky” of the heading is “Artemy M. Kalinovsky” of the title page
  if (!book || found.some(({ author }) => surnamesOf(author) !== surnamesOf(book.author))) return null
  return { title: book.title, authors: authorsOf(book.author) }
}

const authorsOf = (words: string): string[] => words.replace(/,? ?\(?eds?\.?\)?$/, '').split(/, and | and | & |, /)

const surnamesOf = (authors: string): string =>
  authorsOf(authors)
    .map((name) => name.split(' ').at(-1))
    .join(' ')

/** A review speaks of the author by the surname; “That Sweet Enemy: …” is nobody's. */
const comesBack = (authors: string, text: string): boolean =>
  authorsOf(authors).some((name) => text.split(name.split(' ').at(-1) ?? name).length > TOLD)

/** Once on the title page, and once more. */
const TOLD = 2

/** A title page stands among the first blocks, and is short. */
const TOP = 8
const LONGEST = 320

/** “Title,” International Security, Winter 2000/01. */
const ARTICLE = /^\p{Lu}[^“]{4,60}, “[^”]{10,120},” \p{Lu}.*\d{4}/u

const PAGES =
  /(?:\bpp\b|\bpages\b|\bPress\b|\bBooks\b|\bPublish|\bRoutledge\b|\bPenguin\b|\bKnopf\b|\bNorton\b|\bISBN\b|[£$€]\d).*\d|\bby [^().]+(?:\. ?[^().]+)* \([A-Z][^()]*\)$|\d{4}\b.*(?:\bpp\b|\bpages\b)/
/** “… Jon Kestrel, 2003.”: any house. */
const HOUSE = /(?:\. |: )\p{Lu}[^.:]{2,50}, (?:19|20)\d\d\b/u
/** Nothing but who published it. */
const PRESS = /^(?:\p{Lu}[\p{L}’'.-]* ){1,4}(?:Press|Books|Publishers)[,.:] .{0,40}\d|^\p{Lu}[\p{L}’'.& -]{2,40}[,:] \d{2,4} ?pp\b/u
/** “Columbia University Press”, “Vintage, 2003”, “Oxford: Clarendon Press, 1954” */
export const PUBLISHED = new RegExp(
  `${PRESS.source}|^(?:\\p{Lu}[\\p{L}’'.-]* ){1,4}(?:Press|Books|Publishers)[,.]?$|^(?:\\p{Lu}[\\p{L} ]+: )?\\p{Lu}[\\p{L}’'.& -]{2,40}, (?:19|20)\\d\\d\\.?$`,
  'u',
)
const NAME =
  "(?:\\p{Lu}[\\p{L}’'.-]*\\.?(?: (?:de|von|van|der|da|al-))?)(?: (?:\\p{Lu}[\\p{L}’'.-]*|de|von|van|der|da))*? \\p{Lu}[\\p{L}’'-]+"
const AUTHORS = `(?:\\p{Lu}\\p{Ll}+ and )?${NAME}(?:,? (?:and|&) ${NAME}|, ${NAME},? and ${NAME})?`
const AUTHOR_ALONE = new RegExp(`^(?:[Bb]y )?(?<author>${AUTHORS})\\.?$`, 'u')
/** “South by East and West: Odd Arne Westad, “The Global Cold War: …””, “A. J. P. Taylor's “The Struggle for Mastery in Europe”” */
const OF_AUTHOR = new RegExp(`^(?:[^:“"]{3,60}[:–—] ?)?(?<author>${AUTHORS})(?:[’']s?|,) [“"](?<title>\\p{Lu}[^“”"]{2,150})[”"]$`, 'u')
/** “After the Balance: A Review of Paul W. Schroeder, The Transformation of European Politics, 1763–1848” */
const REVIEW_OF = new RegExp(
  `^(?:[^:]{3,60}: )?(?:[Aa] )?(?:[Bb]ook )?[Rr]eview(?: of|:) (?<author>${AUTHORS}), (?<title>\\p{Lu}[^()]{2,150}?)[.,]?(?: \\(|$)`,
  'u',
)
/** “Not One Inch: America, Russia, and … By M. E. Sarotte. Yale University Press, 2021. 568 pp.” */
const TITLE_FIRST = new RegExp(
  `^(?<title>[“"]?\\p{Lu}.{2,150}?)[.,]?[”"]?[.,]? (?:[Bb]y|BY|edited by|Edited by) (?<author>${AUTHORS})(?:[.,]| \\()`,
  'u',
)
/** “Ingrid Halvorsen, Face to Face: Summits and … (Northgate University Press, 2016), 388 pp.” */
const AUTHOR_FIRST = new RegExp(
  `^(?<author>${AUTHORS})(?:,? \\(?eds?\\.?\\)?)?[,.:] (?<title>[“"]?\\p{Lu}.{2,150}?)[.,]?[”"]? ?(?:\\(|[.,] (?:\\p{Lu}[\\p{L} ,.&]*: \\p{Lu}[\\p{L} .,&’'-]*|\\p{Lu}[\\p{L} .&’'-]*),? \\d{2,4}\\b|\\. \\d{2,4} (?:pp|pages)\\b)`,
  'u',
)
