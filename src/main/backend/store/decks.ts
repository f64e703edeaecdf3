import { DeckOptions, type Deck } from '../../../shared/deck'
import { NESTED } from '../../../shared/words'
import type { Store } from '.'

interface Row {
  id: string
  name: string
  options: string
}

const deckOf = ({ id, name, options }: Row): Deck => ({ id, name, options: readOptions(options) })

/** An option that this version cannot read counts as not set. */
function readOptions(text: string): DeckOptions {
  if (text === '{}') return {}
  const stored = JSON.parse(text) as Record<string, unknown>
  const valid = Object.entries(DeckOptions.shape).filter(([key, schema]) => key in stored && schema.safeParse(stored[key]).success)
  return Object.fromEntries(valid.map(([key]) => [key, stored[key]]))
}

/** All decks, each right before those that lie in it. */
export const readDecks = (store: Store): Deck[] =>
  store
    .prepare<[], Row>('SELECT id, name, options FROM deck')
    .all()
    .map(deckOf)
    .sort((a, b) => comparedByPart(a.name, b.name))

const NAMES = new Intl.Collator('en', { sensitivity: 'accent', numeric: true })

/** Part by part, as “Arms::Reykjavík” must stand before “Arms control”. */
function comparedByPart(one: string, other: string): number {
  const [ours, theirs] = [one.split(NESTED), other.split(NESTED)]
  for (const [n, part] of ours.entries()) {
    const compared = theirs[n] === undefined ? 1 : NAMES.compare(part, theirs[n])
    if (compared !== 0) return compared
  }
  return ours.length - theirs.length
}

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
