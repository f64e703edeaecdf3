import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf } from '../tree'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const LONGEST = 20
const SHORTEST = 4
const SURETY = 0.1

/** "held that leaders have no motive to be moderate, and that _____": the second thing that was held is worth as much as the first. */
export function secondClauses(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  return tokens.flatMap((token, that) => {
    if (that <= unit.from || that >= unit.to || token.lower !== 'that' || !/^(?:and|but)$/.test(tokens[that - 1]?.lower ?? '')) return []
    // the parser joins the clause to the first, or to the verb above both, and may take "that" for a pointing word
    const verb = tokens.findIndex((t, i) => i > that && i < unit.to && t.label === 'conj' && tree.span(i).from === that)
    const above = verb < 0 ? -1 : tree.label(tree.head(verb)) === 'ccomp' ? tree.head(tree.head(verb)) : tree.head(verb)
    const opens = (clause: number): boolean => clause < that && tokens[tree.span(clause).from]?.lower === 'that'
    if (above < unit.from || !tree.childrenBy(above, 'ccomp').some(opens)) return []
    const { to } = tree.span(verb)
    const from = that + 1
    if (to > unit.to || to - from < SHORTEST || to - from > LONGEST || tokens.slice(from, to).some((t) => /^[;:]$/.test(t.text))) return []
    return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({ ...one, surety: SURETY }))
  })
}
