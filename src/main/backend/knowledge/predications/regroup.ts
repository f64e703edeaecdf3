import { sure } from '../sure'
import type { Tree } from '../tree'
import type { Argument } from './model'
import { isTimeNoun, isYear } from './times'

/** Verbs of which one asks what for: "accuse somebody of". */
const OF = /^(?:accuse|suspect|convict|deprive|rob|remind|warn|inform|assure|persuade|convince|acquit|strip|rid|cure|relieve)$/
const FOR = /^(?:blame|criticise|criticize|praise|thank|punish|reward|condemn|attack|fault|exchange|swap|mistake|compensate|prepare)$/
const AS =
  /^(?:see|regard|treat|describe|view|define|portray|present|cast|interpret|characterise|characterize|recognise|recognize|dismiss|denounce|depict|hail|use|conceive|reject|accept)$/
const ROLES = /^(?:object|identity|receiver|with|preposition|place)$/

/** What the parser hung on a noun and belongs to the verb: "accused the president | of abandoning an ally", "met a leader | for six years". */
export function regroup(tree: Tree, verb: number, found: readonly Argument[]): Argument[] {
  return joinLists(tree, found).flatMap((a) => {
    if (a.leads || !ROLES.test(a.role) || a.core.to !== a.phrase.to) return [a]
    const last = tree
      .children(a.head)
      .filter(
        (c) => c > a.head && sure(tree.tokens[c]).label === 'prep' && tree.span(c).to === a.core.to && tree.span(c).from > a.core.from,
      )
      .at(-1)
    if (last === undefined) return [a]
    const { from } = tree.span(last)
    const object = tree.children(last).find((c) => /^(?:pobj|pcomp)$/.test(sure(tree.tokens[c]).label))
    const role = object === undefined ? null : roleBehind(tree, verb, last, object)
    if (object === undefined || role === null) return [a]
    const link = tree.tokens
      .slice(from, last + 1)
      .map((t) => t.lower)
      .join(' ')
    return [
      { ...a, phrase: { from: a.phrase.from, to: from }, core: { from: a.core.from, to: from } },
      { role, phrase: { from, to: a.core.to }, core: { from: last + 1, to: a.core.to }, head: object, link, leads: false, loose: false },
    ]
  })
}

function roleBehind(tree: Tree, verb: number, preposition: number, object: number): Argument['role'] | null {
  const { lower } = sure(tree.tokens[preposition])
  const { lemma } = sure(tree.tokens[verb])
  if ((lower === 'of' && OF.test(lemma)) || (lower === 'for' && FOR.test(lemma)) || (lower === 'as' && AS.test(lemma))) return 'preposition'
  const noun = sure(tree.tokens[object])
  if (sure(tree.tokens[object]).label !== 'pobj' || !(isTimeNoun(noun) || isYear(noun))) return null
  if (lower === 'for') return 'duration'
  return /^(?:in|on|at|during|since|until|by)$/.test(lower) && isYear(noun) ? 'date' : null
}

/** "on conduct during the election, the nature of A, and the nature of B": a list that the parser hung on the last preposition belongs to the object in front. */
function joinLists(tree: Tree, found: readonly Argument[]): Argument[] {
  const joined: Argument[] = []
  for (const a of found) {
    const before = joined.at(-1)
    const isList =
      before?.role === 'object' &&
      before.phrase.to === a.phrase.from &&
      !a.leads &&
      tree.label(tree.head(a.head)) === 'prep' &&
      tree.children(a.head).some((c) => /^(?:appos|conj)$/.test(tree.label(c)) && sure(tree.tokens[tree.span(c).from - 1]).text === ',') &&
      tree.tokens.slice(a.core.to, a.phrase.to).some((t) => t.lower === 'and')
    if (before && isList)
      joined[joined.length - 1] = {
        ...before,
        phrase: { from: before.phrase.from, to: a.phrase.to },
        core: { from: before.core.from, to: a.phrase.to },
      }
    else joined.push(a)
  }
  return joined
}
