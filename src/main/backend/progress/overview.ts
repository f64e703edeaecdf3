import type { Overview } from '../../../shared/contract'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createStudy } from '../study'
import { createCalendar } from '../study/study-day'
import { continueReading } from './continue-reading'
import { forecastOf } from './forecast'
import { streakOf } from './streak'

/** What Today shows. */
export function overview(store: Store): Overview {
  const { counts, answeredToday } = createStudy(store).state()
  const calendar = createCalendar(readSettings(store))
  const today = calendar.dayOf(store.now())
  return {
    counts,
    inbox: inboxSize(store),
    answeredToday,
    streak: streakOf(store, calendar, today),
    continueReading: continueReading(store),
    forecast: forecastOf(store, calendar, today),
    hasStudied: hasStudied(store),
  }
}

function inboxSize(store: Store): number {
  const row = store.prepare<[], { drafts: number }>(`SELECT count(*) AS drafts FROM item WHERE status = 'draft'`).get()
  return row?.drafts ?? 0
}

const hasStudied = (store: Store) => store.prepare('SELECT 1 FROM review LIMIT 1').get() !== undefined
