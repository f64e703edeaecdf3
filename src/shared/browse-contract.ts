import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SORTS } from './browse-words'
import { CARD_STATES, ITEM_KINDS, ITEM_STATUSES, TOPICS } from './words'

/** An item in the list; what belongs to its card is null for an item without one. */
export const BrowseRow = z.object({
  id: z.string(),
  stem: z.string(),
  answer: z.string(),
  kind: z.enum(ITEM_KINDS),
  topic: z.enum(TOPICS),
  status: z.enum(ITEM_STATUSES),
  reading: z.string().nullable(),
  tags: z.array(z.string()),
  /** How many rules it breaks. */
  flaws: z.int(),
  added: z.date(),
  edited: z.date(),
  card: z
    .object({
      id: z.string(),
      deck: z.string(),
      state: z.enum(CARD_STATES),
      due: z.date(),
      /** Days. */
      interval: z.int(),
      stability: z.number(),
      difficulty: z.number(),
      reps: z.int(),
      lapses: z.int(),
      flag: z.int(),
      leech: z.boolean(),
      buried: z.boolean(),
    })
    .nullable(),
})
export type BrowseRow = z.infer<typeof BrowseRow>

export const BrowseSearch = z.object({
  query: z.string().max(1000).default(''),
  sort: z.enum(SORTS).default('added'),
  descending: z.boolean().default(true),
})
export type BrowseSearch = z.infer<typeof BrowseSearch>

/** The items an action is for: named one by one, or all that a search finds. */
export const Which = z.union([z.object({ ids: z.array(z.string()).min(1).max(100_000) }), z.object({ query: z.string().max(1000) })])
export type Which = z.infer<typeof Which>

const Name = z.string().trim().min(1).max(200)

export const BulkAction = z.discriminatedUnion('type', [
  z.object({ type: z.literal('suspend') }),
  z.object({ type: z.literal('unsuspend') }),
  z.object({ type: z.literal('flag'), flag: z.int().min(0).max(7) }),
  /** Makes the deck where there is none of that name. */
  z.object({ type: z.literal('move'), deck: Name }),
  z.object({ type: z.literal('addTag'), tag: Name.regex(/^\S+$/, 'A tag has no spaces.') }),
  z.object({ type: z.literal('removeTag'), tag: Name }),
  /** Forgets the memory of the cards; their past answers stay on record. */
  z.object({ type: z.literal('reset') }),
  /** Due so many days from today; cards never answered stay new. */
  z.object({ type: z.literal('setDue'), days: z.int().min(0).max(36_500) }),
  /** Marked by hand as a leech, or the mark taken off; lapses stay as they are. */
  z.object({ type: z.literal('leech') }),
  z.object({ type: z.literal('noLeech') }),
  z.object({ type: z.literal('delete') }),
])
export type BulkAction = z.infer<typeof BulkAction>

export const Replacement = z.object({
  which: Which,
  find: z.string().min(1).max(500),
  replace: z.string().max(2000),
  /** `find` is a regular expression, and `replace` may name its groups: $1. */
  regex: z.boolean().default(false),
  caseSensitive: z.boolean().default(false),
  field: z.enum(['question', 'answer', 'everywhere']).default('everywhere'),
})
export type Replacement = z.infer<typeof Replacement>

/** A search kept under a name. */
export const SavedSearch = z.object({ name: z.string().trim().min(1).max(100), query: z.string().trim().min(1).max(1000) })
export type SavedSearch = z.infer<typeof SavedSearch>
const SavedSearches = z.object({ searches: z.array(SavedSearch) })

const Changed = z.object({ changed: z.int(), operation: z.string() })

/** Browse: every item of the store, found, listed and changed many at a time. A search nobody can read throws INPUT_INVALID. */
export const browseContract = {
  /** One stretch of what a search finds, and how many it finds in all. */
  page: oc
    .input(BrowseSearch.extend({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(500).default(100) }))
    .output(z.object({ rows: z.array(BrowseRow), total: z.int() })),
  /** The ids alone, for choosing a stretch of rows that were never on the screen. */
  ids: oc
    .input(BrowseSearch.extend({ offset: z.int().nonnegative(), limit: z.int().min(1).max(100_000) }))
    .output(z.object({ ids: z.array(z.string()) })),
  act: oc.input(z.object({ which: Which, action: BulkAction })).output(Changed),
  /** The first fifty texts as they would be; `items` is how many items would change. */
  previewReplace: oc
    .input(Replacement)
    .output(z.object({ items: z.int(), samples: z.array(z.object({ id: z.string(), before: z.string(), after: z.string() })) })),
  replace: oc.input(Replacement).output(Changed),
  /** Names that a search or a move can use. */
  names: oc.output(z.object({ decks: z.array(z.string()), tags: z.array(z.string()), readings: z.array(z.string()) })),
  /** The items as a table for other programs; in the order of the search. */
  csv: oc.input(BrowseSearch.extend({ which: Which })).output(z.object({ csv: z.string(), items: z.int() })),
  saved: oc.output(SavedSearches),
  /** One of the same name gives way. Throws INPUT_INVALID for a search nobody can read. */
  save: oc.input(SavedSearch).output(SavedSearches),
  forget: oc.input(z.object({ name: z.string() })).output(SavedSearches),
}
