import { AppError } from '../../../shared/errors'
import type { Card } from '../../../shared/study'
import { CARD_STATES, DEFAULT_DECK, type CardState } from '../../../shared/words'
import type { Store } from '../store'
import type { Schedule } from './scheduler'
import type { StudyDay } from './study-day'

/** The numbers of ts-fsrs, which the column `card.state` holds. */
export const STATE = { New: 0, Learning: 1, Review: 2, Relearning: 3 } as const satisfies Record<CardState, number>

/** The card's state in words. */
export const stateOf = (number: number) => CARD_STATES[number] as CardState

interface Row {
  id: string
  itemId: string
  state: number
  due: number
  stability: number
  difficulty: number
  scheduledDays: number
  learningStep: number
  reps: number
  lapses: number
  lastReview: number | null
  suspended: number
  buriedUntil: number
  leech: number
  deckId: string
  flag: number
}

/** A card with what the scheduler needs to know of it. */
export interface StoredCard extends Schedule {
  itemId: string
  suspended: boolean
  /** Not shown before; long past for a card that is not buried. */
  buriedUntil: Date
  leech: boolean
  deckId: string
  /** 0 is none. */
  flag: number
}

/** One card; throws CARD_NOT_FOUND. */
export function readCard(store: Store, id: string): StoredCard {
  const row = store
    .prepare<[string], Row>(
      `SELECT id, item_id AS itemId, state, due, stability, difficulty, scheduled_days AS scheduledDays, learning_step AS learningStep,
         reps, lapses, last_review AS lastReview, suspended, buried_until AS buriedUntil, leech,
         deck_id AS deckId, flag FROM card WHERE id = ?`,
    )
    .get(id)
  if (!row) throw new AppError('CARD_NOT_FOUND', 'This card is no longer there.', 'Undo brings back what was taken away.')
  return {
    ...row,
    state: stateOf(row.state),
    due: new Date(row.due),
    lastReview: row.lastReview === null ? null : new Date(row.lastReview),
    suspended: row.suspended === 1,
    buriedUntil: new Date(row.buriedUntil),
    leech: row.leech === 1,
  }
}

/** Writes what an answer changed; a card that was buried and answered all the same is buried no longer. To be called inside an operation. */
export function writeSchedule(store: Store, card: StoredCard): void {
  store
    .prepare(
      `UPDATE card SET state = @state, due = @due, stability = @stability, difficulty = @difficulty, scheduled_days = @scheduledDays,
         learning_step = @learningStep, reps = @reps, lapses = @lapses, last_review = @lastReview, suspended = @suspended, leech = @leech,
         buried_until = 0
       WHERE id = @id`,
    )
    .run({
      ...card,
      state: STATE[card.state],
      due: card.due.getTime(),
      lastReview: card.lastReview?.getTime() ?? null,
      suspended: Number(card.suspended),
      leech: Number(card.leech),
    })
}

/** The card as the contract has it. */
export const cardOf = (card: StoredCard): Card => ({
  id: card.id,
  itemId: card.itemId,
  state: card.state,
  due: card.due,
  stability: card.stability,
  difficulty: card.difficulty,
  reps: card.reps,
  lapses: card.lapses,
  lastReview: card.lastReview,
  leech: card.leech,
  deckId: card.deckId,
  flag: card.flag,
  suspended: card.suspended,
})

/**
 * Brings cards in line with their items: an active item without a card gets a new one at the end of the line, in the order of its reading; other cards are
 * suspended exactly when their item is not active. A new card waits until tomorrow when a sibling was answered today. To be called inside an operation.
 */
export function createCards(store: Store, itemIds: readonly string[], today: StudyDay): void {
  const ids = JSON.stringify(itemIds)
  store
    .prepare<[string]>(
      `UPDATE card SET suspended = (SELECT status <> 'active' FROM item WHERE item.id = card.item_id)
       WHERE item_id IN (SELECT value FROM json_each(?))`,
    )
    .run(ids)
  const items = store
    .prepare<[number, string], { id: string; deckId: string; siblingAnswered: number }>(
      `SELECT item.id, coalesce((SELECT deck_id FROM document WHERE document.id = item.document_id), '${DEFAULT_DECK}') AS deckId, EXISTS (
         SELECT 1 FROM item AS sibling JOIN card ON card.item_id = sibling.id WHERE sibling.fact_id = item.fact_id AND card.last_review >= ?
       ) AS siblingAnswered FROM item
       -- The plus: by its index on status SQLite would compare every active item with every wanted one.
       WHERE item.id IN (SELECT value FROM json_each(?)) AND +item.status = 'active' AND NOT EXISTS (SELECT 1 FROM card WHERE card.item_id = item.id)
       ORDER BY (SELECT document.rowid FROM document WHERE document.id = item.document_id), item.anchor_start, item.anchor_end, item.rowid`,
    )
    .all(today.start.getTime(), ids)
  const first = nextPosition(store)
  const insert = store.prepare(
    `INSERT INTO card (id, item_id, state, due, stability, difficulty, scheduled_days, learning_step, reps, lapses, buried_until, position, deck_id)
     VALUES (@id, @itemId, 0, @due, 0, 0, 0, 0, 0, 0, @buriedUntil, @position, @deckId)`,
  )
  const due = store.now().getTime()
  for (const [index, { id: itemId, deckId, siblingAnswered }] of items.entries()) {
    const buriedUntil = siblingAnswered ? today.end.getTime() : 0
    insert.run({ id: store.newId(), itemId, deckId, due, buriedUntil, position: first + index })
  }
}

function nextPosition(store: Store): number {
  const row = store.prepare<[], { last: number | null }>(`SELECT max(position) AS last FROM card WHERE state = 0 AND suspended = 0`).get()
  return (row?.last ?? 0) + 1
}
