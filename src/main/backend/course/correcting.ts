import type { CourseNews } from '../../../shared/course-contract'
import type { Item } from '../../../shared/item'
import { keepOldIds } from '../items/kept-facts'
import { anchorFinder, makeAnchor } from '../library'
import type { Store } from '../store'
import { readDocumentBody, replaceDocument } from '../store/documents'
import { deleteFacts, readFacts, saveFacts } from '../store/facts'
import { correctItem, givenItems, itemsOf, moveAnchor, noteGiven, setStatus } from '../store/items'
import { createStudy } from '../study'
import { contentHash, insertGiven } from './given'
import { writeNews } from './news'
import { pairUp } from './pairing'
import type { NamedBriefing } from './units'

/** A briefing in the library of which the course ships another version. */
export interface Outdated {
  documentId: string
  shipped: NamedBriefing
}

export const CORRECTING = 'Bring the course up to date'

/** Whether the library has it all already, so that only the version has to be noted: of a store from before versions were told apart by what they say. */
export function saysTheSame(store: Store, { documentId, shipped }: Outdated): boolean {
  const { text, blocks } = readDocumentBody(store, documentId)
  if (text !== shipped.body.text || JSON.stringify(blocks) !== JSON.stringify(shipped.body.blocks)) return false
  const given = givenItemsOf(store, documentId).filter(({ given }) => given)
  const { pairs, gone, fresh } = pairUp(given, shipped.items)
  return gone.length + fresh.length === 0 && pairs.every(([old, now]) => !old.untouched || contentHash(old) === contentHash(now))
}

export function noteVersions(store: Store, briefings: readonly Outdated[]): void {
  for (const { documentId, shipped } of briefings) {
    store.prepare<[string, string]>('UPDATE document SET hash = ? WHERE id = ?').run(shipped.hash, documentId)
    for (const item of givenItemsOf(store, documentId)) if (item.given && item.untouched) noteGiven(store, item.id, contentHash(item))
  }
}

/**
 * Puts what ships in the place of what the course gave before, as one action that can be undone. An item that its user left as it was takes the corrected
 * words and keeps its card with all its reviews; one that the user edited stays as it is, on its new place in the text; what the course no longer asks is
 * suspended if it was ever answered, and dropped if not; what is new joins the new cards where the briefing's cards are taken.
 */
export function correctBriefings(store: Store, outdated: readonly Outdated[], newId: () => string): CourseNews {
  return store.operation(CORRECTING, () => {
    const changes = outdated.map((one) => correct(store, one, newId))
    const sum = (part: 'corrected' | 'added' | 'retired') => changes.reduce((all, change) => all + change[part], 0)
    const news = {
      at: store.now().getTime(),
      briefings: changes.filter(({ reworded }) => reworded).map(({ documentId, title }) => ({ documentId, title })),
      ...{ corrected: sum('corrected'), added: sum('added'), retired: sum('retired') },
    }
    if (news.briefings.length + news.corrected + news.added + news.retired > 0) writeNews(store, news)
    return news
  })
}

interface Change {
  documentId: string
  title: string
  /** Its text reads otherwise than before. */
  reworded: boolean
  corrected: number
  added: number
  retired: number
}

function correct(store: Store, { documentId, shipped }: Outdated, newId: () => string): Change {
  const before = store
    .prepare<[string], { title: string; text: string; read: number }>(
      'SELECT title, text, place >= length AS read FROM document WHERE id = ?',
    )
    .get(documentId)
  const items = givenItemsOf(store, documentId)
  replaceDocument(store, documentId, shipped.body, shipped.hash)
  // Whoever read it to its end has read it, also where the new text is longer.
  if (before?.read) store.prepare<[string]>('UPDATE document SET place = length WHERE id = ?').run(documentId)
  const idOf = replaceFacts(store, documentId, shipped)

  const { pairs, gone, fresh } = pairUp(
    items.filter(({ given }) => given),
    shipped.items.map((item) => ({ ...item, factId: idOf(item.factId) })),
  )
  let corrected = 0
  for (const [old, now] of pairs) {
    if (!old.untouched) continue
    correctItem(store, old.id, now)
    noteGiven(store, old.id, contentHash(now))
    if (questionIn(old) !== questionIn(now)) corrected++
  }
  const taken = new Set(pairs.filter(([old]) => old.untouched).map(([old]) => old.id))
  const retired = retire(
    store,
    gone.filter(({ untouched }) => untouched),
  )
  reanchor(
    store,
    items.filter(({ id }) => !taken.has(id)),
    shipped.body.text,
  )
  return {
    ...{ documentId, corrected, retired, title: before?.title ?? shipped.body.title },
    reworded: before?.text !== shipped.body.text,
    added: add(store, documentId, fresh, newId),
  }
}

interface GivenItem extends Item {
  /** It came with the course. */
  given: boolean
  /** And was left as it came. */
  untouched: boolean
}

/** All items of a briefing; of stores from before it was noted what the course gave, an item on one of its facts is the course's, untouched while it was never changed. */
function givenItemsOf(store: Store, documentId: string): GivenItem[] {
  const notes = givenItems(store, documentId)
  const ofCourse = new Set(readFacts(store, documentId).flatMap(({ id, form }) => (form === 'course' ? [id] : [])))
  return itemsOf(store, documentId).map((item) => {
    const { given, changed } = notes.get(item.id) ?? { given: null, changed: true }
    return {
      ...item,
      given: given !== null || (item.origin === undefined && item.factId !== null && ofCourse.has(item.factId)),
      untouched: given === null ? !changed : given === contentHash(item),
    }
  })
}

/** Returns the ids under which the shipped facts are stored. */
function replaceFacts(store: Store, documentId: string, shipped: NamedBriefing): (id: string) => string {
  const old = readFacts(store, documentId).filter(({ form }) => form === 'course' || form === 'pair')
  const { facts, idOf } = keepOldIds(shipped.facts, old)
  const kept = new Set(facts.map(({ id }) => id))
  deleteFacts(
    store,
    old.map(({ id }) => id).filter((id) => !kept.has(id)),
  )
  saveFacts(store, documentId, facts)
  return idOf
}

/** What is asked and answered, without where it is said and why. */
const questionIn = ({ stem, key, options, pairs, sequence, rubric }: Item | NamedBriefing['items'][number]) =>
  JSON.stringify([stem, key, options, pairs, sequence, rubric])

function retire(store: Store, items: readonly GivenItem[]): number {
  const asked = items.filter(({ status }) => status !== 'dropped')
  const answered = new Set(
    store
      .prepare<[string], { id: string }>(
        'SELECT item_id AS id FROM card WHERE item_id IN (SELECT value FROM json_each(?)) AND EXISTS (SELECT 1 FROM review WHERE card_id = card.id)',
      )
      .all(JSON.stringify(asked.map(({ id }) => id)))
      .map(({ id }) => id),
  )
  const [kept, dropped] = [true, false].map((one) => asked.filter(({ id }) => answered.has(id) === one).map(({ id }) => id)) as [
    string[],
    string[],
  ]
  setStatus(store, kept, 'suspended')
  setStatus(store, dropped, 'dropped')
  createStudy(store).createCards([...kept, ...dropped])
  return asked.length
}

/** What the user wrote or edited keeps its words and is found again in the new text, or marked as drifted. */
function reanchor(store: Store, items: readonly GivenItem[], text: string): void {
  const find = anchorFinder(text)
  for (const { id, anchor } of items) {
    if (anchor.exact === '') continue
    const found = find(anchor)
    moveAnchor(store, id, found ? makeAnchor(text, found.start, found.end) : anchor, found === null)
  }
}

/** How many were added. Where the briefing's cards still wait to be read, these wait with them. */
function add(store: Store, documentId: string, fresh: NamedBriefing['items'], newId: () => string): number {
  const items = fresh.map((item): Item => ({ ...item, id: newId(), documentId, status: 'active', drifted: false }))
  const cardsTaken = store
    .prepare<[string]>('SELECT 1 FROM item JOIN card ON card.item_id = item.id WHERE document_id = ? LIMIT 1')
    .get(documentId)
  insertGiven(store, items)
  if (cardsTaken) createStudy(store).createCards(items.map(({ id }) => id))
  return items.length
}
