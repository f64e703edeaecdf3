import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf, type Phrase } from '../tree'
import { cutsName, leavesEnd } from './cut-names'
import { withoutOtherRelative } from './other-clauses'
import { runsTogether } from './runs-together'
import { shortened } from './shortened'
import { leavesSeries } from './split-series'
import type { Target } from './target'
import { isTorn } from './torn'
import type { Unit } from './unit'

/**
 * The target without what is not of its phrase: the helping verb it begins with ("seems to have been | a slight heart attack"), what hangs on behind a comma ("evacuate
 * Manchuria | , which would return to China, with one exception"), and a clause that only stands beside it ("stay | , and who would guarantee …"). None where it begins or ends
 * in the middle of one. Best first: where too much would be left of the sentence, what hangs on goes with the answer.
 */
export function bounded(reading: Reading, unit: Unit, target: Target): Target[] {
  const { tokens } = unit.sentence
  if (leavesEnd(tokens, target)) return []
  if (!/^(?:point|complement|ending|subject)$/.test(target.kind)) return cutsName(unit.sentence, target) ? [] : [target]
  const tree = treeOf(tokens)
  if (target.listed) return leavesSeries(tree, unit, target, target.kind) || runsTogether(tokens, target) ? [] : [target]
  return [target.whole ? { ...target, to: withoutOtherRelative(tree, target) } : shortened(tree, target), target]
    .filter(
      (one) =>
        !isTorn(tree, { ...one, unit, kind: target.kind }) && !runsTogether(tokens, one) && !(one.to < target.to && isName(unit, one)),
    )
    .map(({ from, to }) =>
      from === target.from && to === target.to
        ? target
        : { ...target, from, to, slot: reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end) },
    )
}

/** A name has a gap of its own, where it is worth one. */
const isName = ({ sentence }: Unit, { from, to }: Phrase): boolean => sentence.mentions.some((m) => m.from <= from && m.to >= to)
