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
  relations: [],
  documentIds: [],
  deckIds: [],
  frameworks: [],
  examId: null,
  difficulty: null,
  spread: 'even',
  mistakes: false,
  mode: 'practice',
  minutes: null,
  penalty: 0,
  confidence: false,
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
  {
    name: 'Meetings in order',
    says: 'Put meetings in their order in time.',
    blueprint: blueprint({ count: 5, kinds: ['ordering'], relations: ['timeline'] }),
  },
  {
    name: 'Concessions: who gave what',
    says: 'What each side gave, and what became of it.',
    blueprint: blueprint({ topics: ['concession'] }),
  },
  {
    name: 'Name the framework',
    says: 'A tenet is given, and its framework asked for.',
    blueprint: blueprint({ kinds: ['name-framework'] }),
  },
  {
    name: 'According to whom?',
    says: 'Whose words, whose account, whose objection.',
    blueprint: blueprint({ kinds: ['according-to'] }),
  },
  {
    name: 'Match and put in order',
    says: 'Meetings with their dates, people with their words, steps in their order.',
    blueprint: blueprint({ kinds: ['matching', 'ordering'] }),
  },
  {
    name: 'Essay questions',
    says: 'Three cases to judge; you mark yourself point by point.',
    blueprint: blueprint({ count: 3, kinds: ['application'] }),
  },
]
