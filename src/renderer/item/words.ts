import type { ItemKind, ItemStatus, Topic } from '../../shared/words'

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
