import type { DocumentSummary } from '../../shared/document'
import { countInWords } from '../app/format'

/** "Angela Stent · 2017 · essay.md", as far as it is known; the briefings of the course are all our own. */
export function originWords({ author, published, source, format }: DocumentSummary): string {
  if (format === 'course') return 'Briefing'
  const from = format === 'paste' ? 'Pasted text' : source
  return [author, published, from].filter(Boolean).join(' · ')
}

/** How far one has read: "Not begun", "35 % read", "Read". */
export function readWords(read: number): string {
  const percent = Math.round(read * 100)
  if (percent >= 99) return 'Read'
  return percent < 1 ? 'Not begun' : `${percent} % read`
}

/** What goes along when a reading is removed, as the question before it. */
export function removalWords({ drafts, active }: DocumentSummary): string {
  const along = [drafts > 0 && countInWords(drafts, 'draft'), active > 0 && `${countInWords(active, 'item')} in study`]
    .filter(Boolean)
    .join(' and ')
  return along
    ? `${along} ${drafts + active === 1 ? 'goes' : 'go'} along with it. You can undo this.`
    : 'No items were made from it. You can undo this.'
}
