import type { Check, RuleItem } from './rule-item'
import { valueOf } from './values'
import { contentWords, wordsOf } from './words'

/** Key and distractors of a multiple-choice item; null for any other. */
export function choicesOf({ kind, key, options }: RuleItem): { key: string; distractors: string[]; options: string[] } | null {
  if (kind !== 'mcq' || options === undefined) return null
  return { key, distractors: options.filter((option) => option !== key), options }
}

/** Rule 14. */
export const combinesOptions: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices) return false
  return choices.options.some((option) => ABOVE.test(option.trim()) || joinsTwo(option, choices.options))
}

const ABOVE =
  /^(?:all|none|both|neither|any|either|some) of (?:the )?(?:above|these|those|them|following|others?|options|answers)\b|^(?:both )?\(?[A-D]\)? (?:and|or|&) \(?[A-D]\)?(?: (?:only|are .*))?$|^(?:neither|both|all three|none)\.?$|^(?:a and b|both a and b|neither a nor b)\b/i

/** "Trump and Putin" beside "Trump" and "Putin". */
const joinsTwo = (option: string, options: readonly string[]) => {
  const parts = option
    .replace(/^(?:both|neither|either)\s/i, '')
    .split(/\s+(?:and|or|nor|&)\s+/)
    .map((part) => part.trim().toLowerCase())
  return parts.length > 1 && parts.every((part) => options.some((other) => other !== option && other.trim().toLowerCase() === part))
}

/** Rule 15. */
export const hasAbsolutesInOptions: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices || ABSOLUTE.test(item.stem)) return false
  const absolute = choices.options.filter((option) => ABSOLUTE.test(option)).length
  return absolute > 0 && absolute < choices.options.length
}

const ABSOLUTE = /\b(?:always|never|entirely|completely|absolutely|invariably|totally|under no circumstances|without exception)\b/i

/** Longest key, as a multiple of the wrong options' mean length. */
const LONGEST = 1.3
/** Characters by which short options may differ without catching the eye ("Helsinki" beside "Rome"). */
const UNNOTICED = 5

/** Rule 17. */
export const keyStandsOut: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices || choices.distractors.length === 0) return false
  const lengths = choices.distractors.map((option) => option.length)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const { length } = choices.key
  return length > Math.max(...lengths) && length > LONGEST * mean && length - mean > UNNOTICED
}

/** Rule 18. */
export const echoesTheStem: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices || choices.distractors.length === 0) return false
  const asked = new Set(
    contentWords(item.stem)
      .filter(isRare)
      .map(({ stem }) => stem),
  )
  const elsewhere = new Set(choices.distractors.flatMap((option) => wordsOf(option).map(({ stem }) => stem)))
  return contentWords(choices.key).some((word) => isRare(word) && asked.has(word.stem) && !elsewhere.has(word.stem))
}

const isRare = ({ text, plain }: { text: string; plain: string }) => (plain.length >= 4 && !COMMON.has(plain)) || /^\p{Lu}|^\d/u.test(text)
const COMMON = new Set(
  'take took taken make made give gave place time times year years month months come came more most less least first last long later way thing'.split(
    ' ',
  ),
)

/** Rule 21. What all options share is their frame; of the rest, the key must not be the one the others were made from. */
export const isWhereOptionsConverge: Check = (item) => {
  const choices = choicesOf(item)
  if (!choices || choices.distractors.length < 2 || valueOf(choices.key)) return false
  const bags = new Map(choices.options.map((option) => [option, new Set(contentWords(option).map(({ stem }) => stem))]))
  const key = bags.get(choices.key) ?? new Set<string>()
  const distractors = choices.distractors.map((option) => bags.get(option) ?? new Set<string>())
  const frame = new Set([...key].filter((word) => distractors.every((bag) => bag.has(word))))
  const own = [...key].filter((word) => !frame.has(word))
  if (own.length < 2) return false
  const sharedWithEach = distractors.every((bag) => own.some((word) => bag.has(word)))
  const shared = own.filter((word) => distractors.some((bag) => bag.has(word))).length
  // Two crossed pairs (red and blue, red and green, grey and blue) converge; so does a key most of whose words recur.
  return sharedWithEach && shared > own.length / 2 && distractors.every((bag) => overlapWithOthers(bag, bags.values(), frame) < shared)
}

const overlapWithOthers = (bag: ReadonlySet<string>, bags: Iterable<ReadonlySet<string>>, frame: ReadonlySet<string>) => {
  const others = [...bags].filter((other) => other !== bag)
  return [...bag].filter((word) => !frame.has(word) && others.some((other) => other.has(word))).length
}
