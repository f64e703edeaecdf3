/** The words of the search language on Browse, for the parser and for completion. Free of zod, so that the renderer may import the values. */

export const SEARCH_KEYS = {
  deck: 'in that deck or one below it',
  tag: 'with that tag or one below it; tag:none for no tag',
  is: 'in that condition',
  topic: 'about that kind of thing',
  kind: 'asked in that way',
  doc: 'from a reading whose title holds these words',
  flag: 'with a flag, by number or colour; 0 for none',
  flaw: 'breaking a rule of question writing, by number',
  prop: 'by a figure, such as prop:lapses>4',
  rated: 'answered in the last so many days; rated:3:1 only with Again',
  added: 'added in the last so many days',
  edited: 'changed in the last so many days',
} as const
export type SearchKey = keyof typeof SEARCH_KEYS

export const CONDITIONS = [
  'new',
  'learn',
  'review',
  'due',
  'active',
  'suspended',
  'buried',
  'leech',
  'flagged',
  'draft',
  'dropped',
  'drifted',
  'own',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** Figures of a card: `due` and `ivl` in days (due from today), `r` the chance of recall now, 0 to 1. */
export const PROPERTIES = ['stability', 'difficulty', 'reps', 'lapses', 'due', 'ivl', 'r'] as const
export type Property = (typeof PROPERTIES)[number]

/** What rows can be put in order by. */
export const SORTS = [
  'added',
  'edited',
  'question',
  'answer',
  'reading',
  'deck',
  'topic',
  'kind',
  'due',
  'interval',
  'stability',
  'difficulty',
  'reps',
  'lapses',
] as const
export type Sort = (typeof SORTS)[number]
