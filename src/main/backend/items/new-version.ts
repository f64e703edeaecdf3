import type { ImportResult } from '../../../shared/contract'
import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { Item, ItemDraft } from '../../../shared/item'
import { askedIn } from '../../../shared/setting'
import { anchorFinder, makeAnchor } from '../library'
import type { Store } from '../store'
import { documentsFrom, readSentences, replaceDocument } from '../store/documents'
import { deleteFacts, readFacts, saveFacts } from '../store/facts'
import { deleteItems, insertItems, itemsOf, moveAnchor } from '../store/items'
import { keepOldIds } from './kept-facts'
import { normal, plainWords } from './normal'

/** A file of the same name is a new version of a document when this share of the shorter one's sentences stands in both. */
const SUBSTANTIAL = 0.4

/** The document in the library that this is a newer version of. */
export function olderVersion(store: Store, body: DocumentBody): { id: string; title: string } | undefined {
  if (body.source === '') return undefined
  const sentences = new Set(body.passages.map(({ start, end }) => normal(body.text.slice(start, end))))
  return documentsFrom(store, body.source).find(({ id }) => {
    const older = new Set(readSentences(store, id).map(normal))
    const shared = [...older].filter((sentence) => sentences.has(sentence)).length
    return shared >= SUBSTANTIAL * Math.max(1, Math.min(older.size, sentences.size))
  })
}

export interface NewVersion {
  body: DocumentBody
  facts: Fact[]
  drafts: ItemDraft[]
  hash: string
  newId(): string
}

/**
 * Puts the new text in the old one's place. Items are found again by their anchors; those that are not, or whose answer the new words no
 * longer give, are marked as drifted (untouched drafts among them go). New drafts come only from what the text did not say before, or what
 * was not yet asked: what the user dropped stays dropped, and what was edited is not drafted anew.
 */
export function replaceVersion(store: Store, older: { id: string; title: string }, version: NewVersion): Omit<ImportResult, 'millis'> {
  const { body, drafts, hash, newId } = version
  const documentId = older.id
  const items = itemsOf(store, documentId)
  const oldFacts = readFacts(store, documentId)
  replaceDocument(store, documentId, body, hash)

  const { facts, idOf } = keepOldIds(version.facts, oldFacts)
  deleteFacts(
    store,
    oldFacts.map(({ id }) => id).filter((id) => !facts.some((fact) => fact.id === id)),
  )
  saveFacts(store, documentId, facts)

  const { reanchored, drifted } = reanchor(store, items, body.text)
  const asked = new Set(items.map(questionOf))
  const askedFacts = new Set(items.map(({ factId }) => factId))
  const fresh = drafts
    .map((draft) => ({ ...draft, factId: idOf(draft.factId) }))
    .filter((draft) => !asked.has(questionOf(draft)) && !askedFacts.has(draft.factId))
    .map((draft): Item => ({ ...draft, id: newId(), documentId, status: 'draft', drifted: false }))
  insertItems(store, fresh)
  return {
    ...{ documentId, title: older.title, outcome: 'changed', words: body.words },
    ...{ drafted: fresh.length, reanchored, drifted, dropped: body.dropped.length },
  }
}

function reanchor(store: Store, items: readonly Item[], text: string): { reanchored: number; drifted: number } {
  let reanchored = 0
  let drifted = 0
  const find = anchorFinder(text)
  for (const item of items) {
    const found = find(item.anchor)
    const anchor = found && makeAnchor(text, found.start, found.end)
    if (anchor && stillSays(anchor.exact, item)) {
      moveAnchor(store, item.id, anchor, false)
      reanchored++
    } else if (item.status === 'draft') {
      deleteItems(store, [item.id])
    } else {
      moveAnchor(store, item.id, anchor ?? item.anchor, true)
      if (item.status !== 'dropped') drifted++
    }
  }
  return { reanchored, drifted }
}

/** False when a word or number of the answer stood in the quote and no longer does: "135 minutes" that became "150 minutes". */
function stillSays(quote: string, { key, anchor }: Item): boolean {
  const before = new Set(plainWords(anchor.exact))
  const after = new Set(plainWords(quote))
  return plainWords(key).every((word) => !before.has(word) || after.has(word))
}

const questionOf = ({ stem, key }: Pick<Item, 'stem' | 'key'>) => JSON.stringify([normal(askedIn(stem)), normal(key)])
