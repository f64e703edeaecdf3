import type { DocumentBody } from '../../../shared/document'

/**
 * "sive arms could not be limited so long as …": a page cut out of an article begins in the middle of a sentence, and so does what stands behind a table or a long quotation.
 * Such a sentence has lost its beginning, and nothing is asked of it. Returns the test for a passage; of a text that begins its paragraphs small as a habit none is torn.
 */
export function tornPassages({ text, blocks, passages }: DocumentBody): (index: number) => boolean {
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph')
  const beginsSmall = (start: number): boolean => BEGINS_SMALL.test(text.slice(start, start + NEAR))
  const small = paragraphs.filter(({ start }) => beginsSmall(start)).length
  if (small === 0 || (small > 1 && small * SELDOM > paragraphs.length)) return () => false
  return (index) => {
    const passage = passages[index]
    if (!passage || blocks[passage.block]?.kind !== 'paragraph' || passages[index - 1]?.block === passage.block) return false
    return beginsSmall(passage.start) && /[.!?][”"’)]?$/.test(text.slice(passage.start, passage.end).trimEnd())
  }
}

/** Not "de Gaulle", "al-Qaeda" or "iPhone". */
const BEGINS_SMALL = /^(?!(?:de|du|da|di|von|van|al|el|bin|le|la)[- ’]\p{Lu})\p{Ll}+(?!\p{Lu})/u
const NEAR = 40
/** Of so many paragraphs one may be torn. */
const SELDOM = 3
