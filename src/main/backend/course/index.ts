import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createStudy } from '../study'
import type { Store } from '../store'
import { insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { insertItems } from '../store/items'
import { readBriefing, type Briefing } from './briefing'

export interface CourseOptions {
  store: Store
  /** What ships with the app: the course stands in course/UNIT/. */
  resources: string
  newId(): string
}

/** Units in the order in which their items come up for study. */
const UNITS = ['first-unit']

/** Where the store remembers the briefings it was given, by path and hash, so that none comes back which the user removed. */
const SETTING = 'course'

/**
 * Puts the briefings that the store was never given into it, with their items active and a card for each; returns how many. It is no operation of the user's, so that
 * undo does not take the course away.
 */
export function loadCourse({ store, resources, newId }: CourseOptions): number {
  const given = readGiven(store)
  const unseen = UNITS.flatMap((unit) => namesIn(resources, unit)).filter((name) => given[name] === undefined)
  if (unseen.length === 0) return 0
  const briefings = unseen.map((name) => readFiles(resources, name, newId)).sort((a, b) => a.unit - b.unit || a.order - b.order)
  store.background('Load the course', () => {
    const study = createStudy(store)
    for (const { name, hash, ...briefing } of briefings) {
      study.createCards(saveBriefing(store, briefing, hash, newId))
      given[name] = hash
    }
    writeGiven(store, given)
  })
  return briefings.length
}

/** Ids of its items. */
function saveBriefing(store: Store, { body, facts, items }: Briefing, hash: string, newId: () => string): string[] {
  const documentId = newId()
  insertDocument(store, documentId, body, hash)
  saveFacts(store, documentId, facts)
  const stored = items.map((item) => ({ ...item, id: newId(), documentId, status: 'active' as const, drifted: false }))
  insertItems(store, stored)
  return stored.map(({ id }) => id)
}

/** Paths of a unit's briefings under resources/, with "/" on every system. */
const namesIn = (resources: string, unit: string) =>
  readdirSync(join(resources, 'course', unit))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `course/${unit}/${file}`)

/** Each NAME.md has its items in NAME.items.yaml beside it. */
function readFiles(resources: string, name: string, newId: () => string) {
  const markdown = readFileSync(join(resources, name), 'utf8')
  const items = readFileSync(join(resources, name.replace(/\.md$/, '.items.yaml')), 'utf8')
  const hash = createHash('sha256').update(markdown).update(items).digest('hex')
  return { name, hash, unit: UNITS.indexOf(name.split('/')[1] ?? ''), ...readBriefing({ name, markdown, items }, newId) }
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
