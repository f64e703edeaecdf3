import type { Store } from '../store'
import type { Calendar } from './study-day'

/** How many reviews are due on each study day, by its number. */
export interface DueCounts {
  of(day: number, calendar: Calendar): number
  /** A review that was due on one day is due on another; undefined where it is no review. To be called once the answer that did it is on disk. */
  moved(from: number | undefined, to: number | undefined): void
}

const known = new WeakMap<Store, DueCounts>()

/** One for a store. Days are counted when they are first asked for, and kept up to date from answer to answer; any other change of the store lets all go. */
export function dueCounts(store: Store): DueCounts {
  const made = known.get(store) ?? createDueCounts(store)
  known.set(store, made)
  return made
}

function createDueCounts(store: Store): DueCounts {
  const counts = new Map<number, number>()
  store.onChange(({ operation }) => operation !== 'Answer card' && counts.clear())
  const count = store.prepare<[number, number], { count: number }>(
    'SELECT count(*) AS count FROM card INDEXED BY card_due WHERE suspended = 0 AND state = 2 AND due >= ? AND due < ?',
  )
  const add = (day: number | undefined, one: number) => {
    const before = day === undefined ? undefined : counts.get(day)
    if (day !== undefined && before !== undefined) counts.set(day, before + one)
  }
  return {
    of: (day, calendar) => {
      const before = counts.get(day)
      if (before !== undefined) return before
      const { start, end } = calendar.day(day)
      const due = count.get(start.getTime(), end.getTime())?.count ?? 0
      counts.set(day, due)
      return due
    },
    moved: (from, to) => {
      add(from, -1)
      add(to, 1)
    },
  }
}
