import type { Item } from '../../../shared/item'
import { inOrder } from '../../../shared/option-order'
import { shuffled } from '../../../shared/random'

/** Fewer are no choice: such an item is asked without options. */
const LEAST_OPTIONS = 3

/**
 * Returns a function that puts the options of one item after the other in the order to show. The key falls on the place that had it least so far, so that over a quiz no
 * place is the better guess (Haladyna: “balance the key”). Numbers and dates stay in their order (rule 20), and are counted with the rest.
 */
export function balancedOptions(random: () => number): (item: Item) => Item {
  const places: number[] = []
  const had = (place: number) => places[place] ?? 0
  return (item) => {
    const options = distinct(item)
    if (options.length < LEAST_OPTIONS) return withoutOptions(item)
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

/** The options without any that says the same as another or is accepted as an answer: there is one right answer. */
function distinct({ options = [], key, accepted }: Item): string[] {
  const taken = new Set([key, ...accepted].map(fold))
  return options.filter((option) => {
    if (option === key) return true
    const fresh = !taken.has(fold(option))
    taken.add(fold(option))
    return fresh
  })
}

const fold = (text: string) => text.trim().toLowerCase()

/** Asks the same as a question to be answered in one's own words. */
function withoutOptions(item: Item): Item {
  const { options: _options, distractorReasons: _reasons, ...bare } = item
  return item.kind === 'mcq' ? { ...bare, kind: 'qa' } : bare
}
