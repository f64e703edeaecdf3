import type { Analysis } from '../../analysis'
import { boosted, type Tree } from '../../boosted'
import type { Chosen } from './follow'
import { featuresOf, type Candidate, type Pronoun } from './features'

export interface Trees {
  start: number
  trees: readonly Tree[]
}

/** The candidate that a pronoun most likely means, and how likely: no likelier than what the pronoun before, by which it was spoken of last, means it. */
export function bestOf(analysis: Analysis, pronoun: Pronoun, candidates: readonly Candidate[], { start, trees }: Trees): Chosen | null {
  const odds = candidates.map((candidate) => Math.exp(boosted(featuresOf(analysis, pronoun, candidate, candidates), start, trees)))
  const most = Math.max(...odds)
  const candidate = candidates[odds.indexOf(most)]
  if (!candidate) return null
  // one of them it is, or none: what speaks for the others speaks against the best
  const chance = most / (NONE + odds.reduce((sum, each) => sum + each, 0))
  return { candidate, chance: Math.min(candidate.sure, chance) }
}

const NONE = 0.3
