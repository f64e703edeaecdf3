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
    const { first } = deedsBefore(tree, verb) ?? { first: -1 }
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

/** A sentence that is longer is also told without its first deed. */
const LONG = 28
/** Words that a last deed needs to be worth a sentence. */
const TELLS = 5
const LINKS = /^(?:so|then|thus|therefore|also|even|thereby)$/
const PRONOUN = /^(?:it|they|them|he|she|him|her|his|its|their|this|these|those|such)$/

/** "The commission counted the dead, put the blame on the army, and concluded that …": of a sentence too long to be asked as it stands, who it was and the last that was done. */
export function withLastDeed(unit: Unit): Unit | null {
  const { tokens } = unit.sentence
  if (unit.only || unit.scenes || unit.pieces.length <= LONG) return null
  const tree = treeOf(tokens)
  for (let verb = unit.to - 1; verb > unit.from; verb--) {
    const before = deedsBefore(tree, verb)
    // "the channel was the same and so was the man": another is spoken of
    if (!before || before.top <= unit.from || sure(tokens[verb]).lemma === 'be') continue
    const { from: opens } = tree.span(verb)
    // "and so cut off the boats": the first deed was why
    const start = LINKS.test(sure(tokens[opens]).lower) ? verb : opens
    const pieces = unit.pieces.filter(({ at }) => at < before.top || at >= start)
    const told = pieces.filter(({ at }) => at >= start)
    // what stands for a thing of the deed that falls is told no more
    const leans = told.some(({ at, text }) => PRONOUN.test(text.toLowerCase()) && text === sure(tokens[at]).text)
    const isJoined = /^(?:and|but)$/.test(tokens[opens - 1]?.lower ?? '') && verb - opens <= 1
    return isJoined && !leans && told.length >= TELLS ? { ...unit, pieces, asks: start } : null
  }
  return null
}

/** The verb which another without a subject of its own is joined to, and the first of them, which has the subject; null for none, and where a third follows. */
function deedsBefore(tree: Tree, verb: number): { first: number; top: number } | null {
  const isDeed = (at: number): boolean => at >= 0 && sure(tree.tokens[at]).tag.startsWith('VB') && isFinite(sure(tree.tokens[at]))
  const first = tree.label(verb) === 'conj' ? tree.head(verb) : -1
  if (!isDeed(verb) || !isDeed(first) || tree.childrenBy(verb, 'conj', 'nsubj', 'nsubjpass', 'expl', 'aux', 'auxpass').length > 0)
    return null
  // "they frame the issue, identify what is at stake, and point out …": the first of three has the subject
  let top = first
  while (tree.label(top) === 'conj' && isDeed(tree.head(top))) top = tree.head(top)
  const isMain = !/^(?:relcl|acl|advcl|csubj)$/.test(tree.label(top)) && tree.childrenBy(top, 'nsubj', 'nsubjpass').length > 0
  return isMain ? { first, top } : null
}
