import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import type { ContextCue } from '.'
import { cueTo } from './choose'
import { SPEAKS_FOR_STATE } from './events'
import { occasionOf, occasionSpoken } from './occasions'
import { isCalled, placeOf } from './occasion-names'
import { eventOpened } from './opening'
import { subjectOf } from './subtitle'
import { bookOf, type Book } from './title-page'

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
  return calledByAuthor(book)
}

/** “Sarotte, “Not One Inch””: the book by its author and the first part of its title. */
export function calledByAuthor({ title, authors }: Book): ContextCue {
  const [short = title] = title.split(/: | – | — |\. /)
  return {
    name: `${authors.slice(0, MOST_AUTHORS).map(surnameOf).join(' and ')}, “${short.replace(/^[“"‘']|[”"’',]+$/g, '')}”`,
    year: null,
  }
}

const MOST_AUTHORS = 2
