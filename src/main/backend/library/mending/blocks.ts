import type { Dropped } from '../../../../shared/document'
import type { RawBlock } from '../raw-document'
import { dropFootnoteMarkers } from './footnote-markers'
import { splitGluedWords } from './glued-words'
import { findPullQuotes } from './pull-quotes'
import { mendQuotes } from './quotes'
import { mendSpaces } from './spaces'

/** The mending that needs blocks rather than lines, for every format: footnote marks, spaces, quotes, glued words, pull-quotes. */
export function mendBlocks(blocks: readonly RawBlock[], dropped: Dropped[]): RawBlock[] {
  const unmarked = dropFootnoteMarkers(blocks)
  if (unmarked.markers.length > 0) dropped.push({ reason: 'footnote', text: unmarked.markers.join(' ') })
  const spaced = unmarked.blocks
    .map((block) => ({ ...block, text: mendQuotes(mendSpaces(block.text)) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const mended = splitGluedWords(spaced)
  const repeated = findPullQuotes(mended)
  for (const index of repeated) dropped.push({ reason: 'pull-quote', text: mended[index]?.text ?? '' })
  return mended.filter((_, index) => !repeated.has(index))
}
