/** Whether each word of the query begins a word of the text; case and accents do not count. No query matches all. */
export function matches(text: string, query: string): boolean {
  const words = plain(text).split(WORD_BREAK)
  return plain(query)
    .split(WORD_BREAK)
    .filter(Boolean)
    .every((wanted) => words.some((word) => word.startsWith(wanted)))
}

/** A snippet of the library's search in pieces: matches stand between U+0002 and U+0003 in it. */
export function matchPieces(snippet: string): { text: string; match: boolean }[] {
  return snippet
    .split('\u0002')
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, match: false }]
      const [match = '', ...rest] = part.split('\u0003')
      return [
        { text: match, match: true },
        { text: rest.join(''), match: false },
      ]
    })
    .filter((piece) => piece.text !== '')
}

const WORD_BREAK = /[^\p{L}\p{N}]+/u
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
