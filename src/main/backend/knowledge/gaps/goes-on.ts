import { sure } from '../sure'
import { treeOf, type Phrase } from '../tree'
import type { Unit } from './unit'

/** "how an ambiguity can end a war | and prepare the next one": what "and" joins to a verb of the answer, right behind it, as a stretch from the answer's first word; null where nothing goes on. */
export function goesOn({ sentence: { tokens }, to: end }: Unit, { from, to }: Phrase): Phrase | null {
  if (to + 1 >= end || tokens[to]?.pos !== 'CCONJ') return null
  const tree = treeOf(tokens)
  for (let i = to + 1; i < Math.min(end, to + 4); i++) {
    const { tag, label } = sure(tokens[i])
    const first = tree.head(i)
    // "thought that he was giving it away, and resigned": joined to the verb in front
    if (/^VB[GN]?$/.test(tag))
      return label === 'conj' && first >= from && first < to && /^VB/.test(sure(tokens[first]).tag)
        ? { from, to: Math.min(end, tree.span(i).to) }
        : null
  }
  return null
}
