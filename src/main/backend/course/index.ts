import { AppError } from '../../../shared/errors'
import type { CourseUnit } from '../../../shared/course-contract'
import type { Lexicon } from '../knowledge/lexicon'
import { createStudy } from '../study'
import type { Store } from '../store'
import { documentsFrom, insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { insertItems } from '../store/items'
import { readFacts } from './facts'
import { outlinesOf, readUnit, readUnits, type NamedBriefing } from './units'

export interface CourseOptions {
  store: Store
  /** What ships with the app: the course stands in course/UNIT/, the fact sheets in facts/. */
  resources: string
  lexicon: Lexicon
  newId(): string
}

/** The unit that is there from the start. */
const FIRST = 'first-unit'

/** Where the store remembers the briefings it was given, by path and hash, so that none comes back which the user removed. */
const SETTING = 'course'

/** The facts are read when a unit needs them, and once. */
const ground = ({ resources, lexicon }: CourseOptions) => {
  let facts: ReturnType<typeof readFacts> | undefined
  return {
    lexicon,
    get facts() {
      return (facts ??= readFacts(resources))
    },
  }
}

/**
 * Puts the briefings of the first unit that the store was never given into it, with their items active and a card for each; returns how many. It is no operation of
 * the user's, so that undo does not take the course away.
 */
export function loadCourse(options: CourseOptions): number {
  const { store, resources, newId } = options
  const given = readGiven(store)
  const unseen = outlinesOf(resources, FIRST).filter(({ name }) => given[name] === undefined)
  if (unseen.length === 0) return 0
  const briefings = readUnit(resources, FIRST, ground(options), newId).filter(({ name }) => given[name] === undefined)
  store.background('Load the course', () => {
    saveBriefings(store, briefings, newId)
    for (const { name, hash } of briefings) given[name] = hash
    writeGiven(store, given)
  })
  return briefings.length
}

/** The course as one part: its units, and adding one. */
export function createCourse(options: CourseOptions) {
  const { store, resources, newId } = options
  const grounds = ground(options)

  function units(): CourseUnit[] {
    return readUnits(resources).map(({ id, title, about }) => {
      const briefings = outlinesOf(resources, id).map(({ name, title, words }) => ({
        title,
        words,
        documentId: documentsFrom(store, name)[0]?.id ?? null,
      }))
      return { id, title, about, briefings, added: briefings.some(({ documentId }) => documentId !== null), ...figures(store, id) }
    })
  }

  return {
    units,
    /**
     * Puts a unit’s readings into the library and its cards behind those that are there, as one action that can be undone; readings of it which are in the library
     * stay as they are. Throws UNIT_NOT_FOUND for a unit that is not there.
     */
    add(id: string): CourseUnit {
      const unit = readUnits(resources).find((one) => one.id === id)
      if (!unit) throw new AppError('UNIT_NOT_FOUND', 'The course has no such unit.', 'The Course screen lists the units.')
      const briefings = readUnit(resources, id, grounds, newId).filter(({ name }) => documentsFrom(store, name).length === 0)
      if (briefings.length > 0) store.operation(`Add “${unit.title}”`, () => saveBriefings(store, briefings, newId))
      return units().find((one) => one.id === id) as CourseUnit
    },
  }
}
export type Course = ReturnType<typeof createCourse>

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

function saveBriefings(store: Store, briefings: readonly NamedBriefing[], newId: () => string): void {
  const study = createStudy(store)
  for (const briefing of briefings) study.createCards(saveBriefing(store, briefing, newId))
}

/** Ids of its items. */
function saveBriefing(store: Store, { body, facts, items, hash }: NamedBriefing, newId: () => string): string[] {
  const documentId = newId()
  insertDocument(store, documentId, body, hash)
  saveFacts(store, documentId, facts)
  const stored = items.map((item) => ({ ...item, id: newId(), documentId, status: 'active' as const, drifted: false }))
  insertItems(store, stored)
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
