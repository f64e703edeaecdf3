import type { Item } from './item'
import { askedIn } from './setting'
import { ITEM_KINDS, type Topic } from './words'

/** What a blueprint can ask for by what it tests, whatever the kind of its item. Free of zod, so that the renderer may import the values. */
export const QUESTION_FORMS = ['according-to', 'true-cause', 'name-framework'] as const

export const QUESTION_KINDS = [...ITEM_KINDS, ...QUESTION_FORMS] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Which things are put together in a matching: what stands on the left, and what goes with it. 'timeline' puts events in order. */
export const RELATIONS = [
  'meeting-date',
  'meeting-place',
  'person-statement',
  'framework-author',
  'concession-side',
  'term-meaning',
  'timeline',
] as const
export type Relation = (typeof RELATIONS)[number]

export const RELATION_TOPICS: Record<Relation, Topic> = {
  'meeting-date': 'meeting',
  'meeting-place': 'meeting',
  'person-statement': 'attribution',
  'framework-author': 'framework',
  'concession-side': 'concession',
  'term-meaning': 'definition',
  timeline: 'meeting',
}

/** What the owner knows of it by FSRS: recall of 90 % and more, of 70 % and more, and below that or never studied. */
export const DIFFICULTIES = ['easy', 'middle', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/** Every kind as which an item counts: its own, and the form of its question. */
export function questionKindsOf({ kind, topic, stem }: Pick<Item, 'kind' | 'topic' | 'stem'>): QuestionKind[] {
  const kinds: QuestionKind[] = [kind]
  const asked = askedIn(stem)
  if ((topic === 'attribution' || topic === 'conflict') && kind !== 'matching' && ASKS_WHO.test(asked)) kinds.push('according-to')
  if (topic === 'cause' && kind === 'mcq') kinds.push('true-cause')
  if (kind !== 'application' && ASKS_FRAMEWORK.test(asked)) kinds.push('name-framework')
  return kinds
}

const ASKS_WHO = /^(?:who|whose|according to whom|which source)\b|, who\b|\baccording to whom\b/i
const ASKS_FRAMEWORK = /\bwhich (?:framework|theory|concept|school)\b/i
