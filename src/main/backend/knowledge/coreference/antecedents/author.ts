import type { Analysis, Sentence } from '../../analysis'
import { bookOf } from '../../context-cue/title-page'
import { referentsIn, type Referent } from './referents'

/** Who wrote the one book that a text reviews, and may be meant by "she" or "he" at any place; null for a text that reviews nothing, or a book of several. */
export function authorIn(analysis: Analysis): Referent | null {
  const [author, other] = bookOf(analysis.document)?.authors ?? []
  if (author === undefined || other !== undefined) return null
  for (const sentence of analysis.sentences) {
    const found = referentsIn(sentence).find(({ mention }) => mention?.name === author)
    if (found) return found
  }
  return null
}

/** "No one," she writes: the author, where the paragraph names nobody else who is a woman, and the text says "she" of her elsewhere. */
export function isOfAuthor({ sentences, lexicon }: Analysis, author: Referent, { block }: Sentence): boolean {
  const name = author.mention?.name
  const said = (pronoun: string): number =>
    sentences.filter(
      ({ index, tokens }) =>
        tokens.some((t) => t.lower === pronoun && t.label.startsWith('nsubj')) &&
        [sentences[index - 1], sentences[index]].some((s) => s?.mentions.some((m) => m.name === name)),
    ).length
  const others = sentences.filter((s) => s.block === block).flatMap(({ mentions }) => mentions)
  const isAnother = others.some((m) => m.kind === 'person' && m.name !== name && lexicon.byAlias.get(m.name.toLowerCase())?.she)
  return !isAnother && said('she') > said('he')
}
