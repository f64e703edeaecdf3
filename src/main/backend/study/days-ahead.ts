import type { Settings } from '../../../shared/settings'
import type { Store } from '../store'
import { dueCounts } from './due-counts'
import type { DaysAhead } from './placing'
import type { Calendar, StudyDay } from './study-day'

interface Moment {
  today: StudyDay
  calendar: Calendar
  settings: Pick<Settings, 'loadBalancer' | 'easyDays'>
}

/** The days to come as the reviews of one card see them; `siblings`: whether it keeps away from cards of the same fact. */
export function daysAheadOf(store: Store, { today, calendar, settings }: Moment, itemId: string, siblings: boolean): DaysAhead {
  const counts = dueCounts(store)
  const taken = siblings ? siblingDays(store, { today, calendar }, itemId) : new Set<number>()
  return {
    due: (first, last) =>
      settings.loadBalancer ? Array.from({ length: last - first + 1 }, (_, n) => counts.of(today.number + first + n, calendar)) : [],
    share: (day) => (settings.easyDays[weekdayOf(today.number + day)] ?? 100) / 100,
    sibling: (day) => taken.has(day),
  }
}

/** 0 Monday … 6 Sunday, of a day counted from Thursday 1 January 1970. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** Days on which another card of the item's fact is due for review. */
function siblingDays(store: Store, { today, calendar }: Pick<Moment, 'today' | 'calendar'>, itemId: string): ReadonlySet<number> {
  const rows = store
    .prepare<[string, string], { due: number }>(
      `SELECT card.due FROM item AS own CROSS JOIN item AS sibling ON sibling.fact_id = own.fact_id CROSS JOIN card ON card.item_id = sibling.id
       WHERE own.id = ? AND sibling.id <> ? AND card.state = 2 AND card.suspended = 0`,
    )
    .all(itemId, itemId)
  return new Set(rows.map(({ due }) => calendar.dayOf(new Date(due)).number - today.number))
}
