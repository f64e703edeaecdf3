import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import { treeOf, type Tree } from '../../tree'
import type { Reading } from '../reading'
import { glossBehind } from './gloss'
import { nameBehind } from './name'
import { relativeBehind } from './relative'
import { termAt, type Term } from './term'

/** "spoilers, leaders who believe that …", "audience costs, that is, the penalty for …", "the snapback, under which …": a term with its meaning set beside it. */
export function apposed(reading: Reading, sentence: Sentence): Fact[] {
  const tree = treeOf(sentence.tokens)
  const found: Fact[] = []
  let end = 0
  for (let noun = 0; noun < sentence.tokens.length && found.length < MOST_TERMS; noun++) {
    const term = termAt(tree, sentence, noun)
    if (!term || sure(sentence.tokens[noun]).start < end || isOfDeed(tree, term)) continue
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

/** "Asad was suppressing the Brotherhood, a campaign that ended in …": what is summed up so was done, and is no name for whom it was done to. */
function isOfDeed({ tokens }: Tree, { noun, mark }: Term): boolean {
  if (!/^(?:dobj|pobj)$/.test(sure(tokens[noun]).label) || !/^an?$/.test(tokens[mark + 1]?.lower ?? '')) return false
  const head = tokens.slice(mark + 2, mark + 5).find(({ tag }) => tag === 'NN')
  return SUMS_UP.test(head?.lower ?? '')
}
const SUMS_UP =
  /^(?:campaign|move|step|decision|act|gesture|attack|policy|action|measure|effort|mistake|blunder|achievement|shift|development|task|operation|practice|concession|retreat|humiliation|victory|success|failure|gamble|risk|choice|reversal|breach|violation|threat|offer|promise|refusal|feat|blow|change|course|exercise|manoeuvre|tactic|habit|precedent)$/

/** "the personal summit, where …, the plenary summit, where …, and the progressive summit, …" */
const MOST_TERMS = 3
