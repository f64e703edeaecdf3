/** The field's terms as closed lists (DESIGN section 2). Free of zod, so that the renderer may import the values. */

export const TOPICS = [
  'meeting',
  'concession',
  'framework',
  'attribution',
  'conflict',
  'cause',
  'contrast',
  'argument',
  'definition',
  'quantity',
  'outlook',
] as const
export type Topic = (typeof TOPICS)[number]

export const ITEM_KINDS = ['qa', 'cloze', 'mcq', 'matching', 'ordering', 'application'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

export const ITEM_STATUSES = ['draft', 'active', 'suspended', 'dropped'] as const
export type ItemStatus = (typeof ITEM_STATUSES)[number]

/** Who wrote an item: the engine (or the course), a person by hand, a language model on the user's own machine. */
export const ITEM_ORIGINS = ['engine', 'own', 'model'] as const
export type ItemOrigin = (typeof ITEM_ORIGINS)[number]

export const CARD_STATES = ['New', 'Learning', 'Review', 'Relearning'] as const
export type CardState = (typeof CARD_STATES)[number]

export const RATINGS = ['Again', 'Hard', 'Good', 'Easy'] as const
export type Rating = (typeof RATINGS)[number]

/** How a stem marks the gap of a cloze. */
export const GAP = '_____'

/** What an answer was given in: the day's line, study beyond it, or a quiz. */
export const REVIEW_SOURCES = ['study', 'extra', 'quiz'] as const
export type ReviewSource = (typeof REVIEW_SOURCES)[number]

/** Flags by number, as in Anki; 0 is none. */
export const FLAGS = ['none', 'red', 'orange', 'green', 'blue', 'pink', 'turquoise', 'purple'] as const

/** The deck that is always there. */
export const DEFAULT_DECK = 'default'
/** Between a deck or tag and what lies in it: “Arms control::Reykjavík”. */
export const NESTED = '::'
/** True for a deck or tag that lies in another, however deep. */
export const liesIn = (name: string, above: string): boolean => name.toLowerCase().startsWith(`${above}${NESTED}`.toLowerCase())

/** In what order new cards come: as they were added, the latest first, or shuffled anew each day. */
export const NEW_ORDERS = ['added', 'newest', 'random'] as const
export type NewOrder = (typeof NEW_ORDERS)[number]

/** What a deck can set for itself; these are settings too, which hold where no deck says otherwise. */
export const DECK_OPTIONS = [
  'desiredRetention',
  'newPerDay',
  'reviewsPerDay',
  'learningSteps',
  'relearningSteps',
  'maximumInterval',
  'burySiblings',
  'leechThreshold',
  'newOrder',
] as const
export type DeckOption = (typeof DECK_OPTIONS)[number]
