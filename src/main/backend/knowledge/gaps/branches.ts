import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase, type Tree } from '../tree'
import { isFinite } from '../verbs'
import { isCounted } from './parts'

/**
 * What a long sentence can do without, the first to go first: a clause or a name that commas set off from what it tells more of, and a second thing that was said or done. Each is a
 * whole branch of the tree with the marks and the "and" that join it, so that what is left is a sentence as it was. A condition stays, as without it nothing would be true.
 */
export function branchesIn(tokens: readonly Token[], unit: Phrase): Phrase[] {
  const tree = treeOf(tokens)
  const found: Phrase[] = []
  // "France, …, feared above all that": where the parser took the name for the whole, its verb would go
  for (let i = unit.from; i < unit.to; i++) if (tree.label(i) === 'ROOT' && !/^(?:VERB|AUX)$/.test(sure(tokens[i]).pos)) return []
  for (let i = unit.from + 1; i < unit.to; i++) {
    const branch = SET_OFF.test(tree.label(i)) ? setOff(tree, unit, i) : tree.label(i) === 'conj' ? joined(tree, unit, i) : null
    if (branch) found.push(branch)
  }
  return found.sort((a, b) => b.from - a.from)
}

/** "On the following day the state was proclaimed": when it was, as long as only the text can tell. */
export function timeLead(tokens: readonly Token[], unit: Phrase): Phrase[] {
  const tree = treeOf(tokens)
  const { from, to } = tree.span(unit.from)
  const opens = sure(tokens[unit.from])
  const isTime = tree.childrenBy(unit.from, 'pobj').some((c) => TIMES.test(sure(tokens[c]).lemma))
  if (opens.label !== 'prep' || !/^(?:on|in|by|at|during|within)$/.test(opens.lower) || from !== unit.from || !isTime) return []
  // "On the morning of | December 10, Gorbachev stopped": where the parser lost a part of it, the clause does not begin behind it
  const next = tokens[to]?.text === ',' ? to + 1 : to
  return tree.childrenBy(tree.head(unit.from), 'nsubj', 'nsubjpass').some((c) => tree.span(c).from === next) ? [{ from, to: next }] : []
}
const TIMES = /^(?:day|night|morning|evening|afternoon|week|month|year|summer|autumn|winter|spring|decade|moment|time)$/

const SET_OFF = /^(?:relcl|acl|appos|advcl)$/
const CONDITION = /^(?:if|unless|provided|once|until|till|whether|only|when|whenever|where|wherever|lest|except|without|before|after|than)$/

/** ", which …", ", having …", ", the …": between two commas, or from one to the end of what is said. */
function setOff(tree: Tree, unit: Phrase, top: number): Phrase | null {
  const { tokens } = tree
  const { from, to } = tree.span(top)
  if (from <= unit.from + 1 || to > unit.to || tokens[from - 1]?.text !== ',' || tree.head(top) >= from) return null
  if (tree.label(top) === 'advcl' && tokens.slice(from, from + 2).some((t) => CONDITION.test(t.lower))) return null
  // "where in July 1963 Egon Bahr, then Brandt's press officer, | set out": a clause that did not get its verb
  if (tree.label(top) !== 'appos' && !/^(?:VERB|AUX)$/.test(sure(tokens[top]).pos)) return null
  const after = tokens[to]
  // "Burma, Ceylon, and India": a member of a list looks like a name for the one before
  if (tree.label(top) === 'appos' && (after?.pos === 'CCONJ' || tokens[to + 1]?.pos === 'CCONJ')) return null
  if (to === unit.to || !after || /^[;:.]$/.test(after.text)) return { from: from - 1, to }
  // "When a truce took hold on 12 May, negotiated by fax, | the Armenians had won": the comma that ends what leads stays
  return after.text === ',' && tokens[to + 1]?.pos !== 'CCONJ' ? { from: from - 1, to: leadsBefore(tree, top, to) ? to : to + 1 } : null
}

/** What it tells more of stands in a clause in front of the verb of the sentence. */
function leadsBefore(tree: Tree, top: number, to: number): boolean {
  for (let at = top, steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++)
    if (tree.head(at) >= to) return tree.label(at) === 'advcl'
  return false
}

/** "and voted for sanctions against Iran", ", and that openness decays": joined behind to what says as much alone, and the last of what is said. */
function joined(tree: Tree, unit: Phrase, top: number): Phrase | null {
  const { tokens } = tree
  const first = tree.head(top)
  const { from, to } = tree.span(top)
  const and = from - 1
  if (first < unit.from || to < unit.to || to > unit.to || !/^(?:and|but)$/.test(tokens[and]?.lower ?? '')) return null
  if (!/^(?:VERB|AUX)$/.test(sure(tokens[first]).pos) || !/^(?:VERB|AUX)$/.test(sure(tokens[top]).pos)) return null
  const finite = (verb: number): boolean =>
    [verb, ...tree.childrenBy(verb, 'aux', 'auxpass')].some((at) => at <= verb && isFinite(sure(tokens[at])))
  if (!finite(top) || !finite(first) || isCounted(tokens, and) || isUnder(tree, first, /^(?:advcl|relcl|acl|csubj)$/)) return null
  // "would come into force provisionally on the day, | and permanently once …": how it would for a while only is half of what is said
  if (isManner(tokens[from]) && tree.childrenBy(first, 'advmod').some((at) => isManner(tokens[at]))) return null
  return { from: tokens[and - 1]?.text === ',' ? and - 1 : and, to }
}
const isManner = (word: Token | undefined): boolean => word?.tag === 'RB' && /ly$/.test(word.lower)

function isUnder(tree: Tree, verb: number, label: RegExp): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++) if (label.test(tree.label(at))) return true
  return false
}
