import type { DocumentView } from '../../../shared/document'

export interface Sentence {
  words: string
  at: number
  heading: boolean
}

/** The sentences of a reading that can be evidence, up to its list of sources. */
export const sentencesOf = ({ text, passages, blocks }: Pick<DocumentView, 'text' | 'passages' | 'blocks'>, end: number): Sentence[] =>
  passages
    .filter((passage) => passage.start < end)
    .map(({ start, end: until, block }) => ({
      words: text.slice(start, until),
      at: start,
      heading: blocks[block]?.kind === 'heading',
    }))
