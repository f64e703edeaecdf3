import type { Block, Dropped } from '../../../shared/document'

/** A block before it has a place in the document's text. Verse and code keep their line ends as "\n" within `text`. */
export interface RawBlock {
  kind: Block['kind']
  text: string
  /** Depth of a heading (1-6) or of a list item. */
  level?: number
  ordered?: boolean
}

/** What each reader of a format delivers; `assembleBody` turns it into a DocumentBody. */
export interface RawDocument {
  title?: string
  author?: string
  published?: string
  blocks: RawBlock[]
  dropped: Dropped[]
}
