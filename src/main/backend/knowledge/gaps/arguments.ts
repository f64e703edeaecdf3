import { isMonthName } from '../../../../shared/months'
import type { Phrase } from '../clauses'
import type { Reading } from '../extractors/reading'
import { argument } from '../predications/arguments'
import { holdsClause } from '../predications/certain'
import type { Argument } from '../predications/model'
import { nounPhrase } from '../predications/noun-phrase'
import { regroup } from '../predications/regroup'
import { PARTED_IN } from '../predications/roles'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Tree } from '../tree'
import type { Target, TargetKind } from './target'
import type { Unit } from './unit'
import { targetAt } from './target-at'

/**
 * What the verbs of a unit take, and what its subject is. Of most verbs nobody asks "what": "What do five hundred warheads worry?" is no question, and a sentence with the same
 * words left out always is one.
 */
export function argumentsIn(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  return tokens.flatMap((token, at) => {
    if (at < unit.from || at >= unit.to || !token.tag.startsWith('VB') || /^aux/.test(token.label)) return []
    const verb = { tree, at, arguments: argumentsOf(tree, at) }
    const depth = depthOf(tree, at)
    const own = [...verb.arguments.flatMap((a) => targetOf(reading, unit, verb, a)), ...subjectOf(reading, unit, verb)]
    const inside = verb.arguments.flatMap((a) => insideOf(reading, unit, verb, a))
    return [
      ...own.map((target) => ({ ...target, surety: -DEEP * depth })),
      ...inside.map((target) => ({ ...target, surety: -DEEP * (depth + INSIDE) })),
    ]
  })
}

/** A verb as the tree has it, sure or not: the gap leaves the sentence as it stands, and asks for less certainty than a question. */
interface Verb {
  tree: Tree
  at: number
  arguments: Argument[]
}

const argumentsOf = (tree: Tree, verb: number): Argument[] =>
  regroup(
    tree,
    verb,
    tree.children(verb).flatMap((c) => (c > verb ? (argument(tree, verb, c, -1) ?? []) : [])),
  )

/** How much less is asked for what a subordinate clause tells, for each clause it lies in. */
const DEEP = 0.1

/** How far a verb lies from the main clause: what a relative clause tells by the way is asked last. */
function depthOf(tree: Tree, verb: number): number {
  let depth = 0
  for (let at = verb; at >= 0; at = tree.head(at)) if (/^(?:relcl|acl|advcl|pcomp|csubj)$/.test(tree.label(at))) depth++
  return depth
}

function targetOf(reading: Reading, unit: Unit, v: Verb, a: Argument): Target[] {
  if (a.leads || a.core.from <= v.at || a.core.from <= unit.from) return []
  const { tokens } = unit.sentence
  const { lemma } = sure(tokens[v.at])
  const target = (kind: TargetKind): Target[] => targetAt(reading, unit, kind, a.core)
  // what a comma parts from its verb hangs on something else, unless an aside stands between
  const commas = tokens.slice(v.at + 1, a.phrase.from).filter((t) => /^[,–—:;]$/.test(t.text)).length
  if (commas % 2 === 1 && !/^(?:reason|means|condition|when)$/.test(a.role)) return []
  // "feel | the stalemate it doesn't exist": another clause was swallowed
  if (/^(?:object|identity|called|agent|with|preposition)$/.test(a.role) && holdsClause(v.tree, a.core)) return []
  switch (a.role) {
    case 'object':
      return isLight(v, a) ? [] : target('complement')
    case 'identity':
      return isBare(v, a.core) ? [] : target('complement')
    case 'called':
    case 'agent':
    case 'with':
    case 'doing':
      return isBare(v, a.core) ? [] : target('complement')
    case 'preposition':
      // "put it in writing", "with his fist": how and where it was done, and not what
      return isBare(v, a.core) || (a.link === 'in' && !PARTED_IN.test(lemma)) || !ASKED_BEHIND.test(a.link) ? [] : target('complement')
    case 'quality':
      return behindQuality(reading, unit, a)
    case 'that':
      // "would write | afterwards of the method": a clause has a subject
      return v.tree.childrenBy(a.head, 'nsubj', 'nsubjpass', 'csubj', 'expl').length > 0 ? target('point') : []
    case 'reason':
      // "leaned on it, since | without the Pact …": the word that says why stays
      return /^(?:since|because)$/.test(sure(tokens[a.core.from]).lower)
        ? targetAt(reading, unit, 'point', { from: a.core.from + 1, to: a.core.to })
        : target('point')
    case 'made-to':
    case 'made-do':
    case 'means':
    case 'condition':
      return target('point')
    case 'to':
      return /^(?:have|be)$/.test(sure(tokens[a.core.from]).lower) ? [] : target('point')
    case 'when':
      // a clause; "before a crowd" says where
      return /^(?:when|after|before|until|once|unless)$/.test(a.link) && /^VB/.test(sure(tokens[a.head]).tag) ? target('point') : []
    default:
      return []
  }
}

/** "a trade-off between _____", "American concessions on _____": what the noun is about is what matters. */
function insideOf(reading: Reading, unit: Unit, v: Verb, a: Argument): Target[] {
  if (
    a.leads ||
    !/^(?:object|identity|preposition)$/.test(a.role) ||
    a.link === 'in' ||
    !/^(?:NNS?|JJ)$/.test(sure(v.tree.tokens[a.head]).tag)
  )
    return []
  const link = v.tree
    .childrenBy(a.head, 'prep')
    .find(
      (c) =>
        c > a.head &&
        /^(?:between|on|about|for|against|over|from|with|to|of)$/.test(sure(v.tree.tokens[c]).lower) &&
        v.tree.span(c).to >= a.core.to,
    )
  const object = link === undefined ? undefined : v.tree.children(link).find((c) => /^(?:pobj|pcomp)$/.test(v.tree.label(c)))
  // "a tax on emigrants which the Kremlin had introduced": the tax
  if (link !== undefined && v.tree.tokens.slice(link + 1, a.core.to).some((t) => t.tag === 'WDT')) return []
  if (link === undefined || object === undefined || a.core.to - link - 1 < LEAST_INSIDE || isBare(v, { from: link + 1, to: a.core.to }))
    return []
  return targetAt(reading, unit, 'complement', { from: link + 1, to: a.core.to })
}

/** How much later than its whole phrase a part of it is asked for, in clauses. */
const INSIDE = 0.5
const LEAST_INSIDE = 2

const ASKED_BEHIND = /^(?:on|upon|of|to|from|for|as|into|in|against|about|around|with|by|between|toward|towards|among|over|through)$/

/** "dependent on _____", "conscious that _____": what an adjective wants; the adjective itself says how, and much would do. */
function behindQuality(reading: Reading, unit: Unit, a: Argument): Target[] {
  const { tokens } = unit.sentence
  const link = tokens.findIndex(
    (t, i) => i > a.head && i < a.core.to && t.head === tokens[a.head] && /^(?:prep|ccomp|xcomp)$/.test(t.label),
  )
  if (link < 0 || sure(tokens[link]).label === 'xcomp') return []
  const from = sure(tokens[link]).label === 'prep' ? link + 1 : tokens.findIndex((t, i) => i > a.head && t.lower !== 'that')
  return targetAt(reading, unit, 'complement', { from, to: a.core.to })
}

/** "_____ makes others less safe", where the rest of the sentence says enough. Names of people and dates have a gap of their own. */
function subjectOf(reading: Reading, unit: Unit, v: Verb): Target[] {
  const { tokens, mentions } = unit.sentence
  const head = v.tree.children(v.at).find((c) => /^(?:nsubj|nsubjpass)$/.test(v.tree.label(c)))
  if (head === undefined || head > v.at || /^(?:PRP|WP|WDT|EX|CD|DT)/.test(sure(tokens[head]).tag)) return []
  const subject = wholeSubject(v.tree, head, v.at)
  const { from, to } = subject
  if (
    !isOneWhole(tokens, subject) ||
    to > v.at ||
    to - from < 2 ||
    isBare(v, subject) ||
    !(isParticular(tokens, subject) || isAdvised(v)) ||
    mentions.some((m) => m.from <= from && m.to >= to)
  )
    return []
  if (unit.to - v.at - 1 < (to - from >= LONG_SUBJECT ? 1 : LEAST_BEHIND)) return []
  // "On 28 February, the second day of their summit, Trump and Kim left": which day it was, says again the comma
  if (tokens[from - 1]?.text === ',' && /^\d{4}$/.test(tokens[from - 2]?.text ?? '') && tokens.slice(from, to).some((t) => t.text === ','))
    return []
  // "The first power to leave was not Germany": who it was not, does not tell who it was
  if (v.tree.childrenBy(v.at, 'neg').length > 0 && sure(tokens[v.at]).lemma === 'be') return []
  return targetAt(reading, unit, 'subject', subject)
}

/**
 * "The Russians", "the town of Tilsit", "five hundred British warheads": one that has a name or belongs to one. Of "a president who has vouched for someone's soul has put his
 * own judgment in the dock", nobody knows who is meant when he is left out, and much would do.
 */
export function isParticular(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  const head = words.find((t) => !t.head || !words.includes(t.head))
  const isNamed = words.some((t, n) => (n > 0 || t.tag.startsWith('NNP')) && /^\p{Lu}/u.test(t.text) && !isMonthName(t.text))
  const known = words[0]?.lower === 'the' || words[0]?.tag === 'CD' || words[0]?.tag.startsWith('NNP') === true
  return head?.pos === 'PROPN' || (isNamed && known)
}

/** "Access to the harbours should be offered only in return for a lower tariff": what is advised is asked for by what for. */
const isAdvised = ({ tree, at }: Verb): boolean =>
  tree.childrenBy(at, 'aux').some((c) => /^(?:should|ought)$/.test(sure(tree.tokens[c]).lower))

/** "arms control, elections, and the conflicts in Syria": of a list all members, up to the verb, wherever the tree hung the last of them. */
function wholeSubject(tree: Tree, head: number, verb: number): Phrase {
  const short = nounPhrase(tree, head)
  const { tokens } = tree
  let to = verb
  while (to > short.to && /^(?:MD|RB|VB[DZPN]?|,)$/.test(sure(tokens[to - 1]).tag)) to--
  const between = tokens.slice(short.to - 1, to)
  const isList = between.some((t) => t.lower === 'and') && !between.some((t) => /^(?:VB[DZP]|MD|WP|WDT|WRB|:|\.)$/.test(t.tag))
  return withoutAside(tokens, isList ? { from: short.from, to } : short)
}

/** "Mercer, old and unwell, | did not come": what is set beside the name stays in the sentence, between its commas; so does the "each" of "France and Spain each undertook". */
function withoutAside(tokens: readonly Token[], { from, to }: Phrase): Phrase {
  const commas = tokens.flatMap((t, i) => (i > from && i < to && t.text === ',' ? [i] : []))
  const [comma = to] = commas
  const isList = tokens.slice(comma, to).some((t) => t.label === 'conj' && t.head && tokens.indexOf(t.head) < comma)
  if (commas.length === 1 && !isList && tokens[to]?.text === ',') return { from, to: comma }
  return /^(?:each|both|all)$/.test(tokens[to - 1]?.lower ?? '') && to - from > 2 ? { from, to: to - 1 } : { from, to }
}

/** Not "On 3 May | Mercer", whose day belongs to the verb, nor "the pact between A and B | (AB) was signed", where the bracket tells of B. */
const isOneWhole = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens[from - 1]?.pos !== 'ADP' &&
  !(isMonthName(sure(tokens[from]).text) || isMonthName(tokens[from + 1]?.text ?? '')) &&
  /^(?:VERB|AUX|ADV|PART|PUNCT)$/.test(tokens[to]?.pos ?? '') &&
  (tokens[to]?.text !== '(' || sure(tokens[to - 1]).label.startsWith('nsubj')) &&
  // "the treaty, | Article IV of which lets them act |, …"
  !tokens.slice(from, to).some((t, n, all) => t.tag === 'WDT' && all[n - 1]?.lower === 'of')

/** Words behind the verb that tell which subject is meant; a long one is told by less. */
const LONG_SUBJECT = 4
const LEAST_BEHIND = 4

/** "the lake", "his fist", "an answer": a noun with nothing that tells it from others. */
function isBare(v: Verb, { from, to }: Phrase): boolean {
  const words = v.tree.tokens.slice(from, to)
  if (words.some((t) => /^(?:NNP|CD)/.test(t.tag))) return false
  return words.length === 1
    ? !/^NNS?$|^VBG$/.test(words[0]?.tag ?? '')
    : words.length === 2 && /^(?:DT|PRP\$|JJ)/.test(words[0]?.tag ?? '') && words[0]?.pos !== 'ADJ'
}

/** "take place", "make use of", "pay attention to": verb and noun are one. */
function isLight(v: Verb, a: Argument): boolean {
  const noun = sure(v.tree.tokens[a.head])
  const bareNoun =
    a.core.to - a.core.from === 1 && noun.tag === 'NN' && v.arguments.some((other) => other.role === 'preposition' && !other.leads)
  return isBare(v, a.core) || (bareNoun && LIGHT.test(sure(v.tree.tokens[v.at]).lemma))
}

const LIGHT = /^(?:take|make|pay|draw|give|have|get|keep|put|set|play|lose|gain|shake|hold|do|bring|call)$/
