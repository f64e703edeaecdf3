import type { DocumentSummary } from '../../../shared/document'
import { documentSummary } from '../store/documents'
import type { Store } from '../store'

const SHOWN = 4
/** So many of the latest are looked at; who has finished all of them will not miss the one before. */
const LOOKED_AT = 16
/** The last screen of a text counts as read to the end. */
const FINISHED = 0.98

/** Readings to go on with: those opened last, then those added last, without what has been read to the end. The course appears once it has been opened. */
export function continueReading(store: Store): DocumentSummary[] {
  return store
    .prepare<[number], { id: string }>(
      `SELECT id FROM document WHERE removed_at IS NULL AND (opened_at IS NOT NULL OR format <> 'course')
       ORDER BY coalesce(opened_at, added_at) DESC, id DESC LIMIT ?`,
    )
    .all(LOOKED_AT)
    .map(({ id }) => documentSummary(store, id))
    .filter(({ read }) => read < FINISHED)
    .slice(0, SHOWN)
}
