import type { Atlas, PlaceInAtlas } from '../../../shared/atlas-contract'
import { whereSaid } from '../course/from-data'
import type { Lexicon } from '../knowledge/lexicon'
import type { Store } from '../store'
import { readDocumentBody } from '../store/documents'
import { createAccording } from './according'
import { createLens } from './lens'
import { ownReadings } from './own'
import { placeInAtlas } from './place-in-atlas'
import { readSheets, type Sheets } from './sheets'

export interface AtlasOptions {
  store: Store
  /** What ships with the app; its fact sheets are in facts/. */
  resources: string
  lexicon: Lexicon
  newId(): string
}

/** The meetings, leaders, treaties and frameworks of the course, beside what the engine found in the user's own readings. */
export function createAtlas({ store, resources, lexicon, newId }: AtlasOptions) {
  /** What ships does not change while the app runs. */
  let sheets: Sheets | undefined

  function view(): Atlas {
    const { meetings, frameworks, terms, holders, treaties, places, rivalries, checked } = (sheets ??= readSheets(resources))
    const briefings = briefingsIn(store)
    const inTheCourse = ({ id }: { id: string }) => briefings.get(id) ?? { documentId: null, documentTitle: null, cards: 0 }
    return {
      meetings: meetings.map((meeting) => ({ ...meeting, checked, ...inTheCourse(meeting) })),
      frameworks: frameworks.map((framework) => ({ ...framework, checked, ...inTheCourse(framework) })),
      ...{ terms, holders, treaties, places, rivalries, checked },
      own: ownReadings(store, { lexicon, places, meetings }),
    }
  }

  function documentOf(caseId: string): string | null {
    const ofMeeting = briefingsIn(store).get(caseId)?.documentId
    if (ofMeeting !== undefined) return ofMeeting
    const there = store.prepare<[string], { id: string }>('SELECT id FROM document WHERE id = ? AND removed_at IS NULL').get(caseId)
    return there?.id ?? null
  }

  const lens = createLens({
    store,
    newId,
    frameworks: () => view().frameworks,
    documentOf,
    meetings: () => new Map(view().meetings.map(({ id, name, start }) => [id, `${name}, ${start.slice(0, 4)}`])),
  })

  const according = createAccording({
    ...{ store, lexicon, newId },
    sheets: () => (sheets ??= readSheets(resources)),
    briefingOf: (id) => briefingsIn(store).get(id)?.documentId ?? null,
  })

  /** Where a document says something: the beginning of the sentence that holds most of its words; null where none holds enough. */
  function passage(documentId: string, words: string): number | null {
    const { text, passages } = readDocumentBody(store, documentId)
    return whereSaid({ kind: 'qa', topic: 'argument', stem: '', key: '', said: [words] }, text, passages)?.start ?? null
  }

  /** Where the atlas shows what a reading is about, with the lenses held over it. */
  function place(documentId: string): PlaceInAtlas {
    const known = view()
    const caseIds = [documentId, ...known.meetings.filter((one) => one.documentId === documentId).map(({ id }) => id)]
    const framework = known.frameworks.find((one) => one.documentId === documentId)?.id
    return placeInAtlas(documentId, known, lens.notes({ caseIds, framework }))
  }

  return { view, lens, according, passage, place }
}
export type AtlasPart = ReturnType<typeof createAtlas>

/** The briefings in the library by the entry they are about: course/UNIT/ENTRY.md. */
function briefingsIn({ db }: Store): Map<string, { documentId: string; documentTitle: string; cards: number }> {
  const rows = db
    .prepare<[], { id: string; title: string; source: string; cards: number }>(
      `SELECT document.id, document.title, document.source, count(card.id) AS cards
       FROM document LEFT JOIN item ON item.document_id = document.id LEFT JOIN card ON card.item_id = item.id
       WHERE document.format = 'course' AND document.removed_at IS NULL GROUP BY document.id`,
    )
    .all()
  return new Map(
    rows.map(({ id, title, source, cards }) => [
      (source.split('/').at(-1) ?? '').replace(/\.md$/, ''),
      { documentId: id, documentTitle: title, cards },
    ]),
  )
}
