import type { Finding } from '../../../shared/atlas-contract'
import type { Fact } from '../../../shared/fact'
import type { Store } from '../store'

/** As many as one would look through; the latest readings first. */
const MOST = 500

/** Concessions, statements and contradictory accounts in the user's own readings, each once a sentence. */
export function findingsIn({ db }: Store): Finding[] {
  const rows = db
    .prepare<[number], { id: string; topic: Fact['topic']; slots: string; anchor: string; documentId: string; documentTitle: string }>(
      `SELECT fact.id, fact.topic, fact.slots, fact.anchor, document.id AS documentId, document.title AS documentTitle
       FROM fact JOIN document ON document.id = fact.document_id
       WHERE fact.topic IN ('concession', 'attribution', 'conflict') AND document.format <> 'course' AND document.removed_at IS NULL
       ORDER BY document.added_at DESC, fact.rowid LIMIT ?`,
    )
    .all(MOST)
  const seen = new Set<string>()
  return rows.flatMap(({ slots, anchor, ...row }) => {
    const { exact, start } = JSON.parse(anchor) as Fact['anchor']
    const key = `${row.topic} ${row.documentId} ${start}`
    const who = whoIn(JSON.parse(slots) as Fact['slots'], row.topic)
    if (who === null || seen.has(key)) return []
    seen.add(key)
    return [{ ...row, who, words: exact, at: start }]
  })
}

/** A statement needs its speaker; a concession is the deed of whoever the sentence is about. Null where the reading does not say. */
function whoIn(slots: Fact['slots'], topic: Fact['topic']): string | null {
  const named = slots['speaker'] ?? (topic === 'concession' ? slots['subject'] : undefined) ?? []
  const names = [...new Set(named.map(({ entity, text }) => entity ?? text))]
  return names.length > 0 ? names.join(' and ') : null
}
