import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf, type Tree } from '../tree'
import { LONGEST_POINT } from './points'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

/**
 * "When Brezhnev threatened to send troops, American forces _____", "A leader who threatens and concedes _____": what follows from a condition, and what is said of a subject
 * that is told at length.
 */
export function predicates(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  const verb = mainVerb(tree, unit)
  if (verb < 0) return []
  const subject = subjectOf(tree, verb, unit)
  if (subject < 0) return []
  const first = sure(tokens[unit.from])
  const conditional = OPENS.test(first.lower) && subject > unit.from + 3
  if (!conditional && !isToldAtLength(tree, subject)) return []
  // "the range is _____", "they did not _____", "it may nevertheless _____": what helps the verb stays, and so does "is"
  let from = verb
  while (/^RB/.test(tokens[from]?.tag ?? '') && tokens[from]?.head === tokens[verb] && sure(tokens[verb]).lemma !== 'be') from++
  const to = endOf(tree, verb, unit)
  if (sure(tokens[verb]).lemma === 'be' && to - from > LONG_ENOUGH && tokens[from + 1]?.pos !== 'PUNCT') from++
  const before = tree.span(subject).to
  // an adverb between subject and verb stays, a clause does not
  if (from - before > 3 || to - from > LONGEST_POINT || to - from < SHORTEST) return []
  return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({
    ...one,
    predicate: true,
    surety: conditional ? 0 : LESS,
  }))
}

const SHORTEST = 2
/** "is worth nothing": of a short predicate "is" is left out too. */
const LONG_ENOUGH = 4
const LESS = -0.02
const OPENS = /^(?:when|if|unless|once|whenever|after|since|because|where|wherever|until|without|under)$/

function mainVerb(tree: Tree, { from, to }: Unit): number {
  for (let i = from; i < to; i++) {
    const { tag, label } = sure(tree.tokens[i])
    if (!/^(?:VB|MD)/.test(tag) || !/^(?:ROOT|conj|ccomp|parataxis|dep)$/.test(label)) continue
    const head = tree.head(i)
    if ((head < from || head >= to) && subjectOf(tree, i, { from, to }) >= 0) return i
  }
  return -1
}

function subjectOf(tree: Tree, verb: number, { from }: { from: number; to: number }): number {
  const subject = tree.childrenBy(verb, 'nsubj', 'nsubjpass').find((i) => i < verb && i >= from)
  return subject !== undefined && !/^(?:PRP|EX|WP|WDT|DT)/.test(sure(tree.tokens[subject]).tag) ? subject : -1
}

/** "a leader who threatens and concedes", "states that fear a rival": a clause says which, so that the rest of the sentence can be known. */
const isToldAtLength = (tree: Tree, subject: number): boolean =>
  tree
    .childrenBy(subject, 'relcl')
    .some(
      (i) => /^(?:who|that|which)$/.test(sure(tree.tokens[tree.span(i).from]).lower) && tree.tokens[tree.span(i).from - 1]?.text !== ',',
    )

/** Up to the comma behind which something else begins. */
function endOf(tree: Tree, verb: number, { to }: Unit): number {
  for (let i = verb + 1; i < to; i++)
    if (
      /^[,:;–—]$/.test(sure(tree.tokens[i]).text) &&
      /^(?:as|which|who|though|although|while|whereas|because|since|so|and|but|for|if|unless|when|rather|not|even)$/.test(
        tree.tokens[i + 1]?.lower ?? '',
      )
    )
      return i
  return to
}
