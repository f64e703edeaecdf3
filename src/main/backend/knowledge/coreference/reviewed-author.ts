import { sure } from '../sure'
import type { Analysis, Sentence } from '../analysis'
import { bookOf } from '../context-cue/title-page'

/**
 * "No one," she writes, …: in a review the one who writes is the author of the book, where nobody else in sight is she. Whether the author is a woman the text tells, by the word
 * that stands beside her name.
 */
export function reviewed(analysis: Analysis, sentence: Sentence, i: number): string | null {
  const author = authorReviewed(analysis)
  if (author === null || !/^(?:she|her)$/.test(sure(sentence.tokens[i]).lower)) return null
  const others = analysis.sentences.filter(({ block }) => block === sentence.block).flatMap(({ mentions }) => mentions)
  return others.some(({ kind, name }) => kind === 'person' && name !== author && analysis.lexicon.byAlias.get(name.toLowerCase())?.she)
    ? null
    : author
}

/** The one author of the book under review, of whom the text says "she"; null where it is about no book, or says "he". */
export function authorReviewed(analysis: Analysis): string | null {
  const known = authors.get(analysis.sentences)
  if (known !== undefined) return known
  const book = bookOf(analysis.document)
  const [author, other] = book?.authors ?? []
  const count = (pronouns: RegExp): number =>
    analysis.sentences.filter(
      ({ index, tokens }) =>
        tokens.some((t) => pronouns.test(t.lower) && t.label.startsWith('nsubj')) &&
        [analysis.sentences[index - 1], analysis.sentences[index]].some((s) => s?.mentions.some(({ name }) => name === author)),
    ).length
  const found = author !== undefined && other === undefined && count(/^she$/) > count(/^he$/) ? author : null
  authors.set(analysis.sentences, found)
  return found
}

const authors = new WeakMap<Analysis['sentences'], string | null>()
