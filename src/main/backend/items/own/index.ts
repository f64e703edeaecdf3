import type { Anchor } from '../../../../shared/anchor'
import type { DocumentBody } from '../../../../shared/document'
import type { Fix } from '../../../../shared/fix'
import type { Item, ItemContent } from '../../../../shared/item'
import type { OwnNote, OwnSource, OwnSourceView, Similar } from '../../../../shared/own-contract'
import type { Lexicon } from '../../knowledge/lexicon'
import type { Store } from '../../store'
import { makeAnchor } from '../../library'
import { deckNamed } from '../../store/decks'
import { readDocumentBody } from '../../store/documents'
import { saveNote } from '../../store/facts'
import { insertItems, readItem } from '../../store/items'
import { checkItem, type RuleItem } from '../rules'
import { aboutReading, fixesOf, type FixContext } from '../rules/fixes'
import { storedLibrary } from '../stored-library'
import { refuseUnaskable } from '../unaskable'
import { candidatesLike, similarAmong, type Candidate } from './similar'
import { sourceView } from './source'

export interface OwnCardsOptions {
  store: Store
  lexicon: Lexicon
  /** Study's: an active item without a card gets one. */
  createCards(itemIds: readonly string[]): void
}

export interface NewNote extends OwnNote {
  deck: string | null
  tags: readonly string[]
}

export type OwnCards = ReturnType<typeof createOwnCards>

/** Where an own card stands that comes from no reading: rules 1 and 2 have nothing to hold it against. */
const NOWHERE: Anchor = { start: 0, end: 0, exact: '', prefix: '', suffix: '' }

/** Cards made by hand, from words chosen in a reading or from nothing but the head. */
export function createOwnCards({ store, lexicon, createCards }: OwnCardsOptions) {
  const readBody = rememberedBody(store)
  const library = storedLibrary(store)

  const anchorOf = (source: OwnSource | null): Anchor => {
    if (source === null) return NOWHERE
    const { text } = readBody(source.documentId)
    return makeAnchor(text, Math.min(source.start, text.length), Math.min(source.end, text.length))
  }

  const contextOf = (source: OwnSource | null, others: readonly Candidate[]): FixContext => {
    const document = source === null ? null : readBody(source.documentId)
    return {
      text: document?.text ?? null,
      passages: document?.passages ?? [],
      ...(document && aboutReading(document)),
      others,
      lexicon,
      library,
    }
  }

  /** Every card with what it is held against. */
  function judged({ contents, topic, source }: OwnNote) {
    const anchor = anchorOf(source)
    return contents.map((content) => {
      const others = candidatesLike(store, content)
      const item: RuleItem = { ...content, topic, anchor }
      const context = contextOf(source, others)
      return { content, others, item, context, flaws: checkItem(item, context) }
    })
  }

  return {
    source: (source: OwnSource): OwnSourceView => sourceView(store, readBody(source.documentId), source),

    advise(note: OwnNote): { advice: { flaws: string[]; fixes: Fix[] }[]; similar: Similar[] } {
      const cards = judged(note)
      const similar = cards.flatMap(({ content, others }) => similarAmong(others, content))
      return {
        advice: cards.map(({ item, context, flaws }) => ({ flaws, fixes: fixesOf(item, context, flaws) })),
        similar: [...new Map(similar.map((one) => [one.id, one])).values()].slice(0, MOST_SIMILAR),
      }
    },

    /** One operation; the cards are in study at once. */
    add(note: NewNote): { items: Item[]; operation: string } {
      for (const content of note.contents) refuseUnaskable(content)
      const cards = judged(note)
      const operation = cards.length === 1 ? 'Add 1 card' : `Add ${cards.length} cards`
      return store.operation(operation, () => {
        const noteId = cards.length > 1 ? store.newId() : null
        const anchor = anchorOf(note.source)
        if (noteId !== null) saveNote(store, noteId, { topic: note.topic, anchor })
        const items = cards.map(({ content, flaws }) => ownItem({ id: store.newId(), content, flaws, note, anchor, factId: noteId }))
        insertItems(store, items)
        const ids = items.map(({ id }) => id)
        createCards(ids)
        file(store, ids, note)
        return { items: ids.map((id) => readItem(store, id)), operation }
      })
    },
  }
}

interface OwnItem {
  id: string
  content: ItemContent
  flaws: string[]
  note: OwnNote
  anchor: Anchor
  factId: string | null
}

const ownItem = ({ id, content, flaws, note, anchor, factId }: OwnItem): Item => ({
  ...content,
  ...{ id, topic: note.topic, documentId: note.source?.documentId ?? null, factId, anchor, flaws },
  ...{ score: 1, status: 'active', drifted: false, origin: 'own' },
})

/** Puts new cards into their deck, and their tags on them. */
function file(store: Store, ids: readonly string[], { deck, tags }: NewNote): void {
  const chosen = JSON.stringify(ids)
  if (deck !== null)
    store.prepare('UPDATE card SET deck_id = ? WHERE item_id IN (SELECT value FROM json_each(?))').run(deckNamed(store, deck), chosen)
  const tag = store.prepare(
    // A tag is spelled as it was first.
    `INSERT OR IGNORE INTO tag (item_id, name)
     SELECT value, coalesce((SELECT name FROM tag WHERE name = @name LIMIT 1), @name) FROM json_each(@chosen)`,
  )
  for (const name of tags) tag.run({ name, chosen })
}

/** Advice is asked for at every pause of typing; a book is not read from the store each time. */
function rememberedBody(store: Store): (id: string) => DocumentBody {
  let last: { id: string; body: DocumentBody } | undefined
  store.onChange(({ tables }) => {
    if (tables.includes('document')) last = undefined
  })
  return (id) => {
    if (last?.id !== id) last = { id, body: readDocumentBody(store, id) }
    return last.body
  }
}

const MOST_SIMILAR = 5
