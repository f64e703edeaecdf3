import type { Lexicon, Occasion } from '../lexicon'
import { type Analysed, indexed, standsIn, within } from './word-index'
import { isOf } from './occasion-names'

/** How a stretch of text speaks of an occasion. */
export interface Told {
  occasion: Occasion
  /** Sentences that call it by name. */
  named: number
  /** Different marks that stand in it. */
  marks: number
  /** The same, those of many occasions for less. */
  rare: number
  /** Sentences with its name or a mark. */
  sentences: number
  /** Of the years which the stretch names, how many in a hundred are its own or next to it; null where it names none. */
  years: number | null
  /** How many are its very own. */
  exact: number | null
}

/** The occasions that the sentences `from` to `to` speak of, the most told first: a text on Dayton need not have it in its title, nor in any other sentence. */
export function occasionsTold(analysis: Analysed, from: number, to: number, among = analysis.lexicon.occasions): Told[] {
  const index = indexed(analysis)
  const years = index.years.map(([year, at]) => [year, within(at, from, to).length] as const)
  const all = years.reduce((sum, [, n]) => sum + n, 0)
  const isFew = among !== analysis.lexicon.occasions && among !== analysis.lexicon.concepts
  const rarity = rarityIn(analysis.lexicon)
  return among
    .flatMap((occasion) => {
      const named = new Set([occasion.name, ...occasion.names].flatMap((name) => within(standsIn(analysis, index, name), from, to)))
      const marks = occasion.marks
        .map((mark) => ({ mark, at: within(standsIn(analysis, index, mark), from, to) }))
        .filter(({ at }) => at.length > 0)
      const sentences = new Set([...named, ...marks.flatMap(({ at }) => at)])
      const shareOf = (fits: (year: number) => boolean): number | null =>
        all < (isFew ? 1 : FEW_YEARS) ? null : Math.round((100 * years.reduce((sum, [year, n]) => sum + (fits(year) ? n : 0), 0)) / all)
      const own = shareOf((year) => isOf(occasion, year))
      if (named.size === 0 && marks.length < 2 && !(isFew && marks.length + (own ?? 0) > 0)) return []
      return [
        {
          occasion,
          named: named.size,
          marks: marks.length,
          rare: marks.reduce((sum, { mark }) => sum + rarity(mark), 0),
          sentences: sentences.size,
          years: own,
          exact: shareOf((year) => (occasion.years[0] ?? Infinity) <= year && year <= (occasion.years.at(-1) ?? 0)),
        },
      ]
    })
    .sort((a, b) => weightOf(b) - weightOf(a))
}

/** What an opinion says in passing on two other years does not tell when its story is. */
const FEW_YEARS = 3

export const weightOf = ({ occasion, sentences, named, rare, years, exact }: Told): number =>
  occasion.years.length === 0
    ? sentences + 2 * Math.min(4, named) + 5 * rare
    : (sentences + 2 * named + 3 * rare) * (0.35 + (years ?? 50) / 200 + (exact ?? 50) / 150)

/** How much a mark tells of an occasion: Gorbachev sat at many tables, Kvitsinsky at one. */
function rarityIn({ occasions, concepts }: Lexicon): (mark: string) => number {
  const known = rarities.get(occasions)
  const counts = known ?? new Map<string, number>()
  if (!known) {
    for (const { marks } of [...occasions, ...concepts]) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
    rarities.set(occasions, counts)
  }
  return (mark) => 1 / Math.sqrt(counts.get(mark) ?? 1)
}

const rarities = new WeakMap<readonly Occasion[], Map<string, number>>()
