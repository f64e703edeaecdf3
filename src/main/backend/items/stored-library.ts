import type { Store } from '../store'
import { sentencesBeginning } from '../store/search'
import type { LibraryIndex } from './library-index'
import { wordsOf } from './rules/words'

/** The sentences of all readings in the store, found through its index of words. */
export const storedLibrary = (store: Store): LibraryIndex => ({
  sentencesWith(words) {
    const sought = words.flatMap((word) => wordsOf(word).map(({ plain, stem }) => ({ stem, beginning: sharedBeginning(plain, stem) })))
    // The index knows no stems: it gives the sentences whose words begin alike, among which those of the same stem are chosen.
    const sentences = sentencesBeginning(
      store,
      sought.map(({ beginning }) => beginning),
    )
    return sentences.filter((sentence) => {
      const stems = new Set(wordsOf(sentence).map(({ stem }) => stem))
      return sought.every(({ stem }) => stems.has(stem))
    })
  },
})

/** What a word and its other forms begin with, endings that change their last letters allowed for: "count" of "country" and so of "countries". */
function sharedBeginning(word: string, stem: string): string {
  let length = 0
  while (length < word.length && word[length] === stem[length]) length++
  return length === 0 ? word : word.slice(0, Math.min(length, Math.max(4, length - 2)))
}
