import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf, type Tree } from '../tree'
import { isFinite } from '../verbs'
import type { Token } from '../tokens'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const SHORTEST = 4
const LONGEST = 14
/** Words of the first deed, its verb among them, that tell the second from what else was done. */
const TOLD = 3

/** "The producers met in Kuwait and _____", "Beijing returned the note and _____": the last thing that was done, where the first one tells what it was done with. */
export function secondDeeds(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  return tokens.flatMap((_, verb) => {
    const first = firstOf(tree, verb)
    if (first < unit.from || verb >= unit.to) return []
    const { from: start, to: end } = tree.span(verb)
    const and = start - 1
    if (!/^(?:and|but)$/.test(tokens[and]?.lower ?? '') || and - first < TOLD || end > unit.to || verb - start > 1) return []
    const comma = tokens.findIndex(
      (t, i) => i > verb && i < end && t.text === ',' && /^(?:which|who|though|although|while|so|as)$/.test(tokens[i + 1]?.lower ?? ''),
    )
    const to = comma < 0 ? end : comma
    if (to - verb < SHORTEST || wordsIn(tokens.slice(verb, to)) > LONGEST || tokens.slice(verb, to).some((t) => /^[;:–—(]$/.test(t.text)))
      return []
    return targetAt(reading, unit, 'point', sure(tokens[verb]).start, sure(tokens[to - 1]).end).map((one) => ({
      ...one,
      predicate: true,
      whole: true as const,
    }))
  })
}

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(({ text }) => /[\p{L}\d]/u.test(text)).length

/** The verb of the main clause which another is joined to that has no subject of its own; -1 for none, and where a third follows. */
function firstOf(tree: Tree, verb: number): number {
  const isDeed = (at: number): boolean => at >= 0 && sure(tree.tokens[at]).tag.startsWith('VB') && isFinite(sure(tree.tokens[at]))
  const first = tree.label(verb) === 'conj' ? tree.head(verb) : -1
  if (!isDeed(verb) || !isDeed(first) || tree.childrenBy(verb, 'conj', 'nsubj', 'nsubjpass', 'expl', 'aux', 'auxpass').length > 0) return -1
  // "they frame the issue, identify what is at stake, and point out …": the first of three has the subject
  let top = first
  while (tree.label(top) === 'conj' && isDeed(tree.head(top))) top = tree.head(top)
  if (/^(?:relcl|acl|advcl|csubj)$/.test(tree.label(top)) || tree.childrenBy(top, 'nsubj', 'nsubjpass').length === 0) return -1
  return first
}
