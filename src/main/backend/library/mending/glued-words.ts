import type { RawBlock } from '../raw-document'
import { GIVEN_NAMES, TITLES } from './given-names'

/**
 * Puts a space between two capitalised words that ran together ("RexTillerson"), when the second stands alone elsewhere in the text and
 * the first does too, or is a given name or a title. A form that the text uses more than twice is a name of its own ("WikiLeaks").
 */
export function splitGluedWords(blocks: readonly RawBlock[]): RawBlock[] {
  if (!blocks.some(({ text }) => GLUED.test(text))) return [...blocks]
  const { alone, glued } = countNames(blocks)
  return blocks.map((block) => {
    const text = block.text.replace(GLUED_ALL, (word, left: string, right: string) => {
      if (NAME_STARTS.has(left) || (glued.get(word) ?? 0) > 2 || !alone.has(right)) return word
      return alone.has(left) || GIVEN_NAMES.has(left) || TITLES.has(left) ? `${left} ${right}` : word
    })
    return text === block.text ? block : { ...block, text }
  })
}

const GLUED = /(?<![\p{L}\p{N}@/#_.-])(\p{Lu}\p{Ll}+)(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}@/_])/u
const GLUED_ALL = new RegExp(GLUED.source, 'gu')

/** First parts of surnames: "McMaster", "DeGaulle", "LeMay", "VanBuren". */
const NAME_STARTS = new Set(
  'Mc Mac De Del Della Di Da Du Des La Le Las Los Van Von Vander Fitz San Al El Ben Bin Ibn Ter Ten St'.split(' '),
)

function countNames(blocks: readonly RawBlock[]): { alone: Set<string>; glued: Map<string, number> } {
  const alone = new Set<string>()
  const glued = new Map<string, number>()
  for (const { text } of blocks) {
    for (const [word] of text.matchAll(/\p{Lu}[\p{L}]+/gu)) {
      if (/\p{Ll}\p{Lu}/u.test(word)) glued.set(word, (glued.get(word) ?? 0) + 1)
      else alone.add(word)
    }
  }
  return { alone, glued }
}
