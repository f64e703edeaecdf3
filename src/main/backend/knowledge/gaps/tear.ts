import type { Phrase, Tree } from '../tree'
import type { Target } from './target'
import type { Unit } from './unit'

/** A gap in its unit, with what it asks for. */
export interface Gap extends Phrase {
  unit: Unit
  kind: Target['kind']
}

/** True for a gap that leaves a part of its phrase outside, or takes a part of another. */
export type Tears = (tree: Tree, gap: Gap) => boolean
