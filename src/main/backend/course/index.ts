import { AppError } from '../../../shared/errors'
import type { CourseBriefing, CourseUnit } from '../../../shared/course-contract'
import { createStudy } from '../study'
import type { Store } from '../store'
import { documentsFrom, insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { readSettings } from '../store/settings'
import { CORRECTING } from './correcting'
import { insertGiven } from './given'
import { outlinesOf, unitIn, type CourseOptions } from './making'
import { forgetNews, readNews } from './news'
import { readUnits, type NamedBriefing, type Outline } from './units'
import { takeCards, takeCardsOnceRead } from './unlocking'

export type { CourseOptions } from './making'
export { updateCourse } from './updating'

/** The unit that is there from the start. */
const FIRST = 'first-unit'

/** Where the store remembers the briefings it was given, by path and hash, so that none comes back which the user removed. */
const SETTING = 'course'

/**
 * Puts the briefings of the first unit that the store was never given into it, with a card for each of their items at once, so that there is something to study in the
 * first minute; returns how many. It is no operation of the user's, so that undo does not take the course away.
 */
export function loadCourse(options: CourseOptions): number {
  const { store, resources, newId } = options
  const given = readGiven(store)
  const unseen = outlinesOf(resources, FIRST).filter(({ name }) => given[name] === undefined)
  if (unseen.length === 0) return 0
  const briefings = unitIn(options, FIRST).filter(({ name }) => given[name] === undefined)
  store.background('Load the course', () => {
    createStudy(store).createCards(saveBriefings(store, briefings, newId))
    for (const { name, hash } of briefings) given[name] = hash
    writeGiven(store, given)
  })
  return briefings.length
}

/** The course as one part: its units, and adding one. */
export function createCourse(options: CourseOptions) {
  const { store, resources, newId } = options
  let outlines: ReturnType<typeof outlined> | undefined

  const outlined = () => readUnits(resources).map((unit) => ({ ...unit, outlines: outlinesOf(resources, unit.id) }))

  function units(): CourseUnit[] {
    return (outlines ??= outlined()).map(({ id, title, about, outlines }) => {
      const briefings = outlines.map((outline) => briefingAsItIs(store, outline))
      return { id, title, about, briefings, added: briefings.some(({ documentId }) => documentId !== null), ...figures(store, id) }
    })
  }

  return {
    units,
    /**
     * Puts a unit’s readings into the library as one action that can be undone; readings of it which are in the library stay as they are. Its cards come at once, behind
     * those that are there, or wait until their briefing is read: as the setting has it, unless `atOnce` does. Throws UNIT_NOT_FOUND for a unit that is not there.
     */
    add(id: string, atOnce = readSettings(store).courseCards === 'at once'): CourseUnit {
      const unit = readUnits(resources).find((one) => one.id === id)
      if (!unit) throw new AppError('UNIT_NOT_FOUND', 'The course has no such unit.', 'The Course screen lists the units.')
      const briefings = unitIn(options, id).filter(({ name }) => documentsFrom(store, name).length === 0)
      if (briefings.length > 0)
        store.operation(`Add “${unit.title}”`, () => {
          const items = saveBriefings(store, briefings, newId)
          if (atOnce) createStudy(store).createCards(items)
        })
      return units().find((one) => one.id === id) as CourseUnit
    },

    /** Puts the cards that wait in these briefings into study. */
    takeCards: (documentIds: readonly string[]) => takeCards(store, documentIds),

    /** What the last start corrected, until it is put away. */
    news() {
      const news = readNews(store)
      return news && { ...news, undoable: store.history().undo === CORRECTING }
    },
    putNewsAway: () => forgetNews(store),

    /** To be called when somebody has read on: a briefing read to its end gives its cards. Returns how many. */
    noteRead: (documentId: string) => takeCardsOnceRead(store, documentId),
  }
}
export type Course = ReturnType<typeof createCourse>

function briefingAsItIs(store: Store, { name, title, words, brings }: Outline): CourseBriefing {
  const there = store
    .prepare<[string], { documentId: string; waiting: number; read: number }>(
      `SELECT id AS documentId, place >= length AS read,
         (SELECT count(*) FROM item WHERE document_id = document.id AND status = 'active'
            AND NOT EXISTS (SELECT 1 FROM card WHERE card.item_id = item.id)) AS waiting
       FROM document WHERE source = ? AND removed_at IS NULL ORDER BY added_at DESC LIMIT 1`,
    )
    .get(name)
  return { title, words, brings, documentId: there?.documentId ?? null, waiting: there?.waiting ?? 0, read: there?.read === 1 }
}

/** Cards of a unit in the store, and how many of them were answered at least once. */
function figures({ db }: Store, unit: string): { cards: number; begun: number } {
  return db
    .prepare<[string], { cards: number; begun: number }>(
      `SELECT count(*) AS cards, coalesce(sum(card.reps > 0), 0) AS begun
       FROM document JOIN item ON item.document_id = document.id JOIN card ON card.item_id = item.id
       WHERE document.source LIKE ? AND document.removed_at IS NULL`,
    )
    .get(`course/${unit}/%`) as { cards: number; begun: number }
}

/** Ids of their items. */
const saveBriefings = (store: Store, briefings: readonly NamedBriefing[], newId: () => string): string[] =>
  briefings.flatMap((briefing) => saveBriefing(store, briefing, newId))

/** Ids of its items. */
function saveBriefing(store: Store, { body, facts, items, hash }: NamedBriefing, newId: () => string): string[] {
  const documentId = newId()
  insertDocument(store, documentId, body, hash)
  saveFacts(store, documentId, facts)
  const stored = items.map((item) => ({ ...item, id: newId(), documentId, status: 'active' as const, drifted: false }))
  insertGiven(store, stored)
  return stored.map(({ id }) => id)
}

function readGiven(store: Store): Record<string, string> {
  const row = store.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(SETTING)
  return row ? (JSON.parse(row.value) as Record<string, string>) : {}
}

function writeGiven(store: Store, given: Record<string, string>): void {
  store
    .prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(SETTING, JSON.stringify(given))
}
