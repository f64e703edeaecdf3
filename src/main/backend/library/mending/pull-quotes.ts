import type { RawBlock } from '../raw-document'

/**
 * The indexes of blocks that only repeat words of another block: pull-quotes set large in the middle of an article, and paragraphs
 * pasted twice (of which the first stays).
 */
export function findPullQuotes(blocks: readonly RawBlock[]): Set<number> {
  const words = blocks.map(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const candidates = candidatesByOpening(blocks, words)
  const found = new Set<number>()
  if (candidates.size === 0) return found
  for (const [index, hay] of words.entries()) {
    for (let from = 0; from + OPENING <= hay.length; from++) {
      const first = hay[from]
      if (first === undefined || !candidates.has(first)) continue
      for (const candidate of candidates.get(first)?.get(hay.slice(from, from + OPENING).join(' ')) ?? []) {
        if (candidate === index || found.has(candidate) || found.has(index)) continue
        const needle = words[candidate] ?? []
        const isWhole = hay.length === needle.length
        if (isWhole && candidate < index) continue
        if (needle.every((word, at) => hay[from + at] === word)) found.add(candidate)
      }
    }
  }
  return found
}

/** Words by which a candidate is looked up. */
const OPENING = 5
const FEWEST_WORDS = 6
const MOST_WORDS = 120
/** More blocks than this with the same five words are a form or a litany. */
const MOST_ALIKE = 8

/** Candidates under their first word, then under their first five. */
function candidatesByOpening(blocks: readonly RawBlock[], words: readonly string[][]): Map<string, Map<string, number[]>> {
  const candidates = new Map<string, Map<string, number[]>>()
  for (const [index, block] of blocks.entries()) {
    const own = words[index] ?? []
    const first = own[0]
    if (first === undefined || own.length < FEWEST_WORDS || own.length > MOST_WORDS) continue
    if (block.kind === 'heading' || block.kind === 'list-item' || block.text.includes('\n') || block.text.endsWith(':')) continue
    const opening = own.slice(0, OPENING).join(' ')
    const same = candidates.get(first) ?? new Map<string, number[]>()
    candidates.set(first, same)
    const alike = same.get(opening) ?? []
    same.set(opening, alike)
    if (alike.length < MOST_ALIKE) alike.push(index)
  }
  return candidates
}
