import type { BrowseRow } from '../../../shared/browse-contract'
import type { Item } from '../../../shared/item'
import { itemOf, type ItemRow } from '../store/items'
import type { Store } from '../store'
import { stateOf } from '../study/cards'

interface Row extends ItemRow {
  row: number
  created_at: number
  changed_at: number
  reading: string | null
  tags: string
  cardId: string | null
  deck: string
  state: number
  due: number
  scheduled_days: number
  stability: number
  difficulty: number
  reps: number
  lapses: number
  flag: number
  leech: number
  buried_until: number
}

/** The rows of the list with these rowids, in their order; those deleted meanwhile are left out. */
export function readRows(store: Store, rowids: readonly number[]): BrowseRow[] {
  const now = store.now().getTime()
  const rows = store
    .prepare<[string], Row>(
      `SELECT item.*, item.rowid AS row, document.title AS reading, card.id AS cardId, deck.name AS deck, card.state, card.due,
         card.scheduled_days, card.stability, card.difficulty, card.reps, card.lapses, card.flag, card.leech, card.buried_until,
         (SELECT json_group_array(name) FROM tag WHERE item_id = item.id) AS tags
       FROM json_each(?) AS wanted JOIN item ON item.rowid = wanted.value
         LEFT JOIN document ON document.id = item.document_id LEFT JOIN card ON card.item_id = item.id LEFT JOIN deck ON deck.id = card.deck_id
       ORDER BY wanted.key`,
    )
    .all(JSON.stringify(rowids))
  return rows.map((row) => ({
    id: row.id,
    stem: row.stem,
    answer: answerOf(itemOf(row)),
    kind: row.kind,
    topic: row.topic,
    status: row.status,
    reading: row.reading,
    tags: JSON.parse(row.tags) as string[],
    flaws: (JSON.parse(row.flaws) as string[]).length,
    added: new Date(row.created_at),
    edited: new Date(row.changed_at),
    card: row.cardId === null ? null : cardOfRow(row, row.cardId, now),
  }))
}

const cardOfRow = (row: Row, id: string, now: number): BrowseRow['card'] => ({
  id,
  deck: row.deck,
  state: stateOf(row.state),
  due: new Date(row.due),
  interval: row.scheduled_days,
  stability: row.stability,
  difficulty: row.difficulty,
  reps: row.reps,
  lapses: row.lapses,
  flag: row.flag,
  leech: row.leech === 1,
  buried: row.buried_until > now,
})

const answerOf = ({ key, pairs, sequence, rubric }: Item): string =>
  key || pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') || sequence?.join(' → ') || rubric?.join('; ') || ''
