import type { Deck, DeckOptions } from '../../../../shared/deck'
import { AppError } from '../../../../shared/errors'
import { type DeckOption, DEFAULT_DECK, liesIn, NESTED } from '../../../../shared/words'
import type { Store } from '../../store'
import { deckNamed, readDecks } from '../../store/decks'
import { aboveOf } from './tree'

interface Changed {
  changed: number
  operation: string
}

/** Throws INPUT_INVALID for a name that is taken. */
export function createDeck(store: Store, name: string): Deck {
  refuseTaken(store, name)
  return store.operation(`Create deck “${name}”`, () => readDeck(store, deckNamed(store, name)))
}

/** Gives the deck another whole name, and so another place; those in it go along. Throws DECK_NOT_FOUND, and INPUT_INVALID for a name that is taken or lies in itself. */
export function renameDeck(store: Store, id: string, name: string): Deck {
  const deck = readDeck(store, id)
  if (liesIn(name, deck.name)) throw new AppError('INPUT_INVALID', 'A deck cannot lie in itself.', 'Choose another place for it.')
  if (name.toLowerCase() !== deck.name.toLowerCase()) refuseTaken(store, name)
  return store.operation(`Rename deck “${deck.name}”`, () => {
    const above = aboveOf(name)
    // The deck above may still have to be made, and is spelled as it is.
    const aboveId = above === '' ? undefined : deckNamed(store, above)
    const whole = aboveId === undefined ? name : `${readDeck(store, aboveId).name}${NESTED}${lastOf(name)}`
    for (const inner of [deck, ...readDecks(store).filter((other) => liesIn(other.name, deck.name))])
      setName(store, inner.id, whole + inner.name.slice(deck.name.length))
    return readDeck(store, id)
  })
}

/** Puts the deck into another, or at the top. Throws as renameDeck. */
export function moveDeck(store: Store, id: string, parentId: string | null): Deck {
  const name = lastOf(readDeck(store, id).name)
  return renameDeck(store, id, parentId === null ? name : `${readDeck(store, parentId).name}${NESTED}${name}`)
}

/** The deck's cards go into another, and so do the decks in it: where one of their name is there already, they become one. The options are those of the other. */
export function mergeDecks(store: Store, id: string, into: string): Changed {
  const [deck, target] = [readDeck(store, id), readDeck(store, into)]
  if (id === into || liesIn(target.name, deck.name))
    throw new AppError('INPUT_INVALID', 'A deck cannot be merged with itself or with one that lies in it.', 'Choose another deck.')
  const operation = `Merge deck “${deck.name}” into “${target.name}”`
  return store.operation(operation, () => {
    let changed = 0
    // Taken down before they are told where to go, as names are unique: the innermost first when they go.
    for (const inner of [deck, ...readDecks(store).filter((other) => liesIn(other.name, deck.name))].toReversed()) {
      const rest = inner.name.slice(deck.name.length + NESTED.length)
      const goal = rest === '' ? into : deckNamed(store, `${target.name}${NESTED}${rest}`)
      changed += moveCards(store, inner.id, goal)
      discard(store, inner.id)
    }
    return { changed, operation }
  })
}

/** Removes the deck and those in it. Cards go up with 'up': to the deck above, at the top to the default deck. The default deck itself stays, emptied. */
export function removeDeck(store: Store, id: string, cards: 'up' | 'delete'): Changed {
  const deck = readDeck(store, id)
  if (id === DEFAULT_DECK && cards === 'up')
    throw new AppError('NOT_ALLOWED_NOW', 'This deck is where cards go that are in no other, so it stays.', 'It can be renamed.')
  const operation = `Remove deck “${deck.name}”`
  return store.operation(operation, () => {
    const above = readDecks(store).find(({ name }) => name.toLowerCase() === aboveOf(deck.name).toLowerCase())
    let changed = 0
    for (const inner of readDecks(store).filter((other) => other.id === id || liesIn(other.name, deck.name))) {
      changed += cards === 'up' ? moveCards(store, inner.id, above?.id ?? DEFAULT_DECK) : deleteItems(store, inner.id)
      discard(store, inner.id)
    }
    return { changed, operation }
  })
}

/** Sets these options, and takes from above those to inherit. */
export function setDeckOptions(store: Store, id: string, options: DeckOptions, inherit: readonly DeckOption[]): Deck {
  const deck = readDeck(store, id)
  return store.operation(`Change options of “${deck.name}”`, () => {
    const kept = Object.entries({ ...deck.options, ...options }).filter(
      ([key, value]) => value !== undefined && !inherit.some((one) => one === key),
    )
    store.prepare<[string, string]>('UPDATE deck SET options = ? WHERE id = ?').run(JSON.stringify(Object.fromEntries(kept)), id)
    return readDeck(store, id)
  })
}

/** Where items kept from a reading go from now on, and with `cards` those kept before. Throws DOCUMENT_NOT_FOUND too. */
export function setDeckOfReading(store: Store, documentId: string, deckId: string | null, cards: boolean): Changed {
  if (deckId !== null) readDeck(store, deckId)
  const operation = 'Choose the deck of a reading'
  return store.operation(operation, () => {
    const { changes } = store
      .prepare<[string | null, string]>('UPDATE document SET deck_id = ? WHERE id = ? AND removed_at IS NULL')
      .run(deckId, documentId)
    if (changes === 0) throw new AppError('DOCUMENT_NOT_FOUND', 'This reading is no longer there.', 'Undo brings back what was taken away.')
    const moved = store.prepare<[{ deck: string; documentId: string }]>(
      'UPDATE card SET deck_id = @deck WHERE deck_id <> @deck AND item_id IN (SELECT id FROM item WHERE document_id = @documentId)',
    )
    return { changed: cards ? moved.run({ deck: deckId ?? DEFAULT_DECK, documentId }).changes : 0, operation }
  })
}

function readDeck(store: Store, id: string): Deck {
  const deck = readDecks(store).find((one) => one.id === id)
  if (!deck) throw new AppError('DECK_NOT_FOUND', 'This deck is no longer there.', 'Undo brings back what was taken away.')
  return deck
}

const lastOf = (name: string) => name.split(NESTED).at(-1) ?? name

function refuseTaken(store: Store, name: string): void {
  if (readDecks(store).some((deck) => deck.name.toLowerCase() === name.toLowerCase()))
    throw new AppError('INPUT_INVALID', `There is a deck “${name}” already.`, 'Choose another name, or merge the two decks.')
}

const setName = (store: Store, id: string, name: string) =>
  store.prepare<[string, string]>('UPDATE deck SET name = ? WHERE id = ?').run(name, id)

function moveCards(store: Store, from: string, to: string): number {
  store.prepare<[string, string]>('UPDATE document SET deck_id = ? WHERE deck_id = ?').run(to, from)
  return store.prepare<[string, string]>('UPDATE card SET deck_id = ? WHERE deck_id = ?').run(to, from).changes
}

const deleteItems = (store: Store, deckId: string): number =>
  store.prepare<[string]>('DELETE FROM item WHERE id IN (SELECT item_id FROM card WHERE deck_id = ?)').run(deckId).changes

function discard(store: Store, id: string): void {
  if (id !== DEFAULT_DECK) store.prepare<[string]>('DELETE FROM deck WHERE id = ?').run(id)
}
