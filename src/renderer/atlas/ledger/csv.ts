import { citation } from '../../../shared/citation'
import type { Entry } from './entry'
import { FATE_NAMES } from './fate'

const HEADINGS = [
  'Meeting',
  'Date',
  'Given by',
  'Person',
  'To',
  'Issue',
  'What',
  'Condition',
  'Fate',
  'What became of it',
  'Source',
  'Address',
]

/** The ledger as a table for other programs (RFC 4180), with the source of every line. */
export function ledgerCsv(entries: readonly Entry[]): string {
  const rows = entries.map((entry) => {
    const source = entry.meeting?.sources.find(({ n }) => n === entry.src)
    return [
      entry.meeting?.name ?? '',
      entry.meeting?.start ?? '',
      entry.by,
      entry.who ?? '',
      entry.to ?? '',
      entry.issue ?? '',
      entry.what,
      entry.condition ?? '',
      entry.fate === null ? '' : FATE_NAMES[entry.fate],
      entry.later ?? '',
      entry.telling ? `${entry.telling.documentTitle}: “${entry.telling.words}”` : source ? citation(source) : '',
      source?.url ?? '',
    ]
  })
  return [HEADINGS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** A cell that begins like a formula is not to be run by a spreadsheet. */
function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
