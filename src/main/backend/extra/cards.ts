import type { ExtraInput } from '../../../shared/extra-contract'
import { randomFrom, shuffled } from '../../../shared/random'
import type { QueuedCard } from '../../../shared/study'
import type { Store } from '../store'
import type { Study } from '../study'
import { stateOf } from '../study/cards'

interface Row {
  id: string
  due: number
  lapses: number
  stability: number
  lastReview: number | null
}

/** Ids of the cards of these items that can be studied, in the order asked for; a limit below 0 means all. */
export function cardsFor(
  store: Store,
  rowids: readonly number[],
  { order, limit }: Pick<ExtraInput, 'order' | 'limit'>,
  study: Pick<Study, 'recall'>,
): string[] {
  const now = store.now()
  const rows = store
    .prepare<[string, number], Row>(
      `SELECT card.id, card.due, card.lapses, card.stability, card.last_review AS lastReview
       FROM json_each(?) AS wanted CROSS JOIN item ON item.rowid = wanted.value CROSS JOIN card INDEXED BY card_figures ON card.item_id = item.id
       WHERE card.suspended = 0 AND card.buried_until <= ? ORDER BY wanted.key`,
    )
    .all(JSON.stringify(rowids), now.getTime())
  const sorted = ORDERS[order](rows, { study, seed: `extra ${now.getTime()}` })
  return (limit < 0 ? sorted : sorted.slice(0, limit)).map(({ id }) => id)
}

type Ordering = (rows: readonly Row[], given: { study: Pick<Study, 'recall'>; seed: string }) => readonly Row[]

const ORDERS: Record<ExtraInput['order'], Ordering> = {
  // New cards have no day on which they fall due.
  due: (rows) => rows.toSorted((a, b) => (a.lastReview === null ? 1 : 0) - (b.lastReview === null ? 1 : 0) || a.due - b.due),
  weakest: (rows, { study }) => {
    const recall = new Map(
      rows.map(({ id, stability, lastReview }) => [
        id,
        lastReview === null ? 2 : (study.recall({ stability, lastReview: new Date(lastReview) }) ?? 2),
      ]),
    )
    return rows.toSorted((a, b) => (recall.get(a.id) ?? 2) - (recall.get(b.id) ?? 2))
  },
  lapses: (rows) => rows.toSorted((a, b) => b.lapses - a.lapses),
  added: (rows) => rows,
  random: (rows, { seed }) => shuffled(rows, randomFrom(seed)),
}

/** The cards as a list of them shows them. */
export const namedCards = (store: Store, ids: readonly string[]): QueuedCard[] =>
  store
    .prepare<[string], { id: string; itemId: string; stem: string; state: number; due: number }>(
      `SELECT card.id, item.id AS itemId, item.stem, card.state, card.due FROM json_each(?) AS wanted
       CROSS JOIN card ON card.id = wanted.value JOIN item ON item.id = card.item_id ORDER BY wanted.key`,
    )
    .all(JSON.stringify(ids))
    .map(({ state, due, ...card }) => ({ ...card, state: stateOf(state), due: new Date(due) }))
