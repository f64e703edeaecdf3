import { AppError } from '../../../shared/errors'
import type { Store } from '../store'
import type { Calendar, StudyDay } from '../study/study-day'

/** Ids of a deck and the decks in it as JSON, for `json_each`; null for all cards. Throws INPUT_INVALID for a deck that is not there. */
export function decksOf(store: Store, deck: string | null): string | null {
  if (deck === null) return null
  const rows = store
    .prepare<[{ deck: string }], { id: string }>(
      `SELECT d.id FROM deck top JOIN deck d ON d.id = top.id OR substr(d.name, 1, length(top.name) + 2) = top.name || '::' COLLATE NOCASE
       WHERE top.id = @deck`,
    )
    .all({ deck })
  if (rows.length === 0) throw new AppError('INPUT_INVALID', 'This deck is no longer there.', 'Choose another one.')
  return JSON.stringify(rows.map(({ id }) => id))
}

/** Study days from `first` up to `last`, by number. */
export const daysFrom = (calendar: Calendar, first: number, last: number): StudyDay[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => calendar.day(first + index))

/** As SQL reads them with `json_each`: date, start and end in milliseconds. */
export const daysAsJson = (days: readonly StudyDay[]): string =>
  JSON.stringify(days.map(({ date, start, end }) => [date, start.getTime(), end.getTime()]))
