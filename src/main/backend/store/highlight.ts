const WORD = /[\p{L}\p{N}\p{M}]+/gu

/** Words as the tokenizer of FTS5 cuts them. */
export const wordsOf = (text: string): string[] => text.match(WORD) ?? []

/** As that tokenizer compares them: without case and accents. */
const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Says how a word fits the query: 2 as it is, 1 when the query's last word begins it, 0 not at all. */
export type Matcher = (word: string) => 0 | 1 | 2

export function matcherOf(query: string): Matcher {
  const words = wordsOf(query).map(folded)
  const whole = new Set(words)
  const begun = words.at(-1) ?? ''
  return (word) => {
    const plain = folded(word)
    if (whole.has(plain)) return 2
    return begun !== '' && plain.startsWith(begun) ? 1 : 0
  }
}

/** The greater, the more of the text is what was asked for: whole words count double, long texts less. */
export function relevance(text: string, matcher: Matcher): number {
  const words = wordsOf(text)
  const hits = words.reduce((sum, word) => sum + matcher(word), 0)
  return hits / Math.sqrt(words.length + 8)
}

/** Words of a snippet, and how many of them stand before the first match. */
const LENGTH = 28
const BEFORE = 6

/** The text around its first match, with every match between U+0002 and U+0003, and … where something is left out. */
export function highlight(text: string, matcher: Matcher): string {
  const clean = text.replace(/[\u0002\u0003]/g, '')
  const words = [...clean.matchAll(WORD)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }))
  const first = Math.max(0, words.findIndex(({ word }) => matcher(word) > 0) - BEFORE)
  const shown = words.slice(first, first + LENGTH)
  const atEnd = first + LENGTH >= words.length
  const begin = first === 0 ? 0 : (shown[0]?.start ?? 0)
  let snippet = first === 0 ? '' : '…'
  let position = begin
  for (const { word, start, end } of shown) {
    if (matcher(word) === 0) continue
    snippet += `${clean.slice(position, start)}\u0002${word}\u0003`
    position = end
  }
  return snippet + clean.slice(position, atEnd ? undefined : shown.at(-1)?.end) + (atEnd ? '' : '…')
}
