import type { RawBlock } from '../raw-document'

/**
 * Takes the marks of footnotes out of blocks: "[12]", superscript digits, "[citation needed]", "(42)" without a space in front, and digits glued behind a full stop
 * ("summit.12 The") where they count up through the text. Returns the marks taken.
 */
export function dropFootnoteMarkers(blocks: readonly RawBlock[]): { blocks: RawBlock[]; markers: string[] } {
  const markers: string[] = []
  const take = (marker: string) => {
    markers.push(marker.trim())
    return ''
  }
  const gluedCount = countsUp(blocks)
  return {
    blocks: blocks.map((block) => {
      let text = block.text.replace(BRACKETED, take).replace(ROUND, take).replace(SUPERSCRIPT, take)
      if (gluedCount) text = text.replace(GLUED, take)
      return text === block.text ? block : { ...block, text }
    }),
    markers,
  }
}

/** Never at the start of a block, where "[1]" numbers it. */
const BRACKETED =
  /(?<=[\p{L}\p{N}.,;:!?”’")\]] ?)\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,5}|(?:note|nb) \d{1,3}|[a-z ]{1,30} needed|who\?|when\?|according to whom\?|edit|hide)\]/gu
/** "what they were.(42) A rock": prose has a space before its brackets, and an article of a treaty ("2(4)", "VI(3)") has no small letters. */
const ROUND = /(?<=\p{Ll}{2}[.,;:!?]?[”’"]?)\(\d{1,3}\)(?=\s|[.,;:]|$)/gu
/** Not after one or two letters: "km²" and "CO²" are no notes. */
const SUPERSCRIPT = /(?<=[\p{L}.,;:!?”’")])(?<!(?<!\p{L})\p{L}{1,2})[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}])/gu
/** "bargained back in.2 Kissinger": of short words only these, for "ch.4" and "p.12" are no notes. */
const GLUED =
  /(?<=(?:\p{Ll}{3}|(?<!\p{L})(?:in|to|it|on|up|by|at|so|us|do|be|is|as))[.,;:!?][”’"]?|\p{Ll}{2}[”’"][.,]?)\d{1,3}(?=\s+["“‘(]?\p{Lu}|$)/gu

/** Whether the glued numbers are those of footnotes: at least two, and each one more than the last, or starting again. */
function countsUp(blocks: readonly RawBlock[]): boolean {
  const numbers = blocks.flatMap(({ text }) => [...text.matchAll(GLUED)].map(([digits]) => Number(digits)))
  const steps = numbers.slice(1).filter((number, index) => number === (numbers[index] ?? 0) + 1 || number === 1).length
  return numbers.length >= 2 && steps >= (numbers.length - 1) * 0.7
}
