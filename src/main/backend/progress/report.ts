import type { ProgressInput, ProgressReport } from '../../../shared/progress-contract'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createCalendar, type Calendar, type StudyDay } from '../study/study-day'
import { currentWeights, DEFAULT_WEIGHTS } from '../study/weights'
import { calibrationOf } from './calibration'
import { readCards } from './cards'
import { dayFigures } from './days'
import { dueByDay } from './due-days'
import { groupFigures } from './groups'
import { hardestCards } from './hardest'
import { memoryOf } from './memory'
import { daysFrom, decksOf } from './scope'

const YEAR = 365
const LENGTHS = { month: 30, quarter: 90, year: YEAR } as const

/** All that the progress screen shows. Throws INPUT_INVALID for a deck that is gone. */
export function progressReport(store: Store, { period, deck }: ProgressInput): ProgressReport {
  const settings = readSettings(store)
  const calendar = createCalendar(settings)
  const today = calendar.dayOf(store.now())
  const decks = decksOf(store, deck)
  const first = firstDay(store, calendar, today, period)
  const days = daysFrom(calendar, Math.min(first, today.number - YEAR + 1), today.number)
  const periodDays = today.number - first + 1
  const inPeriod = days.slice(-periodDays)
  const decay = (currentWeights(store)?.values ?? DEFAULT_WEIGHTS)[20] as number
  const cards = readCards(store, decks)
  return {
    period,
    deck,
    decks: store.prepare<[], { id: string; name: string }>('SELECT id, name FROM deck ORDER BY name').all(),
    days: dayFigures(store, days, decks),
    periodDays,
    forecast: dueByDay(store, daysFrom(calendar, today.number, today.number + YEAR - 1), decks),
    ...memoryOf(cards, today, decay),
    calibration: calibrationOf(store, inPeriod, decks),
    hardest: hardestCards(store, decks),
    ...groupFigures(store, cards, { from: inPeriod[0] ?? today, today, decay }),
  }
}

/** The number of the period's first study day; 'all' begins with the first answer. */
function firstDay(store: Store, calendar: Calendar, today: StudyDay, period: ProgressInput['period']): number {
  if (period !== 'all') return today.number - LENGTHS[period] + 1
  const row = store.prepare<[], { at: number | null }>('SELECT min(at) AS at FROM review').get()
  return row?.at == null ? today.number : Math.min(today.number, calendar.dayOf(new Date(row.at)).number)
}
