import { sure } from '../sure'
import { argument } from './arguments'
import type { Argument, Predication } from './model'
import { regroup } from './regroup'
import { SPENDS } from './roles'
import type { Tree } from '../tree'

/**
 * "agreed to put the matter to the Knesset", "spent two years arguing that …": two verbs as one, so that what stands with the second can be asked for.
 */
export function composites(tree: Tree, outer: Predication): Predication[] {
  return outer.arguments.flatMap((a) => composite(tree, outer, a) ?? [])
}

const LONGEST_ADDED = 4

function composite(tree: Tree, outer: Predication, a: Argument): Predication | null {
  const { tokens } = tree
  const spent = a.role === 'doing' && SPENDS.test(sure(tokens[outer.verb]).lemma)
  if (a.leads || !(spent || a.role === 'to') || /^(?:VBN|JJ)$/.test(sure(tokens[a.head]).tag)) return null
  const between = outer.arguments.filter((x) => !x.leads && x !== a && x.phrase.from < a.phrase.from)
  if (between.length > (spent ? 1 : 0) || a.head - a.phrase.from >= LONGEST_ADDED) return null
  const inner = tree.children(a.head).flatMap((c) => argument(tree, a.head, c, -1) ?? [])
  const parts = regroup(
    tree,
    a.head,
    inner.filter((x) => !x.leads),
  )
  if (parts.length === 0) return null
  const particle = tree.children(a.head).filter((c) => c === a.head + 1 && sure(tokens[c]).label === 'prt')
  const added = [...tokens.slice(between[0]?.phrase.from ?? a.phrase.from, a.head + 1), ...particle.map((c) => sure(tokens[c]))]
  return {
    ...outer,
    kind: outer.kind === 'main' ? 'joined' : outer.kind,
    verb: a.head,
    rest: `${outer.rest} ${added.map((t) => (t.tag.startsWith('NNP') ? t.text : t.lower)).join(' ')}`.trim(),
    finite: '',
    arguments: [
      ...outer.arguments.filter((x) => x.leads),
      ...parts,
      ...outer.arguments.filter((x) => !x.leads && x.phrase.from >= a.phrase.to),
    ],
  }
}
