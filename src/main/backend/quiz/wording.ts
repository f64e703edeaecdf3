import { contentWords } from '../items/rules/words'
import { remembered } from '../knowledge/remembered'

/** Every candidate is compared with every question chosen, and one quiz is built after another from the same items. */
const MOST_REMEMBERED = 20_000

/** Letters and figures without case and accents, words with single spaces, no article in front: what must agree for two answers to be one. */
export const plain = remembered(
  (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .replace(/^(?:the|an?) (?=\S)/, ''),
  MOST_REMEMBERED,
)

/** Whether one says the other, and perhaps more: "Reagan" in "Ronald Reagan". */
export const within = (part: string, whole: string): boolean => ` ${plain(whole)} `.includes(` ${plain(part)} `) && plain(part) !== ''

export const overlap = (one: string, other: string): boolean => within(one, other) || within(other, one)

/** Roots of the words that carry meaning. */
export const rootsOf = remembered(
  (text: string): ReadonlySet<string> => new Set(contentWords(text).map(({ root }) => root)),
  MOST_REMEMBERED,
)

/** Share of the words of both which are in both, 0..1 (Jaccard). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const root of one) if (other.has(root)) common++
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}
