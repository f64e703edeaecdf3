import { sure } from './sure'
import type { Token } from './tokens'
import { treeOf, type Tree } from './tree'

/** A verb with its auxiliaries, as token indices; `head` is the verb that carries the meaning. */
export interface VerbGroup {
  from: number
  to: number
  head: number
  finite: boolean
  passive: boolean
  negated: boolean
}

/** Verbs that only colour the verb after them: "seems to rest on", "did not appear to work". */
const RAISING = new Set('appear seem tend continue begin start fail have need happen prove manage come help ought use'.split(' '))
/** "be" + one of these + "to" + verb is one verb group: "was bound to be seen as". */
const PREDICATIVE = new Set(
  'likely unlikely sure bound certain set able unable expected supposed meant intended designed going poised about'.split(' '),
)
const NEVER = /^(?:never|hardly|rarely|seldom|scarcely)$/

/** All verb groups of a stretch of tokens, left to right; of those that only describe a noun ("the lessons learned at Munich") none is finite. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const tree = treeOf(tokens)
  const groups: VerbGroup[] = []
  for (const [verb, { pos, label }] of tokens.entries()) {
    if (!/^(?:VERB|AUX)$/.test(pos) || /^aux/.test(label) || verb < (groups.at(-1)?.to ?? 0)) continue
    const last = groups.at(-1)?.to ?? 0
    const whole = verbGroupAt(tree, verb)
    // in a garbled sentence an auxiliary may stand before the group before: what is left of the group could be nothing
    const bare = { from: verb, to: verb + 1, head: verb, finite: true, passive: false, negated: true }
    const group = whole && whole.to > last && whole.head >= last ? whole : bare
    const from = Math.max(group.from, last)
    groups.push({ ...group, from, finite: group.finite && isFiniteForm(tree, from, verb) })
  }
  return groups
}

function isFiniteForm(tree: Tree, from: number, verb: number): boolean {
  const { tag } = sure(tree.tokens[from])
  if (/^(?:VBD|VBP|VBZ|MD)$/.test(tag)) return true
  const subject = tree.childrenBy(verb, 'nsubj', 'nsubjpass', 'csubj').length > 0
  return subject && tag !== 'TO' && tag !== 'VBG' && tree.label(verb) !== 'acl'
}

/** The verb group of a predicate; null where words of another kind stand inside it ("had he known", "never came"). */
export function verbGroupAt(tree: Tree, verb: number): VerbGroup | null {
  const { tokens } = tree
  const auxiliaries = tree.childrenBy(verb, 'aux', 'auxpass', 'neg').filter((a) => a < verb)
  const from = Math.min(verb, ...auxiliaries)
  let to = verb + 1
  let head = verb
  let passive = tree.childrenBy(verb, 'auxpass').length > 0
  let negated = tree.childrenBy(verb, 'neg').length > 0
  for (let next = raised(tree, head); next >= 0; next = raised(tree, head)) {
    head = next
    to = head + 1
    passive = tree.childrenBy(head, 'auxpass').length > 0
    negated ||= tree.childrenBy(head, 'neg').length > 0
  }
  // "is not", "set up"
  for (const child of tree.childrenBy(head, 'neg', 'prt')) if (child === to) to++
  for (let i = from; i < to; i++) {
    // "were either abandoned or ignored": the rest is what they were
    if (i > from && sure(tokens[i]).pos === 'CCONJ') return { from, to: i, head: i - 1, finite: true, passive: false, negated }
    if (!belongs(tree, i, verb, head)) return null
  }
  if (from === verb && tree.childrenBy(verb, 'neg', 'advmod').some((a) => a < verb && NEVER.test(sure(tokens[a]).lower))) return null
  const first = sure(tokens[from])
  const finite = first.tag !== 'VBG' && first.lower !== 'to'
  return { from, to, head, finite, passive, negated }
}

function belongs(tree: Tree, i: number, verb: number, head: number): boolean {
  if (i === verb || i === head) return true
  const { pos, lower } = sure(tree.tokens[i])
  if (/^(?:AUX|ADV|PART|ADP)$/.test(pos) || PREDICATIVE.has(lower) || RAISING.has(sure(tree.tokens[i]).lemma)) return true
  // an adverb between two commas
  return pos === 'PUNCT' || pos === 'VERB'
}

/** The verb that "seems to", "is likely to" … only colour, or -1. */
function raised(tree: Tree, verb: number): number {
  const { tokens } = tree
  const opens = (word: number): boolean => {
    const { lower, lemma, pos } = sure(tokens[word])
    return PREDICATIVE.has(lower) || (pos !== 'ADJ' && RAISING.has(lemma))
  }
  const via = [verb, ...tree.childrenBy(verb, 'acomp', 'attr', 'oprd', 'advmod')].find(
    (word) => word >= verb && opens(word) && tree.childrenBy(word, 'xcomp').length > 0,
  )
  if (via === undefined) return -1
  const target = tree.childrenBy(via, 'xcomp').find((x) => x > via && tree.childrenBy(x, 'aux').some((a) => sure(tokens[a]).lower === 'to'))
  if (target === undefined) return -1
  const between = tokens.slice(via + 1, target)
  return between.every(({ pos, lower }) => lower === 'to' || lower === 'not' || pos === 'ADV' || pos === 'AUX') ? target : -1
}

/** "will signal and seek", "was signed and ratified": a second verb that needs the first one's auxiliaries. */
export const needsAuxiliary = (tree: Tree, first: VerbGroup, verb: number): boolean => {
  const { tokens } = tree
  const { tag } = sure(tokens[verb])
  if (tree.childrenBy(verb, 'aux', 'auxpass').length > 0) return false
  if (tag === 'VBG') return true
  if (first.head === first.from) return false
  // "are imposed and work best": after "be" and "have" no base form goes on
  if (tag === 'VB') return tokens.slice(first.from, first.head).some((t) => t.tag === 'MD' || t.tag === 'TO' || t.lemma === 'do')
  return tag === 'VBN' || (tag === 'VBD' && first.passive)
}
