import type { Analysis, Sentence } from '../analysis'
import { bookOf } from '../context-cue/title-page'
import { surnameOf } from '../lexicon'
import type { Context, Pointer } from './context'
import { isDescribed, named } from './described'

/**
 * "The author", "the book" in a review → "Harrington", "“Berlin on the Brink”"; "the theory" in a text on complex interdependence → "the theory of complex interdependence". Null
 * where the text is about no one book or idea.
 */
export function work(context: Context, sentence: Sentence, i: number): Pointer | null {
  const noun = sentence.tokens[i + 1]
  if (!noun || isDescribed(sentence.tokens, i + 1)) return null
  if (/^(?:book|author|authors)$/.test(noun.lower)) {
    const by = ofBook(context.analysis, noun.lower)
    return by === null ? null : named(sentence.tokens, i + 1, by)
  }
  const idea = noun.lower === 'theory' ? ideaOf(context, sentence) : null
  return idea === null ? null : named(sentence.tokens, i + 1, /\btheory$/.test(idea) ? idea : `the theory of ${idea}`)
}

function ofBook({ document }: Analysis, noun: string): string | null {
  const book = bookOf(document)
  if (!book) return null
  if (noun === 'book') return `“${book.title.split(/: | – | — |\. /)[0]?.replace(/^[“"‘']|[”"’',]+$/g, '') ?? book.title}”`
  return (noun === 'author') === (book.authors.length === 1) ? book.authors.map(surnameOf).join(' and ') : null
}

/** What a text of theory is about, in small letters, if it turns to it again and again. */
function ideaOf(context: Context, sentence: Sentence): string | null {
  const topic = context.topic(sentence)
  if (topic === null || /\d|[“"]/.test(topic)) return null
  const [first = '', ...rest] = topic.split(' ')
  const idea = [first.toLowerCase(), ...rest].join(' ')
  return !/\p{Lu}/u.test(idea) && isTurnedTo(context.analysis, idea.replace(/ theory$/, '')) ? idea : null
}

/** True for what stands in a text so many times; a book is not searched for it each time "the theory" is. */
function isTurnedTo({ sentences, text }: Analysis, idea: string): boolean {
  const known = turnedTo.get(sentences) ?? new Map<string, boolean>()
  turnedTo.set(sentences, known)
  const is = known.get(idea) ?? text.toLowerCase().split(idea).length - 1 >= OFTEN
  known.set(idea, is)
  return is
}

const turnedTo = new WeakMap<Analysis['sentences'], Map<string, boolean>>()

const OFTEN = 3
