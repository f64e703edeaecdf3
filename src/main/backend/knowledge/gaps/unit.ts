import type { Sentence } from '../analysis'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'

/** One word of a unit: as it stands, or what it stands for. */
export interface Piece {
  /** Index of its token in the sentence. */
  at: number
  text: string
  /** No space in front. */
  glued: boolean
}

/** "Mercer explained why his country …": whom a pronoun means that was named before it in the same clause, the writer's own words tell best. */
export function isTold(before: readonly Piece[], { tag }: Token, by: string): boolean {
  if (!tag.startsWith('PRP')) return false
  const name = by.replace(/[’']s?$/, '')
  return ` ${before.map(({ text }) => text).join(' ')} `.includes(` ${name} `)
}

/** A stretch of a sentence that is a sentence by itself, its pronouns replaced by what they mean. */
export interface Unit {
  sentence: Sentence
  from: number
  to: number
  pieces: Piece[]
  /** The sentence before, without which nobody knows what its pronouns mean; whole, then shortened. */
  scenes?: readonly string[]
  /** What it leans on is told by the sentences before, with which alone it can be asked. */
  leaning?: true
  /** Of two halves which tell each other apart the first stays whole: gaps begin here. */
  asks: number
  /** The one answer for which this clause was made. */
  only?: Phrase
  /** "not by force but by law", "the first …, while the second …": the second half is the point. */
  contrast?: true
}
