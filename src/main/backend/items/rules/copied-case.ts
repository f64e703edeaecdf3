import type { Check, RuleContext } from './rule-item'
import { wordsOf } from './words'

/** Words in a row that two texts on one matter do not share by chance. */
const RUN = 5
/** Share of such runs from which a case is a copy, and a single run so long that it is one by itself. */
const COPIED = 0.3
const LONGEST_RUN = 12

/** Rule 24. */
export const isACopiedCase: Check = (item, context) => {
  if (item.kind !== 'application' || context.text === null) return false
  const source = runsOf(context)
  const words = wordsOf(item.stem).map(({ plain }) => plain)
  const runs = words.length - RUN + 1
  if (runs <= 0) return false
  let copied = 0
  let inARow = 0
  let longest = 0
  for (let at = 0; at < runs; at++) {
    const found = source.has(words.slice(at, at + RUN).join(' '))
    copied += Number(found)
    inARow = found ? inARow + 1 : 0
    longest = Math.max(longest, inARow)
  }
  return copied / runs > COPIED || (longest > 0 && longest + RUN - 1 >= LONGEST_RUN)
}

const known = new WeakMap<RuleContext['passages'], { text: string; runs: Set<string> }>()

function runsOf({ text, passages }: RuleContext): Set<string> {
  const before = known.get(passages)
  if (before && before.text === text) return before.runs
  const words = wordsOf(text ?? '').map(({ plain }) => plain)
  const runs = new Set(words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' ')))
  known.set(passages, { text: text ?? '', runs })
  return runs
}
