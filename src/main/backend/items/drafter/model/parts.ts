import type { DocumentBody } from '../../../../../shared/document'

/** A stretch of a reading that a model is given at once: some paragraphs of one section. */
export interface Part {
  start: number
  end: number
  heading: string | null
  text: string
}

/** Words a small model reads with care. */
const MOST_WORDS = 600
/** Less than this is no passage to make cards of. */
const FEWEST_WORDS = 25

/** The reading in parts, each within one section, cut between blocks. */
export function partsOf({ text, blocks, sections }: DocumentBody): Part[] {
  const parts: Part[] = []
  let open: Part | undefined
  for (const block of blocks) {
    if (block.kind === 'heading') continue
    const heading = sections.findLast(({ start, end }) => start <= block.start && block.start < end)?.title ?? null
    const fits = open && open.heading === heading && words(text.slice(open.start, block.end)) <= MOST_WORDS
    if (open && fits) open.end = block.end
    else parts.push((open = { start: block.start, end: block.end, heading, text: '' }))
  }
  return parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })).filter((part) => words(part.text) >= FEWEST_WORDS)
}

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
