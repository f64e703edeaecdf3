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

export const CARD_STATES = ['New', 'Learning', 'Review', 'Relearning'] as const
export type CardState = (typeof CARD_STATES)[number]

export const RATINGS = ['Again', 'Hard', 'Good', 'Easy'] as const
export type Rating = (typeof RATINGS)[number]

/** How a stem marks the gap of a cloze. */
export const GAP = '_____'
