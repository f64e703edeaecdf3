import type { Telling } from '../../../../shared/atlas-contract'
import type { Fact, Slot } from '../../../../shared/fact'
import type { Store } from '../../store'

/** A fact of one of the user's own readings, with its sentence. */
export interface Told extends Telling {
  id: string
  topic: Fact['topic']
  form: string
  slots: Fact['slots']
}

/** As many of a kind as one would look through; the latest readings first. */
const MOST = 500

/** Meetings, concessions, statements and contradictory accounts in the user's own readings, in the order of the text. */
export function tellingsIn({ db }: Store): Told[] {
  return db
    .prepare<
      [number],
      { id: string; topic: Fact['topic']; form: string; slots: string; anchor: string; documentId: string; documentTitle: string }
    >(
      `WITH found AS (
         SELECT fact.id, fact.topic, fact.form, fact.slots, fact.anchor, document.id AS documentId, document.title AS documentTitle,
           document.added_at, row_number() OVER (PARTITION BY fact.topic ORDER BY document.added_at DESC, fact.rowid) AS place
         FROM fact JOIN document ON document.id = fact.document_id
         WHERE fact.topic IN ('meeting', 'concession', 'attribution', 'conflict')
           AND document.format <> 'course' AND document.removed_at IS NULL
       )
       SELECT id, topic, form, slots, anchor, documentId, documentTitle FROM found WHERE place <= ? ORDER BY added_at DESC, place`,
    )
    .all(MOST)
    .map(({ slots, anchor, ...row }) => {
      const { exact, start } = JSON.parse(anchor) as Fact['anchor']
      return { ...row, slots: JSON.parse(slots) as Fact['slots'], words: exact, at: start }
    })
}

export const tellingOf = ({ documentId, documentTitle, words, at }: Told): Telling => ({ documentId, documentTitle, words, at })

/** The first filler of a slot. */
export const slotOf = ({ slots }: Told, name: string): Slot | undefined => slots[name]?.[0]

/** The first telling of each key; a sentence often holds several facts that come to one line. */
export function once<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
}
