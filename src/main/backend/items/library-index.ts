import { atOnce, type Steps } from '../knowledge/steps'
import { wordsOf } from './rules/words'

/** Finds sentences of the user's library by the words they hold. */
export interface LibraryIndex {
  /** Sentences which hold all the words, in any inflection; none for no words. */
  sentencesWith(words: readonly string[]): string[]
}

/** An index in memory, for the sentences of a document or a small library. */
export const libraryIndexOf = (sentences: Iterable<string>): LibraryIndex => atOnce(indexing(sentences))

/** The same, sentence by sentence. */
export function* indexing(sentences: Iterable<string>): Steps<LibraryIndex> {
  const all: string[] = []
  const holders = new Map<string, number[]>()
  for (const sentence of sentences) {
    const position = all.push(sentence) - 1
    for (const stem of new Set(wordsOf(sentence).map((word) => word.stem))) {
      const positions = holders.get(stem)
      if (positions) positions.push(position)
      else holders.set(stem, [position])
    }
    yield
  }

  return {
    sentencesWith(words) {
      const stems = new Set(words.flatMap((word) => wordsOf(word).map(({ stem }) => stem)))
      const lists = [...stems].map((stem) => holders.get(stem) ?? []).sort((a, b) => a.length - b.length)
      const [rarest = [], ...rest] = lists
      let found = rarest
      for (const list of rest) if (found.length > 0) found = intersection(found, list)
      return found.map((position) => all[position] ?? '')
    },
  }
}

/** Both lists ascend. In the longer one ever longer steps are taken, since of a common word's places in a book most are passed by. */
function intersection(few: readonly number[], many: readonly number[]): number[] {
  const found: number[] = []
  let at = 0
  for (const position of few) {
    let step = 1
    while ((many[at + step] ?? Infinity) < position) {
      at += step
      step *= 2
    }
    for (; step >= 1; step /= 2) if ((many[at + step] ?? Infinity) < position) at += step
    if ((many[at] ?? Infinity) < position) at++
    if (many[at] === position) found.push(position)
  }
  return found
}
