import type { BrowseRow, BrowseSearch, BulkAction, Replacement, SavedSearch, Which } from '../../../shared/browse-contract'
import { AppError } from '../../../shared/errors'
import type { Item, ItemContent } from '../../../shared/item'
import type { Store } from '../store'
import { readItem, updateContent } from '../store/items'
import { actOn, VERBS } from './bulk'
import { csvOf } from './csv'
import { readRows } from './rows'
import { forgetSearch, readSearches, saveSearch } from './saved'
import { replaced } from './replace'
import { search, type Found } from './search'

export interface BrowseOptions {
  store: Store
  createCards(itemIds: readonly string[]): void
  /** The inbox's: ids of the rules an item would break with that content. */
  check(id: string, content: ItemContent): string[]
}

export interface Changed {
  changed: number
  operation: string
}

/** Rules are asked again for every item that find and replace changes, so there is an end to how many. */
const MOST_REPLACED = 5000
const SAMPLES = 50
const MINUTE = 60_000

export type Browse = ReturnType<typeof createBrowse>

/** Every item of the store: found, listed, and changed many at a time. Each action is one operation. */
export function createBrowse({ store, createCards, check }: BrowseOptions) {
  // One search is read page after page; it is run once, and again after any change.
  let last: { key: string; found: Found } | undefined
  store.onChange(() => (last = undefined))

  function find(wanted: BrowseSearch): Found {
    const key = JSON.stringify([wanted.query, wanted.sort, wanted.descending, Math.floor(store.now().getTime() / MINUTE)])
    if (last?.key !== key) last = { key, found: search(store, wanted) }
    return last.found
  }

  function stretch(wanted: BrowseSearch, offset: number, limit: number): readonly number[] {
    const found = find(wanted)
    const end = Math.min(found.total, offset + limit)
    return (end <= found.head.length ? found.head : found.all()).slice(offset, end)
  }

  const idsOf = (rows: readonly number[]): string[] =>
    store
      .prepare<[string], { id: string }>(
        'SELECT item.id FROM json_each(?) AS wanted JOIN item ON item.rowid = wanted.value ORDER BY wanted.key',
      )
      .all(JSON.stringify(rows))
      .map(({ id }) => id)

  const chosen = (which: Which): readonly string[] =>
    'ids' in which ? which.ids : idsOf(find({ query: which.query, sort: 'added', descending: false }).all())

  function changes({ which, ...options }: Replacement): { item: Item; content: ItemContent }[] {
    const ids = chosen(which)
    if (ids.length > MOST_REPLACED)
      throw new AppError(
        'INPUT_INVALID',
        `${ids.length.toLocaleString('en-GB')} items are too many at once.`,
        'Search for fewer: 5,000 at most.',
      )
    return replaced(
      ids.map((id) => readItem(store, id)),
      options,
    )
  }

  return {
    page: ({ offset, limit, ...wanted }: BrowseSearch & { offset: number; limit: number }): { rows: BrowseRow[]; total: number } => ({
      rows: readRows(store, stretch(wanted, offset, limit)),
      total: find(wanted).total,
    }),

    ids: ({ offset, limit, ...wanted }: BrowseSearch & { offset: number; limit: number }): string[] =>
      idsOf(stretch(wanted, offset, limit)),

    /** All that a search finds, as rowids in the order added. Throws INPUT_INVALID. */
    rowids: (query: string): readonly number[] => find({ query, sort: 'added', descending: false }).all(),

    act(which: Which, action: BulkAction): Changed {
      const ids = chosen(which)
      const operation = `${VERBS[action.type]} ${ids.length} ${ids.length === 1 ? 'item' : 'items'}`
      return { changed: store.operation(operation, () => actOn({ store, createCards }, ids, action)), operation }
    },

    previewReplace(replacement: Replacement) {
      const made = changes(replacement)
      const samples = made.slice(0, SAMPLES).map(({ item, content }) => ({ id: item.id, before: lineOf(item), after: lineOf(content) }))
      return { items: made.length, samples }
    },

    replace(replacement: Replacement): Changed {
      const made = changes(replacement)
      const operation = `Replace in ${made.length} ${made.length === 1 ? 'item' : 'items'}`
      store.operation(operation, () => {
        for (const { item, content } of made) updateContent(store, item.id, content, check(item.id, content))
      })
      return { changed: made.length, operation }
    },

    /** Those chosen, in the order of the search. */
    csv({ which, ...wanted }: BrowseSearch & { which: Which }): { csv: string; items: number } {
      const only = 'ids' in which ? new Set(which.ids) : undefined
      const rows = readRows(store, find(wanted).all()).filter(({ id }) => only === undefined || only.has(id))
      return { csv: csvOf(rows), items: rows.length }
    },

    saved: () => readSearches(store),
    save(saved: SavedSearch): SavedSearch[] {
      find({ query: saved.query, sort: 'added', descending: true })
      return saveSearch(store, saved)
    },
    forget: (name: string) => forgetSearch(store, name),

    names: () => ({
      decks: store
        .prepare<[], { name: string }>('SELECT name FROM deck ORDER BY name')
        .all()
        .map(({ name }) => name),
      tags: store
        .prepare<[], { name: string }>('SELECT DISTINCT name FROM tag ORDER BY name')
        .all()
        .map(({ name }) => name),
      readings: store
        .prepare<[], { title: string }>('SELECT title FROM document WHERE removed_at IS NULL ORDER BY title COLLATE NOCASE LIMIT 1000')
        .all()
        .map(({ title }) => title),
    }),
  }
}

const lineOf = ({ stem, key, pairs, sequence }: ItemContent): string =>
  `${stem} — ${key || pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') || sequence?.join(' → ') || ''}`
