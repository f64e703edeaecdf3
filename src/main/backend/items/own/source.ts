import type { DocumentBody, Passage } from '../../../../shared/document'
import type { OwnSource, OwnSourceView } from '../../../../shared/own-contract'
import type { Topic } from '../../../../shared/words'
import { makeAnchor } from '../../library'
import type { Store } from '../../store'
import { surroundings } from '../surroundings'

/** Characters of a reading that one card may rest on. */
const LONGEST = 2000

/**
 * What was chosen in a reading, as a place for a card: words inside one sentence stand for that sentence, so that the card keeps what makes
 * them true; whole sentences, or more than one, stand for themselves. An empty choice means the sentence at that place.
 */
export function sourceView(store: Store, document: DocumentBody, { documentId, ...chosen }: OwnSource): OwnSourceView {
  const { text, passages } = document
  const start = Math.min(chosen.start, text.length)
  const end = Math.min(Math.max(start, chosen.end), start + LONGEST, text.length)
  const exact = trimmed(text, start, end)
  const first = passageAt(passages, exact.start)
  const last = exact.end > exact.start ? passageAt(passages, exact.end - 1) : first
  const inside = first !== undefined && first === last
  const whole = inside ? { start: first.start, end: first.end } : exact
  const anchor = makeAnchor(text, whole.start, whole.end)
  const words = exact.end > exact.start && inside && (exact.start > first.start || exact.end < first.end)
  const at = first ? passages.indexOf(first) : -1
  const spanOf = (passage: Passage | undefined) => (passage ? { start: passage.start, end: passage.end } : null)
  const { sectionTitle, before, after } = surroundings({ anchor }, document)
  return {
    documentId,
    documentTitle: document.title,
    sectionTitle,
    anchor,
    chosen: words ? { ...exact, text: text.slice(exact.start, exact.end) } : null,
    before,
    after,
    topic: topicAt(store, documentId, anchor),
    previous: at > 0 ? spanOf(passages[at - 1]) : null,
    next: at >= 0 ? spanOf(passages[at + 1]) : null,
  }
}

/** Of the fact found nearest around the place. */
function topicAt(store: Store, documentId: string, { start, end }: { start: number; end: number }): Topic | null {
  const row = store
    .prepare<[string, number, number], { topic: Topic }>(
      `SELECT topic FROM fact WHERE document_id = ? AND (anchor ->> 'start') < ? AND (anchor ->> 'end') > ?
       ORDER BY confidence DESC, id LIMIT 1`,
    )
    .get(documentId, end, start)
  return row?.topic ?? null
}

const passageAt = (passages: readonly Passage[], offset: number): Passage | undefined =>
  passages.find((passage) => passage.end > offset) ?? passages.at(-1)

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return words.trim() === '' ? { start, end: start } : { start: start + lead, end: start + lead + words.trim().length }
}
