import { z } from 'zod'
import { SavedSearch } from '../../../shared/browse-contract'
import type { Store } from '../store'

/** Where the store keeps them, beside the settings. */
const SETTING = 'searches'
const Searches = z.array(SavedSearch)

/** Searches kept under a name, by name. */
export function readSearches(store: Store): SavedSearch[] {
  const row = store.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(SETTING)
  return row ? Searches.parse(JSON.parse(row.value)) : []
}

/** Keeps a search; one of the same name gives way. */
export const saveSearch = (store: Store, search: SavedSearch): SavedSearch[] =>
  write(store, `Save the search “${search.name}”`, [...readSearches(store).filter(({ name }) => !same(name, search.name)), search])

export const forgetSearch = (store: Store, forgotten: string): SavedSearch[] =>
  write(
    store,
    `Forget the search “${forgotten}”`,
    readSearches(store).filter(({ name }) => !same(name, forgotten)),
  )

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

function write(store: Store, operation: string, searches: readonly SavedSearch[]): SavedSearch[] {
  const sorted = searches.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  store.operation(operation, () =>
    store
      .prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(SETTING, JSON.stringify(sorted)),
  )
  return sorted
}
