import { sure } from '../sure'
import type { Phrase, Tree } from '../tree'
import { isFinite } from '../verbs'
import type { Unit } from './unit'

/** True for a gap that takes the word on which something hangs that stays in the sentence. */
export function leavesHanging(tree: Tree, unit: Unit, gap: Phrase): boolean {
  const inside = (i: number): boolean => i >= gap.from && i < gap.to
  const tops = topsOf(tree, gap)
  // "when | it emerged, in 1927 |, that …": what emerged, wherever the parser hung it
  if (tree.tokens[gap.to]?.text === ',' && tree.tokens[gap.to + 1]?.lower === 'that' && tree.label(gap.to + 1) === 'mark') return true
  if (isInserted(tree, gap, tops)) return true
  for (let i = gap.to; i < unit.to; i++) {
    const head = tree.head(i)
    if (!inside(head) || !unit.pieces.some(({ at }) => at === i)) continue
    if (hangsOn(tree, i, head, tops, inside)) return true
  }
  return false
}

function hangsOn(tree: Tree, at: number, head: number, tops: readonly number[], inside: (i: number) => boolean): boolean {
  const isTop = tops.includes(head)
  switch (tree.label(at)) {
    // "when _____, that the others had built a road": what emerged
    case 'ccomp':
    case 'xcomp':
      return true
    // "it can be _____, and that a newcomer …": what else was said, where the verb of saying is gone
    case 'conj':
      return !isTop && isVerb(tree, at) && isVerb(tree, head)
    // "the last summit was _____, under Macron": how and where a thing was done goes with what was done, unless it is told of somebody
    case 'prep':
      return isTop && isVerb(tree, head) && sure(tree.tokens[at - 1]).text === ',' && !hasSubject(tree, head, inside)
    default:
      return false
  }
}

const isVerb = (tree: Tree, at: number): boolean => /^(?:VERB|AUX)$/.test(sure(tree.tokens[at]).pos)

const hasSubject = (tree: Tree, verb: number, inside: (i: number) => boolean): boolean =>
  tree.childrenBy(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl').some(inside)

/** "Both would join, | the annex said |, once …": who says so, between commas. */
function isInserted(tree: Tree, { from, to }: Phrase, tops: readonly number[]): boolean {
  const { tokens } = tree
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.text !== ',') return false
  return (
    tops.length === 1 &&
    tops.some(
      (top) =>
        !/^(?:ROOT|conj)$/.test(tree.label(top)) &&
        isFinite(sure(tokens[top])) &&
        tree.childrenBy(top, 'nsubj').some((i) => i >= from && i < to),
    )
  )
}

export const topsOf = (tree: Tree, { from, to }: Phrase): number[] => {
  const tops: number[] = []
  for (let i = from; i < to; i++) if (sure(tree.tokens[i]).pos !== 'PUNCT' && !(tree.head(i) >= from && tree.head(i) < to)) tops.push(i)
  return tops
}
