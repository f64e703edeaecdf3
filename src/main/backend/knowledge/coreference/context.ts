import type { Analysis, Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import type { Pair } from '../pair'
import type { Token } from '../tokens'

/** Words that stand alone, as far as they can be made to. */
export interface Resolved {
  text: string
  /** Pointing words that were left without an antecedent. */
  open: string[]
  /** A pronoun in it means the subject of its own clause. */
  leansOnSubject: boolean
}

/** What every rule of resolution is given. */
export interface Context {
  analysis: Analysis
  pair: Pair | null
  /** "the Reagan–Gorbachev meeting in Geneva" for a bare "the meeting"; null if the document does not tell. */
  meeting(sentence: Sentence, noun: Token): string | null
  resolve(sentence: Sentence, phrase: Phrase): Resolved
  /** What the text, or the part of it in which a sentence stands, is about: "Lausanne Conference". */
  topic(sentence: Sentence): string | null
}

/** A word that points elsewhere, and what to put in its place. */
export interface Pointer {
  to: number
  /** null leaves the words. */
  by: string | null
  /** Means the subject of the clause. */
  leans?: boolean
}
