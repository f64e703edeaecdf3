import type { Dropped } from '../../../../shared/document'
import type { RawBlock } from '../raw-document'
import { mendSpaces } from './spaces'

/** The mending that needs blocks rather than lines, for every format: spaces, quotes, glued words, repeated pull-quotes. */
export function mendBlocks(blocks: readonly RawBlock[], _dropped: Dropped[]): RawBlock[] {
  return blocks.map((block) => ({ ...block, text: mendSpaces(block.text) }))
}
