import type { BrowseRow } from '../../../shared/browse-contract'

/** The rows as a table that spreadsheets and other programs read (RFC 4180). Cells that a spreadsheet would run as a formula begin with an apostrophe. */
export function csvOf(rows: readonly BrowseRow[]): string {
  const lines = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, cell]) => cell(row)))]
  return lines.map((line) => line.map(quoted).join(',')).join('\r\n') + '\r\n'
}

const day = (date: Date) => date.toISOString().slice(0, 10)
const rounded = (value: number) => String(Math.round(value * 100) / 100)
type OfCard = (card: NonNullable<BrowseRow['card']>) => string
const card =
  (cell: OfCard) =>
  (row: BrowseRow): string =>
    row.card ? cell(row.card) : ''
const answered = (cell: OfCard) => card((one) => (one.reps > 0 ? cell(one) : ''))

const COLUMNS: readonly [title: string, cell: (row: BrowseRow) => string][] = [
  ['question', ({ stem }) => stem],
  ['answer', ({ answer }) => answer],
  ['kind', ({ kind }) => kind],
  ['topic', ({ topic }) => topic],
  ['status', ({ status }) => status],
  ['reading', ({ reading }) => reading ?? ''],
  ['deck', card(({ deck }) => deck)],
  ['tags', ({ tags }) => tags.join(' ')],
  ['flag', card(({ flag }) => (flag === 0 ? '' : String(flag)))],
  ['state', card(({ state }) => state)],
  ['due', answered(({ due }) => day(due))],
  ['interval in days', answered(({ interval }) => String(interval))],
  ['stability in days', answered(({ stability }) => rounded(stability))],
  ['difficulty', answered(({ difficulty }) => rounded(difficulty))],
  ['answers', answered(({ reps }) => String(reps))],
  ['lapses', answered(({ lapses }) => String(lapses))],
  ['added', ({ added }) => day(added)],
  ['changed', ({ edited }) => day(edited)],
]

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
