import type { DeckRow } from '../../../../shared/deck'
import type { StudyCounts } from '../../../../shared/study'
import type { Desk } from '../desk'
import { countLearning, countNew, countReviews, sumOf, type DeckCount } from '../queue'
import { deckTallies, limitsOf } from './limits'

/**
 * Every deck with what is to be studied of it today. As in Anki, cards of one fact are counted as if they were strangers, and an exam's wishes are left out:
 * the line itself says exactly how many come.
 */
export function listDecks({ store, now, today, decks, settings }: Desk): DeckRow[] {
  const at = now.getTime()
  const learning = totals(countLearning(store, at))
  const reviews = countReviews(store, at, today.end.getTime(), null, -1)
  const fresh = countNew(store, at, null, -1)
  const cards = totals(
    store
      .prepare<[], DeckCount>(
        'SELECT deck_id AS deckId, count(*) AS count FROM card INDEXED BY card_due WHERE suspended = 0 GROUP BY deck_id',
      )
      .all(),
  )
  const readings = store
    .prepare<[], { id: string; deckId: string }>('SELECT id, deck_id AS deckId FROM document WHERE deck_id IS NOT NULL')
    .all()
  const done = deckTallies(store, today)
  return decks.decks.map((deck): DeckRow => {
    const within = decks.within(deck.id)
    const inside = new Set(within)
    const limits = limitsOf(decks, deck.id, settings, done)
    const sum = (of: ReadonlyMap<string, number>) => within.reduce((total, id) => total + (of.get(id) ?? 0), 0)
    const counts: StudyCounts = {
      learning: sum(learning),
      review: sumOf(
        limits,
        'review',
        reviews.filter(({ deckId }) => inside.has(deckId)),
      ),
      new: sumOf(
        limits,
        'new',
        fresh.filter(({ deckId }) => inside.has(deckId)),
      ),
    }
    return {
      ...deck,
      effective: decks.options(deck.id),
      counts,
      cards: sum(cards),
      own: cards.get(deck.id) ?? 0,
      readings: readings.filter(({ deckId }) => deckId === deck.id).map(({ id }) => id),
    }
  })
}

const totals = (counts: readonly DeckCount[]): ReadonlyMap<string, number> => new Map(counts.map(({ deckId, count }) => [deckId, count]))
