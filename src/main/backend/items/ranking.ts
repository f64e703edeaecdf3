import type { DocumentBody } from '../../../shared/document'
import type { ItemDraft } from '../../../shared/item'

export function rank(drafts: ItemDraft[], _document: DocumentBody): ItemDraft[] {
  for (const d of drafts) d.score = Math.max(0, Math.min(1, d.score - 0.08 * d.flaws.length))
  return drafts.sort((a, b) => b.score - a.score || a.anchor.start - b.anchor.start)
}
