import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Deck, DeckName, DeckOptions, DeckRow, TagName } from './deck'

const Id = z.object({ id: z.string() })
const Changed = z.object({ changed: z.int(), operation: z.string() })

/** Decks, and how their cards are studied. All of these throw DECK_NOT_FOUND for an id nobody knows. */
export const deckContract = {
  /** By name, so that a deck comes right before those that lie in it. */
  list: oc.output(z.array(DeckRow)),
  /** Makes the decks above it too. Throws INPUT_INVALID for a name that is taken. */
  create: oc.input(z.object({ name: DeckName })).output(Deck),
  /** Gives it another whole name; what lies in it goes along. Throws INPUT_INVALID for a name that is taken, or that lies in the deck itself. */
  rename: oc.input(Id.extend({ name: DeckName })).output(Deck),
  /** Puts it into another deck, or at the top. */
  move: oc.input(Id.extend({ parentId: z.string().nullable() })).output(Deck),
  /** Its cards and the decks in it go to another deck, and it is gone. */
  merge: oc.input(Id.extend({ into: z.string() })).output(Changed),
  /** Removes it with the decks in it; their cards go to the deck above ('up'; at the top to the default deck), or are deleted too. */
  remove: oc.input(Id.extend({ cards: z.enum(['up', 'delete']) })).output(Changed),
  /** Sets what is given, and takes from above what is null. */
  setOptions: oc.input(Id.extend({ options: DeckOptions, inherit: z.array(DeckOptions.keyof()).default([]) })).output(Deck),
  /** Which deck items kept from a reading go to; null: the default deck. With `cards`, those kept already go there too. `changed` is how many do. */
  ofReading: oc
    .input(z.object({ documentId: z.string(), deckId: z.string().nullable(), cards: z.boolean().default(false) }))
    .output(Changed),
}

/** Tags of items. Each change is one operation. */
export const tagContract = {
  list: oc.output(z.array(z.object({ name: z.string(), items: z.int() }))),
  /** Renames it with the tags below it (`a::b`); onto a name that is there, it is merged with that. */
  rename: oc.input(z.object({ name: TagName, to: TagName })).output(Changed),
  /** Takes it, and the tags below it, off all items. */
  remove: oc.input(z.object({ name: TagName })).output(Changed),
}
