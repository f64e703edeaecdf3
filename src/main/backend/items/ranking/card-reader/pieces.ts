import { remembered } from '../../../knowledge/remembered'

/**
 * Returns what splits a text into the numbers of its pieces, longest first (WordPiece: Devlin et al., "BERT", 2019): "ratified" → "ratified", "Votkinsk" → "vo", "##tkins", "##k".
 * Letters are small and without accents. A word with letters that no piece has is one unknown.
 */
export function piecesOf(vocabulary: readonly string[]): (text: string) => number[] {
  const numbers = new Map(vocabulary.map((piece, number) => [piece, number]))
  const unknown = numbers.get('[UNK]') ?? 0
  const wordOf = remembered((word: string): number[] => {
    const found: number[] = []
    for (let from = 0; from < word.length;) {
      let to = Math.min(word.length, from + LONGEST)
      let number: number | undefined
      for (; to > from; to--) {
        number = numbers.get(`${from > 0 ? '##' : ''}${word.slice(from, to)}`)
        if (number !== undefined) break
      }
      if (number === undefined) return [unknown]
      found.push(number)
      from = to
    }
    return found
  }, 5000)
  return (text) =>
    (
      text
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .match(WORD) ?? []
    ).flatMap(wordOf)
}

/** Letters and digits together, every mark by itself. */
const WORD = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu
/** No piece is longer. */
const LONGEST = 24
