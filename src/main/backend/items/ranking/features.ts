import type { DocumentBody } from '../../../../shared/document'
import type { ItemDraft } from '../../../../shared/item'
import { contentOf, countWords } from '../english/words'
import { slotText, type Seed } from '../templates/seed'
import type { Features } from '../../knowledge/boosted'
import { lastUpTo } from '../../knowledge/first-from'

const LIGHT = /^(?:be|have|do|go|come|get|make|take|put|seem|appear|keep|let|look|sit|walk|stand|happen|tend|turn|begin|start|try|say)$/
const STRONG = /\b(?:primary|main|core|most|key|central|first|crucial|decisive|only|major|never|because|therefore|thus)\b/i

/** What tells how likely an examiner is to ask a draft. Counts the words of the document once. */
export function featuresIn(document: DocumentBody): (draft: ItemDraft, seed?: Seed) => Features {
  const counts = new Map<string, number>()
  // line by line: the words of a book all at once are as much as the rest of it
  for (const line of document.text.split('\n')) for (const word of contentOf(line)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequencies = new Map(Array.from(counts, ([word, count]) => [word, Math.log1p(count)]))
  const kindAt = (at: number): string =>
    document.blocks[document.passages[lastUpTo(document.passages, at)]?.block ?? 0]?.kind ?? 'paragraph'
  const frequency = (word: string): number => frequencies.get(word) ?? 0
  return (draft, seed) => {
    const { stem, key, anchor, topic } = draft
    const [keyWords, stemWords] = [contentOf(key), contentOf(stem)]
    const length = countWords(key)
    const features: Features = {
      [`topic ${topic}`]: 1,
      [`form ${seed?.fact.form ?? 'model'}`]: 1,
      [`${seed?.fact.form ?? 'model'}: ${seed?.asks ?? ''}`]: 1,
      [`as ${draft.kind}`]: 1,
      'key is a name': flag(/ \p{Lu}/u.test(key) && /\p{L}.* \p{Lu}|^\p{Lu}[\p{L}.]+ \p{Lu}/u.test(key)),
      'key has a number': flag(/\d/.test(key)),
      'key of one word': flag(length === 1),
      'key of two or three words': flag(length === 2 || length === 3),
      'key of four to eight words': flag(length >= 4 && length <= 8),
      'key of nine words or more': flag(length >= 9),
      'key short and common': flag(length <= 2 && !/[\p{Lu}\d]/u.test(key)),
      'key frequent in the text': Math.max(0, ...keyWords.map(frequency)),
      'stem frequent in the text': Math.max(0, ...stemWords.map(frequency)),
      'stem words common on average': stemWords.reduce((sum, word) => sum + frequency(word), 0) / Math.max(1, stemWords.length),
      'stem names somebody': flag(/ \p{Lu}/u.test(stem)),
      'stem has a number': flag(/\d/.test(stem)),
      'stem very short': flag(countWords(stem) < 6),
      'stem long': flag(countWords(stem) > 20),
      'uses the sentence up': Math.min(1, (keyWords.length + stemWords.length) / Math.max(1, contentOf(anchor.exact).length)),
      'sentence length': Math.min(1, contentOf(anchor.exact).length / 30),
      'in a list': flag(kindAt(anchor.start) === 'list-item'),
      'as the template weighs it': draft.score,
      'asked doubtfully': flag(seed?.doubtful === true),
      'sentence says it matters': flag(STRONG.test(anchor.exact)),
      'sentence quotes': flag(/[“"]/.test(anchor.exact)),
      flaws: draft.flaws.length,
    }
    if (seed?.fact.form === 'predication') {
      const [agent, , , polarity, kind, lemma] = slotText(seed.fact, 'traits').split(' ')
      features[`asks ${seed.asks}`] = 1
      features[`agent ${agent}`] = 1
      features[`clause ${kind}`] = 1
      features['verb light'] = flag(LIGHT.test(lemma ?? ''))
      features.negated = flag(polarity === 'negated')
      features['person as subject asked for'] = flag(agent === 'person' && seed.asks === 'subject')
    }
    return features
  }
}

const flag = (is: boolean): number => (is ? 1 : 0)
