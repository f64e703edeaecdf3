import { amountOf } from '../../../shared/amount'
import type { Item } from '../../../shared/item'
import { inOrder } from '../../../shared/option-order'
import { shuffled } from '../../../shared/random'
import { askedIn } from '../../../shared/setting'
import type { Candidate } from './candidates'
import { overlap, plain } from './wording'

/** Fewer are no choice: such an item is asked without options, or not at all where its question points to them. */
const LEAST_OPTIONS = 3
const POINTS_TO_OPTIONS = /\bwhich (?:of (?:these|the following)|one of)\b|\bof these\b/i

/** The candidates with one right answer among the options of each: none that says the same as the key or a part of it, or which another kept item gives as the answer to the same question. */
export function oneRightOption(candidates: readonly Candidate[]): Candidate[] {
  const answers = new Map<string, string[]>()
  const asked = ({ stem }: Item) => plain(askedIn(stem))
  for (const { item } of candidates) answers.set(asked(item), [...(answers.get(asked(item)) ?? []), item.key, ...item.accepted])
  return candidates.flatMap((candidate): Candidate[] => {
    const { item } = candidate
    if (item.kind !== 'mcq') return [candidate]
    const options = distinct(item, answers.get(asked(item)) ?? [])
    if (options.length >= LEAST_OPTIONS) return [{ ...candidate, item: { ...item, options } }]
    return POINTS_TO_OPTIONS.test(askedIn(item.stem)) ? [] : [{ ...candidate, item: withoutOptions(item) }]
  })
}

/**
 * Returns a function that puts the options of one item after the other in the order to show. The key falls on the place that had it least so far, so that over a quiz no
 * place is the better guess (Haladyna: “balance the key”). Numbers and dates stay in their order (rule 20), and are counted with the rest.
 */
export function balancedOptions(random: () => number): (item: Item) => Item {
  const places: number[] = []
  const had = (place: number) => places[place] ?? 0
  return (item) => {
    if (item.kind !== 'mcq' || !item.options) return item
    const { options } = item
    let shown = options
    if (!inOrder(options)) {
      const others = shuffled(
        options.filter((option) => option !== item.key),
        random,
      )
      const least = Math.min(...options.map((_, place) => had(place)))
      const free = options.flatMap((_, place) => (had(place) === least ? [place] : []))
      const place = free[Math.floor(random() * free.length)] ?? 0
      shown = others.toSpliced(place, 0, item.key)
    }
    const place = shown.indexOf(item.key)
    places[place] = had(place) + 1
    return { ...item, options: shown }
  }
}

/** The options without any that says the same as another, the same date, or an answer that would be right as well. */
function distinct({ options = [], key, accepted }: Item, alsoRight: readonly string[]): string[] {
  const right = [key, ...accepted, ...alsoRight]
  const taken: string[] = []
  return options.filter((option) => {
    if (option === key) return true
    if (right.some((answer) => sameAnswer(option, answer)) || taken.some((other) => plain(other) === plain(option))) return false
    taken.push(option)
    return true
  })
}

/** "Reagan" is a right answer where "Ronald Reagan" is, and "7 July 2017" where "July 7, 2017" is. */
function sameAnswer(option: string, answer: string): boolean {
  const [one, other] = [amountOf(option), amountOf(answer)]
  if (one && other) return one.unit === other.unit && one.size === other.size
  return overlap(option, answer)
}

/** Asks the same as a question to be answered in one's own words. */
function withoutOptions({ options: _options, distractorReasons: _reasons, ...item }: Item): Item {
  return { ...item, kind: 'qa' }
}
