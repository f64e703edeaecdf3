import type { DocumentBody } from '../../../shared/document'
import type { Item, ItemContext } from '../../../shared/item'
import type { Store } from '../store'

/** Sentences shown before and after the one an item was made from. */
const NEIGHBOURS = 2

/** The words around an item's anchor, and the heading it stands under. An item whose quote no longer stands there has only its own words. */
export function surroundings(
  { anchor }: Pick<Item, 'anchor'>,
  document: Pick<DocumentBody, 'text' | 'passages' | 'sections'> | null,
): Pick<ItemContext, 'sectionTitle' | 'before' | 'exact' | 'after'> {
  if (document?.text.slice(anchor.start, anchor.end) !== anchor.exact)
    return { sectionTitle: null, before: '', exact: anchor.exact, after: '' }
  const { text, passages, sections } = document
  const first = passages.findIndex(({ end }) => end > anchor.start)
  const last = passages.findLastIndex(({ start }) => start < anchor.end)
  const start = Math.min(anchor.start, passages[Math.max(0, first - NEIGHBOURS)]?.start ?? anchor.start)
  const end = Math.max(anchor.end, passages[Math.min(passages.length - 1, last + NEIGHBOURS)]?.end ?? anchor.end)
  return {
    sectionTitle: sectionAt(sections, anchor.start),
    before: text.slice(start, anchor.start),
    exact: text.slice(anchor.start, anchor.end),
    after: text.slice(anchor.end, end),
  }
}

/** The title of the innermost section that holds an offset. */
export const sectionAt = (sections: DocumentBody['sections'], at: number): string | null =>
  sections.findLast(({ start, end }) => start <= at && at < end)?.title ?? null

/** The title of an item's reading, and of the section its quote stands in. */
export function whereOf(store: Store, { documentId, anchor, drifted }: Item): { documentTitle: string; sectionTitle: string | null } {
  const row = store
    .prepare<[string | null], { title: string; sections: string }>('SELECT title, sections FROM document WHERE id = ?')
    .get(documentId)
  const isThere = row !== undefined && !drifted && anchor.exact !== ''
  return {
    documentTitle: row?.title ?? '',
    sectionTitle: isThere ? sectionAt(JSON.parse(row.sections) as DocumentBody['sections'], anchor.start) : null,
  }
}
