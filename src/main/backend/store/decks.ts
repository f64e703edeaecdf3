import { NESTED } from '../../../shared/words'
import type { Store } from '.'

/** The id of the deck of that name; it, and those above it, are made where they are missing. To be called inside an operation. */
export function deckNamed(store: Store, name: string): string {
  const find = store.prepare<[string], { id: string; name: string }>('SELECT id, name FROM deck WHERE name = ?')
  const insert = store.prepare('INSERT INTO deck (id, name, created_at) VALUES (?, ?, ?)')
  let id = ''
  let path = ''
  for (const part of name.split(NESTED)) {
    const wanted = path === '' ? part : `${path}${NESTED}${part}`
    const found = find.get(wanted)
    // As the deck above is spelled.
    path = found?.name ?? wanted
    id = found?.id ?? store.newId()
    if (!found) insert.run(id, path, store.now().getTime())
  }
  return id
}
