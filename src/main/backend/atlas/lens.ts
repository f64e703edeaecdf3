import type { AtlasFramework, LensCase, Verdict } from '../../../shared/atlas-contract'
import { AppError } from '../../../shared/errors'
import { createStudy } from '../study'
import type { Store } from '../store'
import { readDocumentBody, readPassages } from '../store/documents'
import { insertItems } from '../store/items'
import { makeAnchor } from '../library'
import { outlineOf, rubricOf } from './outline'

export interface LensOptions {
  store: Store
  newId(): string
  frameworks(): readonly AtlasFramework[]
  /** Names of the meetings, by id. */
  meetings(): ReadonlyMap<string, string>
}

/** A framework held against a case: the user's verdict on each tenet, and what can be made of them. */
export function createLens({ store, newId, frameworks, meetings }: LensOptions) {
  const verdicts = ({ framework, caseId }: LensCase): Verdict[] =>
    store
      .prepare<[string, string], Verdict>('SELECT tenet, judgement, evidence FROM verdict WHERE framework = ? AND case_id = ?')
      .all(framework, caseId)

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
    }: LensCase & { tenet: string; judgement: Verdict['judgement'] | null; evidence: string }): Verdict[] {
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
  const row = store.prepare<[string], { title: string }>('SELECT title FROM document WHERE id = ?').get(documentId)
  if (!row) throw new AppError('DOCUMENT_NOT_FOUND', 'That reading is no longer in the library.', 'Choose another case.')
  return row.title
}
