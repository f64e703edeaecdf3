import type { StudyCounts } from '../../../shared/study'
import type { Store } from '../store'

/** A card in line. */
export interface Queued {
  id: string
  itemId: string
  factId: string | null
  state: number
  due: number
}

export interface Queue {
  /** In the order in which they are to be studied. */
  cards: Queued[]
  /** All of today's line, also what lies beyond `atMost`. */
  counts: StudyCounts
}

export interface Day {
  now: Date
  /** When the study day ends. */
  end: Date
  /** How many new cards and reviews are left of today's limits. */
  left: { new: number; review: number }
  /** Cards that exams want today, beyond the limits and before they are due, unless answered since the day began. */
  forExams?: { ids: readonly string[]; start: Date }
  /** Reviews and new cards beyond this are counted, but not listed. */
  atMost: number
}

/** Steps that fall due within this time are shown rather than making somebody wait, but only when nothing else is left. As in Anki. */
export const LEARN_AHEAD_MILLIS = 20 * 60_000

/**
 * Today's line: learning cards that are due; reviews due by the end of the study day, those due first in front; new cards in their order; and last, learning
 * cards due in a moment. Of the cards made from one fact only the first is let in, as the others would give its answer away.
 *
 * Reviews are ordered by due time rather than by retrievability: it is what people know from Anki, the index delivers it however long the backlog, and with the weights
 * of one person the two orders differ little, since a card falls due when its retrievability has come down to the one desired.
 */
export function readQueue(store: Store, { now, end, left, forExams, atMost }: Day): Queue {
  const taken = new Set<string>()
  const facts = new Set<string>()
  const withoutSiblings = (candidates: () => Iterable<Queued>, most: number): Queued[] => {
    const chosen: Queued[] = []
    // Not even opened: a reading that is begun and left keeps its statement busy.
    if (most <= 0) return chosen
    for (const card of candidates()) {
      if (taken.has(card.id)) continue
      if (card.factId !== null) {
        if (facts.has(card.factId)) continue
        facts.add(card.factId)
      }
      taken.add(card.id)
      chosen.push(card)
      if (chosen.length >= most) break
    }
    return chosen
  }

  const at = now.getTime()
  const learning = learningCards(store, at)
  for (const { factId } of learning) if (factId !== null) facts.add(factId)
  const due = learning.filter((card) => card.due <= at)
  const soon = learning.filter((card) => card.due > at)
  const reviews = withoutSiblings(() => reviewCards(store, at, end.getTime()), Math.min(left.review, atMost))
  const wanted = forExams?.ids.length ? withoutSiblings(() => examCards(store, at, forExams), atMost) : []
  const wantedNew = wanted.filter(({ state }) => state === 0).length
  const leftNew = Math.max(0, left.new - wantedNew)
  const fresh = withoutSiblings(() => newCards(store, at), Math.min(leftNew, atMost))
  return {
    cards: [...due, ...reviews, ...wanted, ...fresh, ...soon],
    counts: {
      learning: learning.length,
      review: wanted.length - wantedNew + (reviews.length < atMost ? reviews.length : countReviews(store, at, end.getTime(), left.review)),
      new: wantedNew + (fresh.length < atMost ? fresh.length : countNew(store, at, leftNew)),
    },
  }
}

// CROSS JOIN keeps SQLite from starting at the items, and INDEXED BY from sorting: the index on cards gives both the choice and the order.

function learningCards(store: Store, at: number): Queued[] {
  return store
    .prepare<[number, number], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.state, card.due FROM card CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state IN (1, 3) AND card.due <= ? AND card.buried_until <= ?
       ORDER BY card.due, card.rowid`,
    )
    .all(at + LEARN_AHEAD_MILLIS, at)
}

function reviewCards(store: Store, at: number, end: number): Iterable<Queued> {
  return store
    .prepare<[number, number], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.state, card.due FROM card CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state = 2 AND card.due < ? AND card.buried_until <= ?
       ORDER BY card.due, card.buried_until, card.rowid`,
    )
    .iterate(end, at)
}

function examCards(store: Store, at: number, { ids, start }: { ids: readonly string[]; start: Date }): Iterable<Queued> {
  return store
    .prepare<[string, number, number], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.state, card.due FROM json_each(?) AS wanted
         CROSS JOIN card ON card.id = wanted.value CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state IN (0, 2) AND card.buried_until <= ? AND coalesce(card.last_review, 0) < ?
       ORDER BY wanted.id`,
    )
    .iterate(JSON.stringify(ids), at, start.getTime())
}

function newCards(store: Store, at: number): Iterable<Queued> {
  return store
    .prepare<[number], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.state, card.due FROM card INDEXED BY card_new
         CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state = 0 AND card.buried_until <= ?
       ORDER BY card.position, card.buried_until, card.rowid`,
    )
    .iterate(at)
}

// The counts of a long line take siblings for strangers: exactness there would mean to read every item in it.

function countReviews(store: Store, at: number, end: number, most: number): number {
  const row = store
    .prepare<[number, number, number], { count: number }>(
      `SELECT count(*) AS count FROM (
         SELECT 1 FROM card WHERE suspended = 0 AND state = 2 AND due < ? AND buried_until <= ? LIMIT ?)`,
    )
    .get(end, at, most)
  return row?.count ?? 0
}

function countNew(store: Store, at: number, most: number): number {
  const row = store
    .prepare<[number, number], { count: number }>(
      `SELECT count(*) AS count FROM (
         SELECT 1 FROM card WHERE suspended = 0 AND state = 0 AND buried_until <= ? LIMIT ?)`,
    )
    .get(at, most)
  return row?.count ?? 0
}
