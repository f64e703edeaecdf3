import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf } from '../tree'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const LONGEST = 16
const SHORTEST = 4
const OPENS = /^(?:when|if|unless|once|whenever|since|because|where|wherever|until|whereas|although|though|while)$/

/** "If neither side can see what the other does, _____": what holds under a condition, all of it, where the clause in front leads to it alone. */
export function consequences(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  if (!OPENS.test(sure(tokens[unit.from]).lower)) return []
  const tree = treeOf(tokens)
  const condition = tree.head(unit.from)
  if (condition < unit.from || tree.label(condition) !== 'advcl') return []
  const main = tree.head(condition)
  const subject = tree.childrenBy(main, 'nsubj', 'nsubjpass', 'expl').find((i) => i > condition && i < main)
  if (subject === undefined || main >= unit.to) return []
  let { to: from } = tree.span(condition)
  if (tokens[from]?.text !== ',') return []
  from++
  if (tokens[from]?.lower === 'then') from++
  // "…, the Soviets, who had waited, left": an aside hangs on the condition, or stands in front of the subject
  if (tree.span(subject).from !== from || /^(?:WP|DT)$/.test(sure(tokens[subject]).tag)) return []
  // "where nobody fears, it is likely that …": such an "it" stands for nothing
  if (sure(tokens[subject]).lower === 'it' && sure(tokens[main]).lemma === 'be') return []
  // "if sanctions hurt enough, | the argument runs, Tehran will change": whose words they are is told by the way
  if (tokens[main + 1]?.text === ',') return []
  const end = tokens.findIndex((t, i) => i > main && i < unit.to && /^[,;:–—]$/.test(t.text) && STARTS.test(tokens[i + 1]?.lower ?? ''))
  const to = end < 0 ? unit.to : end
  if (to - from > LONGEST || to - from < SHORTEST) return []
  return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({
    ...one,
    whole: true as const,
  }))
}

const STARTS = /^(?:as|which|who|though|although|while|whereas|because|since|so|but|for|if|unless|when|rather|not|even|and)$/
