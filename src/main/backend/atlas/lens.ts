import type { AtlasFramework, LensCase, LensNote, Verdict } from '../../../shared/atlas-contract'
import { AppError } from '../../../shared/errors'
import { createStudy } from '../study'
import type { Store } from '../store'
import { readDocumentBody, readPassages } from '../store/documents'
import { insertItems } from '../store/items'
import { makeAnchor } from '../library'
import { inOrder, outlineOf, rubricOf } from './outline'

export interface LensOptions {
  store: Store
  newId(): string
  frameworks(): readonly AtlasFramework[]
  /** Names of the meetings, by id. */
  meetings(): ReadonlyMap<string, string>
  /** The text of a case: a meeting's briefing, or the reading itself; null where there is none in the library. */
  documentOf(caseId: string): string | null
}

/** A framework held against a case: the user's verdict on each tenet, and what can be made of them. */
export function createLens({ store, newId, frameworks, meetings, documentOf }: LensOptions) {
  function verdicts({ framework, caseId }: LensCase): Verdict[] {
    const rows = store
      .prepare<[string, string], Omit<Verdict, 'passage'>>(
        'SELECT tenet, judgement, evidence FROM verdict WHERE framework = ? AND case_id = ?',
      )
      .all(framework, caseId)
    if (rows.length === 0) return []
    const documentId = documentOf(caseId)
    const text = documentId === null ? '' : readDocumentBody(store, documentId).text
    return rows.map((row) => ({ ...row, passage: documentId === null ? null : passageOf(row.evidence, documentId, text) }))
  }

  function find(id: string): AtlasFramework {
    const framework = frameworks().find((one) => one.id === id)
    if (!framework) throw new AppError('INPUT_INVALID', 'There is no such framework.', 'Choose one in the atlas.')
    return framework
  }

  const nameOf = (caseId: string) => meetings().get(caseId) ?? titleOf(store, caseId)

  return {
    verdicts,

    /** Keeps a verdict; without a judgement it is taken away. One action that can be undone. */
    judge({
      framework,
      caseId,
      tenet,
      judgement,
      evidence,
    }: LensCase & Omit<Verdict, 'judgement' | 'passage'> & { judgement: Verdict['judgement'] | null }): Verdict[] {
      store.operation('Judge a tenet', () => {
        if (judgement === null)
          store
            .prepare<[string, string, string]>('DELETE FROM verdict WHERE framework = ? AND case_id = ? AND tenet = ?')
            .run(framework, caseId, tenet)
        else
          store
            .prepare<[string, string, string, string, string, number]>(
              `INSERT INTO verdict (framework, case_id, tenet, judgement, evidence, decided_at) VALUES (?, ?, ?, ?, ?, ?)
               ON CONFLICT (framework, case_id, tenet) DO UPDATE SET judgement = excluded.judgement, evidence = excluded.evidence, decided_at = excluded.decided_at`,
            )
            .run(framework, caseId, tenet, judgement, evidence, store.now().getTime())
      })
      return verdicts({ framework, caseId })
    },

    /** What was judged of a text or with a framework, as notes, the latest first. Those on readings no longer there are left out. */
    notes({ caseIds, framework }: { caseIds: readonly string[]; framework: string | undefined }): LensNote[] {
      const held = store
        .prepare<[string, string | null], { framework: string; caseId: string }>(
          `SELECT framework, case_id AS caseId FROM verdict
           WHERE case_id IN (SELECT value FROM json_each(?)) OR framework = ? GROUP BY framework, case_id ORDER BY max(decided_at) DESC`,
        )
        .all(JSON.stringify(caseIds), framework ?? null)
      const known = new Map(frameworks().map((one) => [one.id, one]))
      return held.flatMap((asked): LensNote[] => {
        const found = known.get(asked.framework)
        const caseName = meetings().get(asked.caseId) ?? titleIfThere(store, asked.caseId)
        if (!found || caseName === undefined) return []
        const judged = inOrder(found, verdicts(asked)).map((one) => ({ ...one, isTenet: found.tenets.includes(one.tenet) }))
        return [{ ...asked, frameworkName: found.name, caseName, tenets: found.tenets.length, verdicts: judged }]
      })
    },

    /** An essay outline in Markdown. */
    outline: (asked: LensCase): string => outlineOf(find(asked.framework), nameOf(asked.caseId), verdicts(asked)),

    /** An application card whose rubric are the verdicts; returns its item's id. Throws NOT_ALLOWED_NOW without a verdict, or without the framework's briefing. */
    card(asked: LensCase): string {
      const framework = find(asked.framework)
      const rubric = rubricOf(framework, verdicts(asked))
      if (rubric.length === 0) throw new AppError('NOT_ALLOWED_NOW', 'No tenet is judged yet.', 'Say of at least one whether it fits.')
      const { documentId } = framework
      if (documentId === null)
        throw new AppError(
          'NOT_ALLOWED_NOW',
          'Its briefing is not in your library yet.',
          'Add its unit on the Course screen; the card needs a source.',
        )
      const { text } = readDocumentBody(store, documentId)
      const [, first] = readPassages(store, documentId)
      const id = newId()
      store.operation('Make a card of the lens', () => {
        insertItems(store, [
          {
            id,
            documentId,
            factId: null,
            kind: 'application',
            topic: 'framework',
            stem: `Hold ${framework.name} against this case: ${nameOf(asked.caseId)}. Which of its tenets fit, which do not, and on what evidence?`,
            key: framework.thesis,
            accepted: [],
            rubric,
            anchor: makeAnchor(text, first?.start ?? 0, first?.end ?? text.length),
            flaws: [],
            score: 1,
            status: 'active',
            drifted: false,
          },
        ])
        createStudy(store).createCards([id])
      })
      return id
    },
  }
}

function titleOf(store: Store, documentId: string): string {
  const title = titleIfThere(store, documentId)
  if (title === undefined) throw new AppError('DOCUMENT_NOT_FOUND', 'That reading is no longer in the library.', 'Choose another case.')
  return title
}

const titleIfThere = (store: Store, documentId: string): string | undefined =>
  store.prepare<[string], { title: string }>('SELECT title FROM document WHERE id = ? AND removed_at IS NULL').get(documentId)?.title

/** Shorter words may stand anywhere. */
const SHORTEST_QUOTE = 15

/** Evidence that stands word for word in the case's text was picked there; found by its words, it keeps its place when the text changes. */
function passageOf(evidence: string, documentId: string, text: string): Verdict['passage'] {
  const at = evidence.trim().length < SHORTEST_QUOTE ? -1 : text.indexOf(evidence.trim())
  return at < 0 ? null : { documentId, at }
}
