/** Where each word of a text stands, regardless of case. */
export interface WordIndex {
  /** Offsets of a word's occurrences, in order. */
  places(key: string): readonly number[]
}

export function makeWordIndex(text: string): WordIndex {
  const places = new Map<string, number[]>()
  for (const { key, start } of wordsOf(text)) {
    const known = places.get(key)
    if (known) known.push(start)
    else places.set(key, [start])
  }
  return { places: (key) => places.get(key) ?? [] }
}

/** The words of a text with their offsets; `key` is the word in lower case. */
export function wordsOf(text: string): { key: string; start: number; end: number }[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    key: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}
