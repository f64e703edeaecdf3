import type { BrowseSearch } from '../../../shared/browse-contract'
import type { Sort } from '../../../shared/browse-words'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createCalendar } from '../study/study-day'
import { currentWeights, DEFAULT_WEIGHTS } from '../study/weights'
import { compileSearch } from './compile'
import { parseSearch } from './parse'
import type { Moment } from './terms'

/** SQLite leaves out the joins that a search does not use. */
const FROM = `FROM item LEFT JOIN card ON card.item_id = item.id LEFT JOIN document ON document.id = item.document_id
  LEFT JOIN deck ON deck.id = card.deck_id`

/** `rowid` grows with each item, so the usual order needs no sorting. */
const ORDERS: Record<Sort, [up: string, down: string]> = {
  added: both('item.rowid'),
  edited: both('item.changed_at'),
  question: both('item.stem COLLATE NOCASE'),
  answer: both('item.key COLLATE NOCASE'),
  reading: both('document.title COLLATE NOCASE'),
  deck: both('deck.name'),
  topic: both('item.topic'),
  kind: both('item.kind'),
  due: both('card.due'),
  interval: both('card.scheduled_days'),
  stability: both('card.stability'),
  difficulty: both('card.difficulty'),
  reps: both('card.reps'),
  lapses: both('card.lapses'),
}

/** Rows without the figure stand last either way. */
function both(column: string): [up: string, down: string] {
  if (column === 'item.rowid') return ['item.rowid', 'item.rowid DESC']
  return [`${column} NULLS LAST, item.rowid`, `${column} DESC NULLS LAST, item.rowid DESC`]
}

/** The rowids of all items that a search finds, in its order. Throws INPUT_INVALID. */
export function findRows(store: Store, { query, sort, descending }: BrowseSearch): number[] {
  const { sql, values } = compileSearch(parseSearch(query), momentOf(store))
  // Not `store.prepare`, which keeps every statement for good: there are as many searches as people think of.
  return store.db
    .prepare(`SELECT item.rowid ${FROM} WHERE ${sql} ORDER BY ${ORDERS[sort][descending ? 1 : 0]}`)
    .pluck()
    .all(...values) as number[]
}

function momentOf(store: Store): Moment {
  const now = store.now()
  const calendar = createCalendar(readSettings(store))
  const today = calendar.dayOf(now)
  return {
    now: now.getTime(),
    today: { start: today.start.getTime(), end: today.end.getTime() },
    daysAgo: (days) => calendar.day(today.number - days).start.getTime(),
    decay: (currentWeights(store)?.values ?? DEFAULT_WEIGHTS)[20] ?? 0.1542,
  }
}
