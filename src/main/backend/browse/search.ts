import type { BrowseSearch } from '../../../shared/browse-contract'
import type { Sort } from '../../../shared/browse-words'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createCalendar } from '../study/study-day'
import { currentWeights, DEFAULT_WEIGHTS } from '../study/weights'
import { compileSearch } from './compile'
import { needsCard } from './needs-card'
import { parseSearch } from './parse'
import type { Fragment, Moment } from './terms'

/** What a search found, as rowids of items in its order. */
export interface Found {
  total: number
  /** The first of them: HEAD at least, or all there are. */
  head: readonly number[]
  /** All of them; put in order when first asked for. */
  all(): readonly number[]
}

/** Rows that can be shown before all of them have been put in order. */
const HEAD = 500
/** Up to so many are put in order at once: that costs no more than finding the first of them. */
const FEW = 20_000

/**
 * Runs a search. Finding is cheap, as indexes cover it; to put a hundred thousand rows in order is not, so that waits until somebody scrolls so far.
 * Throws INPUT_INVALID.
 */
export function search(store: Store, { query, sort, descending }: BrowseSearch, few = FEW): Found {
  const parsed = parseSearch(query)
  const where = compileSearch(parsed, momentOf(store))
  const from = needsCard(parsed) ? CARD_FIRST : where.sql.includes('card.') ? ITEM_FIRST : ITEM_ONLY
  const found = rowids(store, `SELECT item.rowid ${from} WHERE ${where.sql}`, where.values)
  const total = found.length
  if (sort === 'added') return whole(found.sort(descending ? (a, b) => b - a : (a, b) => a - b))

  const order = ORDERS[sort][descending ? 1 : 0]
  if (total <= few) {
    const these = { sql: 'item.rowid IN (SELECT value FROM json_each(?))', values: [JSON.stringify(found)] }
    return whole(ordered(store, ITEM_FIRST, these, order))
  }
  const sorted = from === ITEM_ONLY && CARD_SORTS.has(sort) ? ITEM_FIRST : from
  let all: readonly number[] | undefined
  return {
    total,
    head: headOf(store, sorted, where, order, CARD_SORTS.has(sort)),
    all: () => (all ??= ordered(store, sorted, where, order)),
  }
}

// CROSS JOIN and INDEXED BY hold SQLite to the indexes that cover a search. It leaves out the joins by primary key that a search does not use.
const ITEM_ONLY = 'FROM item LEFT JOIN document ON document.id = item.document_id'
const ITEM_FIRST = `FROM item LEFT JOIN card INDEXED BY card_figures ON card.item_id = item.id
  LEFT JOIN document ON document.id = item.document_id LEFT JOIN deck ON deck.id = card.deck_id`
const CARD_FIRST = `FROM card INDEXED BY card_figures CROSS JOIN item INDEXED BY item_figures ON item.id = card.item_id
  LEFT JOIN document ON document.id = item.document_id LEFT JOIN deck ON deck.id = card.deck_id`

/** `rowid` grows with each item, so the usual order needs no sorting by the database. */
const ORDERS: Record<Exclude<Sort, 'added'>, [up: string, down: string]> = {
  edited: both('item.changed_at'),
  // By what is asked: questions of one reading begin with the same setting.
  question: both(`CASE WHEN item.stem LIKE '[%' THEN asked(item.stem) ELSE item.stem END COLLATE NOCASE`),
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

const CARD_SORTS: ReadonlySet<Sort> = new Set<Sort>(['deck', 'due', 'interval', 'stability', 'difficulty', 'reps', 'lapses'])

/** Rows without the figure stand last either way. */
function both(column: string): [up: string, down: string] {
  return [`${column} NULLS LAST, item.rowid`, `${column} DESC NULLS LAST, item.rowid DESC`]
}

/** The first rows alone. Items without a card come after all others when cards are sorted by, so they are only looked at when there are too few of those. */
function headOf(store: Store, from: string, where: Fragment, order: string, byCard: boolean): readonly number[] {
  const first = (source: string) =>
    rowids(store, `SELECT item.rowid ${source} WHERE ${where.sql} ORDER BY ${order} LIMIT ${HEAD}`, where.values)
  if (!byCard || from === CARD_FIRST) return first(from)
  const withCard = first(CARD_FIRST)
  return withCard.length === HEAD ? withCard : first(from)
}

const ordered = (store: Store, from: string, { sql, values }: Fragment, order: string): readonly number[] =>
  rowids(store, `SELECT item.rowid ${from} WHERE ${sql} ORDER BY ${order}`, values)

const whole = (rows: readonly number[]): Found => ({ total: rows.length, head: rows, all: () => rows })

/** Not `store.prepare`, which keeps every statement for good: there are as many searches as people think of. */
const rowids = (store: Store, sql: string, values: Fragment['values']): number[] =>
  store.db
    .prepare(sql)
    .pluck()
    .all(...values) as number[]

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
