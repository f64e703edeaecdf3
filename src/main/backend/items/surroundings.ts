import type { DocumentBody } from '../../../shared/document'
import type { Item, ItemContext } from '../../../shared/item'

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
    sectionTitle: sections.findLast((section) => section.start <= anchor.start && anchor.start < section.end)?.title ?? null,
    before: text.slice(start, anchor.start),
    exact: text.slice(anchor.start, anchor.end),
    after: text.slice(anchor.end, end),
  }
}
