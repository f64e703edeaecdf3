import { contentWords } from '../../items/rules/words'
import type { MadeItem } from './made-item'

interface Span {
  start: number
  end: number
}

/** Share of the words of what is said which a sentence has to hold. */
const ENOUGH = 0.6

/**
 * The stretch of a briefing which says what an item asks: the sentence that holds most of its words, or, for steps to be put in order, all from the first step's
 * sentence to the last's. Undefined where no sentence says enough of it; such an item is not made.
 */
export function whereSaid(
  { said, kind }: Pick<MadeItem, 'said' | 'kind'> & Partial<MadeItem>,
  text: string,
  passages: readonly Span[],
): Span | undefined {
  if (kind === 'ordering' || kind === 'matching') {
    const spans = said.map((step) => best([step], text, passages))
    if (spans.some((span) => span === undefined)) return undefined
    const found = spans.filter((span) => span !== undefined)
    return { start: Math.min(...found.map(({ start }) => start)), end: Math.max(...found.map(({ end }) => end)) }
  }
  return best(said, text, passages)
}

function best(said: readonly string[], text: string, passages: readonly Span[]): Span | undefined {
  const wanted = said.map((words) => rootsOf(words)).filter((roots) => roots.size > 0)
  let found: Span | undefined
  let most = 0
  for (const { start, end } of passages) {
    const there = rootsOf(text.slice(start, end))
    const shares = wanted.map((roots) => [...roots].filter((root) => there.has(root)).length / roots.size)
    // What matters most is said first; the rest tells between sentences which say it equally well.
    if ((shares[0] ?? 0) < ENOUGH) continue
    const score = (shares[0] ?? 0) + shares.slice(1).reduce((sum, share) => sum + share, 0)
    if (score > most) {
      most = score
      found = { start, end }
    }
  }
  return found
}

const rootsOf = (words: string) => new Set(contentWords(words).map(({ stem }) => stem))
