import { expect, test } from 'vitest'
import { libraryIndexOf } from './library-index'

const sentences = [
  'Trump and Putin met in Hamburg.',
  'They are meeting in Helsinki, too.',
  'The summits of Geneva ended well.',
  'US officials said so.',
  'He told us so.',
]
const index = libraryIndexOf(sentences)

test('finds sentences that hold all the words, in any inflection and order', () => {
  expect(index.sentencesWith(['meet'])).toEqual([sentences[0], sentences[1]])
  expect(index.sentencesWith(['Hamburg', 'meeting', 'Putin'])).toEqual([sentences[0]])
  expect(index.sentencesWith(['summit', 'end'])).toEqual([sentences[2]])
  expect(index.sentencesWith(['Hamburg', 'Helsinki'])).toEqual([])
})

test('tells the state from the pronoun', () => {
  expect(index.sentencesWith(['U.S.'])).toEqual([sentences[3]])
  expect(index.sentencesWith(['us'])).toEqual([sentences[4]])
})

test('finds nothing for no words', () => expect(index.sentencesWith([])).toEqual([]))
