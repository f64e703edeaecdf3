import type { Slot } from '../../../../shared/fact'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Unit } from './unit'

export type TargetKind = 'date' | 'amount' | 'words' | 'name' | 'term' | 'point' | 'ending' | 'subject' | 'complement'

/** What is worth a gap: tokens `from` to `to` of the sentence. */
export interface Target {
  kind: TargetKind
  from: number
  to: number
  slot: Slot
  /** A name of somebody. */
  person?: boolean
  /** It begins with the verb of its clause. */
  predicate?: boolean
  /** One of several members which begin alike: the tree is not asked whether it is a whole. */
  listed?: true
  /** Set beside a noun by commas, which stay. */
  apposed?: true
  /** A whole clause, cut where the sentence itself has its joint. */
  whole?: boolean
  /** How sure the words in front say that here comes the point. */
  surety?: number
}

/** Where a unit begins and ends in the document. */
export const startOf = ({ sentence, from }: Unit): number => sure(sentence.tokens[from]).start
export const endOf = ({ sentence, to }: Unit): number => sure(sentence.tokens[to - 1]).end

/** The target at offsets of the document; null where they cut a word in two. */
export function targetAt(reading: Reading, unit: Unit, kind: TargetKind, start: number, end: number, slot?: Partial<Slot>): Target[] {
  const { tokens } = unit.sentence
  const from = tokens.findIndex((t) => t.start === start)
  const last = tokens.findIndex((t) => t.end === end)
  if (from < unit.from || last < from || last >= unit.to) return []
  return [{ kind, from, to: last + 1, slot: { ...reading.slot(start, end), ...slot } }]
}
