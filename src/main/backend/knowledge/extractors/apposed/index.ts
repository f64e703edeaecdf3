import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import { treeOf } from '../../tree'
import type { Reading } from '../reading'
import { glossBehind } from './gloss'
import { nameBehind } from './name'
import { relativeBehind } from './relative'
import { termAt } from './term'

/** "spoilers, leaders who believe that …", "audience costs, that is, the penalty for …", "the snapback, under which …": a term with its meaning set beside it. */
export function apposed(reading: Reading, sentence: Sentence): Fact[] {
  const tree = treeOf(sentence.tokens)
  const found: Fact[] = []
  let end = 0
  for (let noun = 0; noun < sentence.tokens.length && found.length < MOST_TERMS; noun++) {
    const term = termAt(tree, sentence, noun)
    if (!term || sure(sentence.tokens[noun]).start < end) continue
    const fact =
      glossBehind(reading, sentence, tree, term) ??
      relativeBehind(reading, sentence, tree, term) ??
      nameBehind(reading, sentence, tree, term)
    if (!fact) continue
    found.push(fact)
    end = fact.slots.meaning?.[0]?.end ?? 0
  }
  return found
}

/** "the personal summit, where …, the plenary summit, where …, and the progressive summit, …" */
const MOST_TERMS = 3
