import type { DocumentBody } from '../../../../shared/document'
import { datesIn, type FoundDate } from '../../knowledge/dates'
import type { Lexicon } from '../../knowledge/lexicon'
import { quantitiesIn } from '../../knowledge/quantities'
import { atOnce, type Steps } from '../../knowledge/steps'
import { namesIn, type Entity } from '../rules/entities'
import { valueOf, type Value } from '../rules/values'

type Text = Pick<DocumentBody, 'text' | 'passages'>

/** Every date of the document, left to right. */
export const datesOf: (document: Text) => readonly FoundDate[] = once(({ text }) => datesIn(text))

/** Every different amount of the document, as an answer would give it. */
export const amountsOf: (document: Text) => readonly { text: string; value: Value }[] = once(({ text }) => {
  const written = quantitiesIn(text).map((found) => found.text.replace(/-(minute|hour|day|week|month|year|decade)$/i, ' $1s'))
  return [...new Set(written)].flatMap((amount) => {
    const value = valueOf(amount)
    return value === null ? [] : [{ text: amount, value }]
  })
})

/** Everybody and everything of the lexicon that the document names, in the order of their first mention. */
export const namedIn = (document: Text, lexicon: Lexicon): readonly Entity[] => atOnce(readNames(document, lexicon))

const named = new WeakMap<Text['passages'], { text: string; lexicon: Lexicon; found: readonly Entity[] }>()

/** Looks for them sentence by sentence, which of a book takes a while. */
export function* readNames({ text, passages }: Text, lexicon: Lexicon): Steps<readonly Entity[]> {
  const known = named.get(passages)
  if (known?.text === text && known.lexicon === lexicon) return known.found
  const all = new Set<Entity>()
  for (const { start, end } of passages) {
    for (const { entity } of namesIn(text.slice(start, end), lexicon)) all.add(entity)
    yield
  }
  const found = [...all]
  named.set(passages, { text, lexicon, found })
  return found
}

/** A whole book is read once, however many questions are asked about it. */
export function once<More extends unknown[], Found>(
  read: (document: Text, ...more: More) => Found,
): (document: Text, ...more: More) => Found {
  const known = new WeakMap<Text['passages'], { text: string; more: More; found: Found }>()
  return (document, ...more) => {
    const before = known.get(document.passages)
    if (before && before.text === document.text && more.every((one, n) => one === before.more[n])) return before.found
    const found = read(document, ...more)
    known.set(document.passages, { text: document.text, more, found })
    return found
  }
}
