import { personNamed } from './entities'
import type { Check } from './rule-item'
import { contentWords, wordsOf } from './words'

/** Rule 7. */
export const stemHoldsKey: Check = ({ kind, stem, key }, { lexicon }) => {
  if (kind === 'matching' || kind === 'ordering' || kind === 'application') return false
  const asked = contentWords(stem).map(({ stem: word }) => word)
  const answer = contentWords(key).map(({ stem: word }) => word)
  if (standsIn(answer, asked)) return true
  // A surname in the question gives the whole name away.
  const surname = personNamed(key, lexicon)?.split(' ').at(-1)
  return surname !== undefined && wordsOf(stem).some(({ text }) => text === surname)
}

const standsIn = (few: readonly string[], many: readonly string[]) =>
  few.length > 0 && many.some((_, at) => few.every((word, offset) => many[at + offset] === word))
