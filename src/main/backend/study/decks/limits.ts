import type { DeckOptions } from '../../../../shared/deck'
import type { Store } from '../../store'
import type { StudyDay } from '../study-day'
import type { Tally } from '../today'
import type { DeckTree } from './tree'

export type Kind = 'new' | 'review'

/** What is left today of one deck's limits, for itself and all that lies in it. */
interface Cap {
  /** Undefined: every deck. */
  decks: ReadonlySet<string> | undefined
  new: number
  review: number
}

/** What is left of today's limits: of the line as a whole, and of decks that set limits of their own. */
export interface Limits {
  left: { new: number; review: number }
  /** False where no deck inside the line has limits of its own, so that `left` is all there is to know. */
  nested: boolean
  /** Takes so many cards of a deck from what is left, or as many as there still are; returns how many. */
  take(deckId: string, kind: Kind, count?: number): number
}

/** Whether a deck has limits of its own. */
export const limited = ({ newPerDay, reviewsPerDay }: DeckOptions): boolean => newPerDay !== undefined || reviewsPerDay !== undefined

export type DeckTallies = ReadonlyMap<string, Pick<Tally, 'new' | 'review'>>

/**
 * The limits for a line of study: of all decks, by the settings, or of one deck, by what holds for it. As in Anki, studying a deck by itself asks for its own limits and not for
 * those above it; and a deck's own limits hold in whichever line it lies.
 */
export function limitsOf(
  tree: DeckTree,
  deckId: string | undefined,
  whole: { newPerDay: number; reviewsPerDay: number },
  done: DeckTallies,
): Limits {
  const inLine = deckId === undefined ? undefined : new Set(tree.within(deckId))
  const cap = (decks: ReadonlySet<string> | undefined, limit: { newPerDay: number; reviewsPerDay: number }): Cap => {
    const sum = (kind: Kind) => [...done].reduce((total, [id, tally]) => (!decks || decks.has(id) ? total + tally[kind] : total), 0)
    return { decks, new: Math.max(0, limit.newPerDay - sum('new')), review: Math.max(0, limit.reviewsPerDay - sum('review')) }
  }
  const top = cap(inLine, deckId === undefined ? whole : tree.options(deckId))
  const caps = [top]
  for (const { id, options } of tree.decks) {
    if (id === deckId || (inLine && !inLine.has(id))) continue
    if (!limited(options)) continue
    const { newPerDay = Infinity, reviewsPerDay = Infinity } = options
    caps.push(cap(new Set(tree.within(id)), { newPerDay, reviewsPerDay }))
  }
  return {
    left: { new: top.new, review: top.review },
    nested: caps.length > 1,
    take: (id, kind, count = 1) => {
      const asked = caps.filter(({ decks }) => !decks || decks.has(id))
      const taken = Math.max(0, Math.min(count, ...asked.map((one) => one[kind])))
      for (const one of asked) one[kind] -= taken
      return taken
    },
  }
}

/** Today's first answers and reviews of each deck. A day has some hundreds. */
export function deckTallies(store: Store, { start, end }: StudyDay): DeckTallies {
  const rows = store
    .prepare<[number, number], { deckId: string; new: number; review: number }>(
      `SELECT card.deck_id AS deckId, sum(review.state_before = 0) AS new, sum(review.state_before = 2) AS review
       FROM review CROSS JOIN card ON card.id = review.card_id WHERE review.at >= ? AND review.at < ? AND review.counts = 1 GROUP BY card.deck_id`,
    )
    .all(start.getTime(), end.getTime())
  return new Map(rows.map(({ deckId, ...tally }) => [deckId, tally]))
}
