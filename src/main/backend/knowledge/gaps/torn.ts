import type { Tree } from '../tree'
import { isNamedBehind } from './cut-names'
import { isHalf } from './half-phrases'
import { isFixed } from './idioms'
import { leavesHanging } from './left-hanging'
import { SPLIT_CLAUSES } from './split-clauses'
import { SPLIT_MEASURES } from './split-measures'
import { SPLIT_PREPOSITIONS } from './split-prepositions'
import { leavesSeries } from './split-series'
import type { Gap, Tears } from './tear'

/** A phrase of which a part is left outside, or which takes a part of another. */
export const isTorn = (tree: Tree, gap: Gap): boolean => TEARS.some((tears) => tears(tree, gap))

const TEARS: readonly Tears[] = [
  ...SPLIT_CLAUSES,
  (tree, gap) => leavesHanging(tree, gap.unit, gap),
  (tree, gap) => isHalf(tree, gap.kind, gap),
  ...SPLIT_PREPOSITIONS,
  (tree, gap) => leavesSeries(tree, gap.unit, gap, gap.kind),
  ...SPLIT_MEASURES,
  isNamedBehind,
  ({ tokens }, { from }) => isFixed(tokens, from),
]
