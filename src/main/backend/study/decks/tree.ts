import type { Deck, DeckOptions, StudyOptions } from '../../../../shared/deck'
import { AppError } from '../../../../shared/errors'
import type { Settings } from '../../../../shared/settings'
import { DECK_OPTIONS, liesIn, NESTED } from '../../../../shared/words'

export interface DeckTree {
  /** Each right before those that lie in it. */
  decks: readonly Deck[]
  /** Throws DECK_NOT_FOUND, as do the others. */
  deck(id: string): Deck
  /** What holds for cards of the deck: its own options, and what it takes from above. */
  options(id: string): StudyOptions
  /** The deck and those that lie in it. */
  within(id: string): readonly string[]
}

/** How the decks lie in one another, by name. */
export function createDeckTree(decks: readonly Deck[], settings: Settings): DeckTree {
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  const byName = new Map(decks.map((deck) => [deck.name.toLowerCase(), deck]))
  const known = new Map<string, StudyOptions>()
  const root = Object.fromEntries(DECK_OPTIONS.map((key) => [key, settings[key]])) as StudyOptions

  const deck = (id: string): Deck => {
    const found = byId.get(id)
    if (!found) throw new AppError('DECK_NOT_FOUND', 'This deck is no longer there.', 'Undo brings back what was taken away.')
    return found
  }
  const options = (id: string): StudyOptions => {
    const done = known.get(id)
    if (done) return done
    const { name, options: own } = deck(id)
    const above = byName.get(aboveOf(name).toLowerCase())
    const made = { ...(above ? options(above.id) : root), ...given(own) }
    known.set(id, made)
    return made
  }
  return {
    decks,
    deck,
    options,
    within: (id) => {
      const { name } = deck(id)
      return decks.filter((other) => other.id === id || liesIn(other.name, name)).map((other) => other.id)
    },
  }
}

/** The name of the deck above; '' at the top. */
export const aboveOf = (name: string): string => name.split(NESTED).slice(0, -1).join(NESTED)

const given = (options: DeckOptions) => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
