import { atOnce, type Steps } from '../../knowledge/steps'
import { indexing, type LibraryIndex } from '../library-index'
import { choicesOf } from './options'
import type { Check, RuleContext } from './rule-item'
import { contentWords, wordsOf } from './words'

/** Rule 22. */
export const hasATrueDistractor: Check = (item, context) => {
  const choices = choicesOf(item)
  if (!choices) return false
  const indexes = [sentencesOf(context), context.library].filter((index) => index !== undefined)
  return choices.distractors.some((distractor) => isTrueOf(item.stem, distractor, choices.key, indexes))
}

/** Does some sentence say of the distractor what the stem asks for? Sentences that set it against the key do not count. */
function isTrueOf(stem: string, distractor: string, key: string, indexes: readonly LibraryIndex[]): boolean {
  const asked = contentWords(stem)
    .map(({ text, plain }) => ({ text, plain }))
    .filter(({ plain }) => !ASKING.has(plain))
  const filler = contentWords(distractor)
  // A question of one telling word ("What is deterrence?") is answered by no list of words.
  if (asked.length < 2 || filler.length === 0) return false
  const words = [...asked, ...filler].map(({ text }) => text)
  return indexes.some((index) => index.sentencesWith(words).some((sentence) => !setsApart(sentence, distractor, key)))
}

/** A sentence that holds the key as well makes both true only when it puts them side by side ("in Hamburg and in Helsinki"). */
function setsApart(sentence: string, distractor: string, key: string): boolean {
  const words = wordsOf(sentence)
  const place = (answer: string) => {
    const stems = contentWords(answer).map(({ stem }) => stem)
    const at = words.findIndex(({ stem }) => stem === stems[0])
    return stems.length > 0 && stems.every((stem) => words.some((word) => word.stem === stem))
      ? { start: at, end: at + stems.length }
      : null
  }
  const wrong = place(distractor)
  const right = place(key)
  if (!wrong || !right) return false
  const [first, second] = wrong.start < right.start ? [wrong, right] : [right, wrong]
  const between = words.slice(first.end, second.start).map(({ plain }) => plain)
  const beside =
    between.length <= 2 && between.every((word) => word === 'and' || word === 'or' || word === 'in' || word === 'the' || word === 'by')
  return !beside || CONTRAST.test(sentence)
}

const CONTRAST = /\b(?:not|never|but|rather than|instead of|unlike|whereas|while)\b|n['’]t\b/i

/** Words that ask, or that any sentence on the matter may lack. */
const ASKING = new Set(
  'many much long kind sort type name term word called call happen happened place take took year month day date city country state person office person title first second'.split(
    ' ',
  ),
)

const indexes = new WeakMap<RuleContext['passages'], { text: string; index: LibraryIndex }>()

/** The document's own sentences, indexed once; undefined without a document. */
export function sentencesOf({ text, passages }: Pick<RuleContext, 'text' | 'passages'>): LibraryIndex | undefined {
  if (text === null) return undefined
  return atOnce(readSentences({ text, passages }))
}

/** Indexes them sentence by sentence, which of a book takes a while. */
export function* readSentences({ text, passages }: { text: string; passages: RuleContext['passages'] }): Steps<LibraryIndex> {
  const known = indexes.get(passages)
  if (known?.text === text) return known.index
  const index = yield* indexing(passages.map(({ start, end }) => text.slice(start, end)))
  indexes.set(passages, { text, index })
  return index
}
