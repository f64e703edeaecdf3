import type { Stats } from '../../../shared/contract'
import { CARD_STATES, ITEM_STATUSES, type ItemStatus } from '../../../shared/words'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createCalendar } from '../study/study-day'
import { tallyOf } from '../study/today'
import { forecastOf } from './forecast'

/** Days over which retention is measured, today among them. */
const RETENTION_DAYS = 30

/** The figures of the whole store. */
export function stats(store: Store): Stats {
  const calendar = createCalendar(readSettings(store))
  const today = calendar.dayOf(store.now())
  const recent = tallyOf(store, { start: calendar.day(today.number - RETENTION_DAYS + 1).start, end: today.end })
  return {
    documents: count(store, 'SELECT count(*) AS count FROM document WHERE removed_at IS NULL'),
    items: itemsByStatus(store),
    cards: cardsByState(store),
    reviews: count(store, 'SELECT count(*) AS count FROM review'),
    answeredToday: tallyOf(store, today).answered,
    retention: recent.review === 0 ? null : recent.recalled / recent.review,
    forecast: forecastOf(store, calendar, today),
  }
}

const count = (store: Store, sql: string) => store.prepare<[], { count: number }>(sql).get()?.count ?? 0

function itemsByStatus(store: Store): Stats['items'] {
  const rows = store.prepare<[], { status: ItemStatus; items: number }>('SELECT status, count(*) AS items FROM item GROUP BY status').all()
  const found = new Map(rows.map(({ status, items }) => [status, items]))
  return Object.fromEntries(ITEM_STATUSES.map((status) => [status, found.get(status) ?? 0])) as Stats['items']
}

/** Suspended cards are left out, as they are under no schedule. */
function cardsByState(store: Store): Stats['cards'] {
  const rows = store
    .prepare<[], { state: number; cards: number }>('SELECT state, count(*) AS cards FROM card WHERE suspended = 0 GROUP BY state')
    .all()
  const found = new Map(rows.map(({ state, cards }) => [state, cards]))
  return Object.fromEntries(CARD_STATES.map((state, number) => [state, found.get(number) ?? 0])) as Stats['cards']
}
