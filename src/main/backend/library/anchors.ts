import search from 'approx-string-match'
import type { Anchor } from '../../../shared/anchor'
import { makeWordIndex, wordsOf, type WordIndex } from './word-index'

/** Characters of context kept on each side of a quote. */
const CONTEXT = 32

/** The anchor of `text.slice(start, end)`, with up to 32 characters of context on each side. */
export function makeAnchor(text: string, start: number, end: number): Anchor {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  }
}

/** Where a quote stands now. `moved`: its position or its words are not those of the anchor. */
export interface Found {
  start: number
  end: number
  moved: boolean
}

/**
 * Finds an anchor again in a text that may have changed: the same words in the same surroundings, wherever they stand, else words that
 * differ by a few characters. Null when the quote is gone.
 */
export function findAnchor(anchor: Anchor, text: string): Found | null {
  return anchorFinder(text)(anchor)
}

/** findAnchor for many anchors in one text: its words are indexed once, when the first anchor has moved. */
export function anchorFinder(text: string): (anchor: Anchor) => Found | null {
  let index: WordIndex | undefined
  const indexed: IndexedText = {
    text,
    get index() {
      return (index ??= makeWordIndex(text))
    },
  }
  return (anchor) => {
    if (anchor.exact === '') return null
    const span = findUnmoved(anchor, text) ?? findExact(anchor, indexed) ?? findAlike(anchor, indexed)
    return span && { ...span, moved: span.start !== anchor.start || text.slice(span.start, span.end) !== anchor.exact }
  }
}

interface IndexedText {
  readonly text: string
  readonly index: WordIndex
}

interface Place {
  start: number
  end: number
}

/** The common case, without an index: nothing around the quote has changed. */
function findUnmoved({ start, exact, prefix, suffix }: Anchor, text: string): Place | null {
  const end = start + exact.length
  return text.startsWith(exact, start) && text.startsWith(suffix, end) && text.slice(Math.max(0, start - prefix.length), start) === prefix
    ? { start, end }
    : null
}

function findExact(anchor: Anchor, indexed: IndexedText): Place | null {
  const { text } = indexed
  let best: (Place & { context: number }) | null = null
  let occurrences = 0
  for (const start of occurrencesOf(anchor.exact, indexed)) {
    occurrences++
    const place = { start, end: start + anchor.exact.length }
    const context = contextAt(anchor, text, place)
    const isNearer = best !== null && context === best.context && Math.abs(start - anchor.start) < Math.abs(best.start - anchor.start)
    if (best === null || context > best.context || isNearer) best = { ...place, context }
  }
  // A name elsewhere in the text is not the name that was quoted: short or repeated words need their surroundings.
  const isDistinct = occurrences === 1 && anchor.exact.length >= DISTINCT
  return best && (isDistinct || best.context >= LEAST_CONTEXT) ? { start: best.start, end: best.end } : null
}

/** Quotes of this many characters, found once, need no context to be recognised. */
const DISTINCT = 30
/** Share of the context (of both sides together) that must be there for a short quote. */
const LEAST_CONTEXT = 0.3
/** Share of characters that may differ in an edited quote. */
const MOST_EDITED = 0.3
/** Longer quotes are not searched for approximately. */
const LONGEST_ALIKE = 4000

function* occurrencesOf(exact: string, { text, index }: IndexedText): Generator<number> {
  const rarest = wordsOf(exact)
    // A word cut by the quote's edge is not in the index.
    .filter(({ start, end }) => start > 0 && end < exact.length)
    .map((word) => ({ ...word, places: index.places(word.key) }))
    .reduce<{ start: number; places: readonly number[] } | null>(
      (best, word) => (best && best.places.length <= word.places.length ? best : word),
      null,
    )
  if (rarest) {
    for (const place of rarest.places) if (text.startsWith(exact, place - rarest.start)) yield place - rarest.start
    return
  }
  for (let at = text.indexOf(exact), count = 0; at >= 0 && count < MOST_OCCURRENCES; at = text.indexOf(exact, at + 1), count++) yield at
}

const MOST_OCCURRENCES = 10_000

/** The quote with a few characters changed: its neighbourhood is found by rare words of quote and context, its edges by edit distance. */
function findAlike(anchor: Anchor, { text, index }: IndexedText): Place | null {
  if (anchor.exact.length > LONGEST_ALIKE) return null
  let best: (Place & { score: number }) | null = null
  for (const centre of neighbourhoods(anchor, index)) {
    const from = Math.max(0, centre - BUCKET)
    const window = text.slice(from, centre + Math.ceil(anchor.exact.length * (1 + MOST_EDITED)) + BUCKET)
    // The search yields only the matches with the fewest errors, so the window must not hold the neighbouring sentences whole.
    for (const match of search(window, anchor.exact, Math.floor(anchor.exact.length * MOST_EDITED))) {
      const place = toWordEdges(text, { start: from + match.start, end: from + match.end }, anchor)
      const context = contextAt(anchor, text, place)
      const likeness = 1 - match.errors / anchor.exact.length
      const score = likeness + context
      const isSure = anchor.exact.length >= DISTINCT || context >= LEAST_CONTEXT
      if (isSure && (best === null || score > best.score)) best = { ...place, score }
    }
  }
  return best && { start: best.start, end: best.end }
}

/** Offsets at which the quote may begin, the likeliest first: where most of its rarer words stand in the right distance. */
function neighbourhoods(anchor: Anchor, index: WordIndex): number[] {
  const needle = anchor.prefix + anchor.exact + anchor.suffix
  const seeds = wordsOf(needle)
    .map(({ key, start }) => ({ offset: start - anchor.prefix.length, places: index.places(key) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, SEEDS)
  const votes = new Map<number, number>()
  for (const { offset, places } of seeds) {
    // Words used all over the text tell nothing about the place.
    if (places.length > COMMON) continue
    for (const place of places) {
      const bucket = Math.round((place - offset) / BUCKET)
      for (const near of [bucket - 1, bucket, bucket + 1]) votes.set(near, (votes.get(near) ?? 0) + 1)
    }
  }
  return [...votes]
    .sort(([a, votesA], [b, votesB]) => votesB - votesA || Math.abs(a * BUCKET - anchor.start) - Math.abs(b * BUCKET - anchor.start))
    .slice(0, 9)
    .map(([bucket]) => Math.max(0, bucket * BUCKET))
}

const SEEDS = 12
const COMMON = 500
/** Characters by which seeds of one quote may disagree about where it begins. */
const BUCKET = 48

/** How much of the anchor's context surrounds a place, 0..1: the share of prefix and suffix that stands there unchanged. */
function contextAt({ prefix, suffix }: Anchor, text: string, { start, end }: Place): number {
  let left = 0
  while (left < prefix.length && text[start - 1 - left] === prefix[prefix.length - 1 - left]) left++
  let right = 0
  while (right < suffix.length && text[end + right] === suffix[right]) right++
  const isWholeText = prefix.length + suffix.length === 0
  return isWholeText ? 1 : (left + right) / (prefix.length + suffix.length)
}

/** An approximate match may begin or end inside a word; the quote did not, unless its anchor says so. */
function toWordEdges(text: string, { start, end }: Place, { prefix, suffix, exact }: Anchor): Place {
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  if (!isLetter(prefix.at(-1)) && isLetter(exact[0])) {
    while (isLetter(text[start]) && isLetter(text[start - 1])) start--
    while (start < end && !isLetter(text[start])) start++
  }
  if (!isLetter(suffix[0])) {
    while (isLetter(text[end - 1]) && isLetter(text[end])) end++
    if (isLetter(exact.at(-1))) while (end > start && !isLetter(text[end - 1])) end--
  }
  return { start, end }
}
