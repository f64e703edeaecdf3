import type { StudyCounts } from '../../../shared/study'
import type { NewOrder } from '../../../shared/words'
import type { Store } from '../store'
import type { Kind, Limits } from './decks/limits'

/** A card in line. */
export interface Queued {
  id: string
  itemId: string
  factId: string | null
  deckId: string
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
  /** What is left of today's limits; the reading takes from it. */
  limits: Limits
  /** The decks whose cards are in the line; undefined: all. */
  within?: readonly string[] | undefined
  newOrder: NewOrder
  /** Whether cards of that deck keep away from others made of the same fact. */
  burySiblings(deckId: string): boolean
  /** Cards that exams want today, beyond the limits and before they are due, unless answered since the day began. */
  forExams?: { ids: readonly string[]; start: Date }
  /** Reviews and new cards beyond this are counted, but not listed. */
  atMost: number
}

const DAY = 86_400_000

/** Steps that fall due within this time are shown rather than making somebody wait, but only when nothing else is left. As in Anki. */
export const LEARN_AHEAD_MILLIS = 20 * 60_000

/**
 * Today's line: learning cards that are due; reviews due by the end of the study day, those due first in front; new cards in their order; and last, learning
 * cards due in a moment. Of the cards made from one fact only the first is let in, as the others would give its answer away.
 *
 * Reviews are ordered by due time rather than by retrievability: it is what people know from Anki, the index delivers it however long the backlog, and with the weights
 * of one person the two orders differ little, since a card falls due when its retrievability has come down to the one desired.
 */
export function readQueue(store: Store, { now, end, limits, within, newOrder, burySiblings, forExams, atMost }: Day): Queue {
  const decks = within ? JSON.stringify(within) : null
  const taken = new Set<string>()
  const facts = new Set<string>()
  /** The first of the candidates, at most `most`; each takes from the limits of its deck where `kind` says so. */
  const chosenFrom = (candidates: () => Iterable<Queued>, most: number, kind?: Kind): Queued[] => {
    const chosen: Queued[] = []
    // Not even opened: a reading that is begun and left keeps its statement busy.
    if (most <= 0) return chosen
    for (const card of candidates()) {
      if (taken.has(card.id)) continue
      const fact = card.factId !== null && burySiblings(card.deckId) ? card.factId : undefined
      if (fact !== undefined && facts.has(fact)) continue
      if (kind && limits.take(card.deckId, kind) === 0) continue
      if (fact !== undefined) facts.add(fact)
      taken.add(card.id)
      chosen.push(card)
      if (chosen.length >= most) break
    }
    return chosen
  }

  const at = now.getTime()
  const last = end.getTime()
  const left = { ...limits.left }
  const learning = learningCards(store, at, decks)
  for (const { factId, deckId } of learning) if (factId !== null && burySiblings(deckId)) facts.add(factId)
  const due = learning.filter((card) => card.due <= at)
  const soon = learning.filter((card) => card.due > at)
  const reviews = chosenFrom(() => reviewCards(store, at, last, decks), Math.min(left.review, atMost), 'review')
  const wanted = forExams?.ids.length ? chosenFrom(() => examCards(store, at, forExams, decks), atMost) : []
  const wantedNew = wanted.filter(({ state }) => state === 0).length
  for (const { deckId, state } of wanted) if (state === 0) limits.take(deckId, 'new')
  const leftNew = Math.max(0, left.new - wantedNew)
  const fresh = chosenFrom(() => newCards(store, { at, decks, newOrder, day: Math.floor(last / DAY) }), Math.min(leftNew, atMost), 'new')
  /** Beyond what was listed, cards are counted by deck. */
  const counted = (listed: readonly Queued[], kind: Kind, most: number, count: (most: number) => DeckCount[]): number => {
    if (listed.length < atMost) return listed.length
    // Without limits of decks there is no need to count beyond those of the day.
    const all = count(limits.nested ? -1 : most)
    return Math.min(most, listed.length + sumOf(limits, kind, without(listed, all)))
  }
  return {
    cards: [...due, ...reviews, ...wanted, ...fresh, ...soon],
    counts: {
      learning: learning.length,
      review: wanted.length - wantedNew + counted(reviews, 'review', left.review, (most) => countReviews(store, at, last, decks, most)),
      new: wantedNew + counted(fresh, 'new', leftNew, (most) => countNew(store, at, decks, most)),
    },
  }
}

// CROSS JOIN keeps SQLite from starting at the items, and INDEXED BY from sorting: the index on cards gives both the choice and the order.

function learningCards(store: Store, at: number, decks: string | null): Queued[] {
  return store
    .prepare<[Record<string, number | string | null>], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.deck_id AS deckId, card.state, card.due
       FROM card CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state IN (1, 3) AND card.due <= @soon AND card.buried_until <= @at
         AND (@decks IS NULL OR card.deck_id IN (SELECT value FROM json_each(@decks)))
       ORDER BY card.due, card.rowid`,
    )
    .all({ at, soon: at + LEARN_AHEAD_MILLIS, decks })
}

function reviewCards(store: Store, at: number, end: number, decks: string | null): Iterable<Queued> {
  return store
    .prepare<[Record<string, number | string | null>], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.deck_id AS deckId, card.state, card.due
       FROM card INDEXED BY card_due CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state = 2 AND card.due < @end AND card.buried_until <= @at
         AND (@decks IS NULL OR card.deck_id IN (SELECT value FROM json_each(@decks)))
       ORDER BY card.due, card.buried_until, card.deck_id, card.rowid`,
    )
    .iterate({ at, end, decks })
}

function examCards(
  store: Store,
  at: number,
  { ids, start }: { ids: readonly string[]; start: Date },
  decks: string | null,
): Iterable<Queued> {
  return store
    .prepare<[Record<string, number | string | null>], Queued>(
      `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.deck_id AS deckId, card.state, card.due
       FROM json_each(@ids) AS wanted CROSS JOIN card ON card.id = wanted.value CROSS JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0 AND card.state IN (0, 2) AND card.buried_until <= @at AND coalesce(card.last_review, 0) < @start
         AND (@decks IS NULL OR card.deck_id IN (SELECT value FROM json_each(@decks)))
       ORDER BY wanted.id`,
    )
    .iterate({ ids: JSON.stringify(ids), at, start: start.getTime(), decks })
}

/** The first cards of a shuffled line; nobody meets more in a day. */
const MOST_SHUFFLED = 2000

const NEW_CARDS = `SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.deck_id AS deckId, card.state, card.due
  FROM card INDEXED BY card_new CROSS JOIN item ON item.id = card.item_id
  WHERE card.suspended = 0 AND card.state = 0 AND card.buried_until <= @at
    AND (@decks IS NULL OR card.deck_id IN (SELECT value FROM json_each(@decks)))`

const IN_ORDER: Record<NewOrder, string> = {
  added: `${NEW_CARDS} ORDER BY card.position, card.buried_until, card.deck_id, card.rowid`,
  newest: `${NEW_CARDS} ORDER BY card.position DESC, card.buried_until DESC, card.deck_id DESC, card.rowid DESC`,
  // Shuffled by the day, by squares modulo a prime: the same order until the day ends, and another the next.
  random: `WITH line AS (SELECT rowid AS row, position, (position * 7919 + @day * 104729) % 1000003 AS x FROM card INDEXED BY card_new
        WHERE suspended = 0 AND state = 0 AND buried_until <= @at AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks)))),
      mixed AS (SELECT row, position, (x * x + @day) % 1000003 AS y FROM line),
      shuffled AS (SELECT row, (y * y + position) % 1000003 AS place FROM mixed ORDER BY place, row LIMIT ${MOST_SHUFFLED})
    SELECT card.id, card.item_id AS itemId, item.fact_id AS factId, card.deck_id AS deckId, card.state, card.due
    FROM shuffled CROSS JOIN card ON card.rowid = shuffled.row CROSS JOIN item ON item.id = card.item_id
    ORDER BY shuffled.place, shuffled.row`,
}

function newCards(
  store: Store,
  { newOrder, ...at }: { at: number; decks: string | null; newOrder: NewOrder; day: number },
): Iterable<Queued> {
  return store.prepare<[Record<string, number | string | null>], Queued>(IN_ORDER[newOrder]).iterate(at)
}

// The counts of a long line take siblings for strangers: exactness there would mean to read every item in it.

export interface DeckCount {
  deckId: string
  count: number
}

/** How many of these the limits let in. */
export const sumOf = (limits: Limits, kind: Kind, counts: readonly DeckCount[]): number =>
  counts.reduce((sum, { deckId, count }) => sum + limits.take(deckId, kind, count), 0)

/** The counts less what was listed already. */
function without(listed: readonly Queued[], counts: readonly DeckCount[]): DeckCount[] {
  const seen = new Map<string, number>()
  for (const { deckId } of listed) seen.set(deckId, (seen.get(deckId) ?? 0) + 1)
  return counts.map(({ deckId, count }) => ({ deckId, count: Math.max(0, count - (seen.get(deckId) ?? 0)) }))
}

/** Learning cards by deck, as the line takes them. */
export function countLearning(store: Store, at: number): DeckCount[] {
  return store
    .prepare<[number, number], DeckCount>(
      `SELECT deck_id AS deckId, count(*) AS count FROM card INDEXED BY card_due
       WHERE suspended = 0 AND state IN (1, 3) AND due <= ? AND buried_until <= ? GROUP BY deck_id`,
    )
    .all(at + LEARN_AHEAD_MILLIS, at)
}

/** Reviews of the study day by deck, no more than `most` of them; -1: all. */
export function countReviews(store: Store, at: number, end: number, decks: string | null, most: number): DeckCount[] {
  return store
    .prepare<[Record<string, number | string | null>], DeckCount>(
      `SELECT deck_id AS deckId, count(*) AS count FROM
         (SELECT deck_id FROM card INDEXED BY card_due WHERE suspended = 0 AND state = 2 AND due < @end AND buried_until <= @at
            AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks))) LIMIT @most)
       GROUP BY deck_id`,
    )
    .all({ at, end, decks, most })
}

/** New cards by deck, no more than `most` of them; -1: all. */
export function countNew(store: Store, at: number, decks: string | null, most: number): DeckCount[] {
  return store
    .prepare<[Record<string, number | string | null>], DeckCount>(
      `SELECT deck_id AS deckId, count(*) AS count FROM
         (SELECT deck_id FROM card INDEXED BY card_new WHERE suspended = 0 AND state = 0 AND buried_until <= @at
            AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks))) LIMIT @most)
       GROUP BY deck_id`,
    )
    .all({ at, decks, most })
}
