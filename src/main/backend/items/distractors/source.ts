import { oneLine } from '../../knowledge/plain'
import type { DocumentBody } from '../../../../shared/document'
import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Lexicon } from '../../knowledge/lexicon'
import type { LibraryIndex } from '../library-index'
import { sentencesOf } from '../rules/true-distractor'
import { wordsOf } from '../rules/words'

/** A wrong option and, in one sentence, why it is wrong. */
export interface Distractor {
  text: string
  reason: string
}

export interface DistractorRequest {
  stem: string
  key: string
  accepted?: readonly string[]
  topic: Topic
  /** The fact asked about, and the slot of it that the key fills. */
  fact?: Fact
  asks?: string
  document: Pick<DocumentBody, 'text' | 'passages'>
  /** The document's facts: what fills the same slot elsewhere is a plausible wrong answer here. */
  facts?: readonly Fact[]
  lexicon: Lexicon
  library?: LibraryIndex
  count?: number
}

/** Where candidates come from, likeliest first. */
export type Source = (request: DistractorRequest) => Iterable<Distractor>

/** The first sentence of the document that holds the words, cut to a few; null for none. */
export function sentenceWith(text: string, { document }: DistractorRequest): string | null {
  const sentence = sentencesOf(document)?.sentencesWith(wordsOf(text).map((word) => word.text))[0]
  if (sentence === undefined) return null
  const words = oneLine(sentence).split(' ')
  if (words.length <= LONGEST_QUOTE) return `“${words.join(' ')}”`
  const at = words.findIndex((word) => wordsOf(word)[0]?.stem === wordsOf(text)[0]?.stem)
  const from = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, words.length - LONGEST_QUOTE))
  const to = from + LONGEST_QUOTE
  return `“${from > 0 ? '… ' : ''}${words.slice(from, to).join(' ')}${to < words.length ? ' …' : ''}”`
}

const LONGEST_QUOTE = 18
