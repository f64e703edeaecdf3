import { Blueprint } from '../../shared/quiz'

export interface Preset {
  name: string
  /** What one gets, in a line. */
  says: string
  blueprint: Blueprint
}

const blueprint = (changes: Partial<Blueprint>): Blueprint => ({ ...PLAIN, ...changes })

/** Written out, so that the page need not carry the schema library. */
export const PLAIN: Blueprint = {
  count: 10,
  topics: [],
  kinds: [],
  documentIds: [],
  deckIds: [],
  spread: 'even',
  mistakes: false,
  mode: 'practice',
  minutes: null,
  penalty: 0,
}

/** What people ask for most, one press away. */
export const PRESETS: readonly Preset[] = [
  { name: 'Ten quick ones', says: 'Ten questions over all topics; the answer after each.', blueprint: blueprint({}) },
  {
    name: 'Mock exam',
    says: 'Thirty questions in thirty minutes; marked when you hand in.',
    blueprint: blueprint({ count: 30, mode: 'mock', minutes: 30 }),
  },
  {
    name: 'What I know least',
    says: 'Fifteen, the likelier the more you have forgotten.',
    blueprint: blueprint({ count: 15, spread: 'weak' }),
  },
  {
    name: 'Only what I got wrong',
    says: 'Your last mistakes, in study and in quizzes.',
    blueprint: blueprint({ count: 20, mistakes: true }),
  },
  { name: 'Meetings', says: 'When, where and who.', blueprint: blueprint({ topics: ['meeting'] }) },
  { name: 'Who gave what', says: 'Concessions, and who made them.', blueprint: blueprint({ topics: ['concession'] }) },
  {
    name: 'Frameworks and terms',
    says: 'Ideas, their authors and what they mean.',
    blueprint: blueprint({ topics: ['framework', 'definition'] }),
  },
  {
    name: 'Match and put in order',
    says: 'Terms with their meanings, steps and events in their order.',
    blueprint: blueprint({ kinds: ['matching', 'ordering'] }),
  },
]
