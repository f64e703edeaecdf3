import type { Phrase } from '../clauses'
import type { Tree } from '../tree'
import type { Role } from './roles'

/** What stands with a verb besides its subject. */
export interface Argument {
  role: Role
  phrase: Phrase
  /** The phrase without its preposition or conjunction, relative clauses and appositions: what an answer would say. */
  core: Phrase
  /** Token index of its main word. */
  head: number
  /** "on", "because of", "to": the words in front of the core that a question keeps. */
  link: string
  /** Stands before the subject. */
  leads: boolean
  /** A comma parts it from what stands before: the sentence can do without it. */
  loose: boolean
}

/** One verb with everything that hangs on it: who did what to whom, when, where and why. */
export interface Predication {
  /** How it hangs in the sentence: the main clause, a second verb, a relative clause, a subordinate one, what somebody said. */
  kind: 'main' | 'joined' | 'relative' | 'side' | 'said' | 'participle'
  tree: Tree
  /** Token index of the main verb. */
  verb: number
  /** From its first auxiliary to the verb. */
  group: Phrase
  subject: Phrase
  /** Token index of the subject's noun. */
  subjectHead: number
  /** The subject stands with another verb, or before the relative pronoun. */
  borrowed: boolean
  /** "did", "has", "will": what stands before the subject in a question. */
  front: string
  /** What stays behind the subject: "agree", "not been signed". */
  rest: string
  /** The verb as "who" takes it: "agreed", "has signed", "are ready". */
  finite: string
  passive: boolean
  negated: boolean
  arguments: Argument[]
  /** Who said it, for what stands in somebody's words: the predication of the verb of saying. */
  speaker: Predication | null
}

/** What a predication without a finite verb of its own has not. */
export const EMPTY: Omit<Predication, 'tree' | 'subject' | 'subjectHead' | 'verb'> = {
  kind: 'main',
  group: { from: 0, to: 0 },
  borrowed: false,
  front: '',
  rest: '',
  finite: '',
  passive: false,
  negated: false,
  arguments: [],
  speaker: null,
}
