import type { ItemKind, ItemOrigin, ItemStatus, Topic } from '../../shared/words'

/** What an item of that kind is called to people. */
export const KIND_WORDS: Record<ItemKind, string> = {
  qa: 'Question',
  cloze: 'Gap',
  mcq: 'Choice',
  matching: 'Matching',
  ordering: 'Order',
  application: 'Essay',
}

export const STATUS_WORDS: Record<ItemStatus, string> = {
  draft: 'Draft',
  active: 'In study',
  suspended: 'Suspended',
  dropped: 'Dropped',
}

/** Who wrote the item. */
export const ORIGIN_WORDS: Record<ItemOrigin, string> = {
  engine: 'Drafted by the app',
  own: 'Your own',
  model: 'From the model',
}

/** Topics as headings of a filter. */
export const TOPIC_WORDS: Record<Topic, string> = {
  meeting: 'Meetings',
  concession: 'Concessions',
  framework: 'Frameworks',
  attribution: 'Who said what',
  conflict: 'Contradictions',
  cause: 'Causes',
  contrast: 'Contrasts',
  argument: 'Arguments',
  definition: 'Definitions',
  quantity: 'Numbers',
  outlook: 'Outlook',
}
