import { indices } from '../indices'
import { sure } from '../sure'
import type { Phrase, Tree } from '../tree'
import { isFinite } from '../verbs'
import { isNounDoing } from './absolutes'
import { topsOf } from './left-hanging'
import { withoutOtherClause, withoutOtherRelative } from './other-clauses'
import type { Gap, Tears } from './tear'

/** Gaps that take half a clause, or a clause and half of another: a verb without what hangs on it, a subject without its verb, one of two verbs. */
export const SPLIT_CLAUSES: readonly Tears[] = [
  goesOn,
  (tree, { from, to }) => withoutOtherRelative(tree, { from, to: withoutOtherClause(tree, { from, to }) }) < to,
  // "a weak party gains by passing for strong, and a strong party | may …": two halves of a sentence
  ({ tokens }, { from, to, kind }) => {
    const commas = tokens.slice(from, to).flatMap((t, i) => (t.text === ',' ? [from + i] : []))
    return kind === 'subject' && commas.length === 1 && tokens[sure(commas[0]) + 1]?.lower === 'and'
  },
  // "as Argentina and Britain | were in 1982"
  (tree, { from, to }) => {
    const [top = from] = topsOf(tree, { from, to })
    return indices(from, to).some((i) => /^nsubj/.test(tree.label(i)) && tree.head(i) >= to && i !== top && tree.head(i) !== tree.head(top))
  },
  // "to | a large extent by loans": what was done so was done by them
  (tree, { from, to }) =>
    indices(from + 1, to).some((i) => tree.label(i) === 'prep' && sure(tree.tokens[i]).lower === 'by' && isDoneBy(tree, i, from)),
  // "could no | longer be decided"
  (tree, { from, to }) => {
    const head = from > 1 && tree.tokens[from - 1]?.lower === 'no' ? tree.head(from - 1) : -1
    return head > from - 1 && head < to && head !== (topsOf(tree, { from, to })[0] ?? from)
  },
  // "ever will or | ever can risk"
  ({ tokens }, { from }) => tokens[from - 1]?.tag === 'CC' && tokens[from - 2]?.tag === 'MD',
  // "to dilute or | convert the stock": of two verbs with one object
  ({ tokens }, { from }) =>
    tokens[from - 1]?.tag === 'CC' && /^VB/.test(tokens[from]?.tag ?? '') && tokens[from - 2]?.tag === tokens[from]?.tag,
  // "two entities, the Federation receiving 51 percent": a noun, and what another does
  ({ tokens }, { from, to }) => {
    const comma = tokens.findIndex((t, i) => i > from && i < to && t.text === ',')
    return comma > 0 && isNounDoing(tokens.slice(comma + 1, to))
  },
  // "attacked | the bases and the prime minister | ordered an offensive"
  ({ tokens }, { from, to, kind, unit }) => {
    const after = tokens[to]
    return kind !== 'subject' && to < unit.to && !!after && isFinite(after) && tokens.slice(from, to).some((t) => t.lower === 'and')
  },
  isExtracted,
  ({ tokens }, { from, to }) => tokens.slice(from, to - 1).some((t) => /:$/.test(t.text)),
]

/** "Whatever division | a war will eventually produce": it goes on right behind the gap. */
function goesOn(tree: Tree, { from, to, unit }: Gap): boolean {
  const inside = (i: number): boolean => i >= from && i < to
  if (to >= unit.to || /^(?:PUNCT|CCONJ|ADV)$/.test(sure(tree.tokens[to]).pos)) return false
  let at = to
  while (at >= to && at < unit.to && !inside(tree.head(at)) && tree.head(at) >= to) at = tree.head(at)
  const isOwn = GOES_ON.test(tree.label(at)) || (tree.label(at) === 'prep' && sure(tree.tokens[at]).lower === 'of')
  return inside(tree.head(at)) && isOwn && tree.span(at).from <= to
}

const GOES_ON = /^(?:relcl|acl|ccomp|xcomp|pcomp|pobj|dobj|attr|acomp|oprd|prt|nsubj|nsubjpass)$/

/** "financed to a large extent | by loans" */
function isDoneBy(tree: Tree, by: number, from: number): boolean {
  const link = from - 1
  const verb = link < 1 ? -1 : tree.head(link)
  return (
    verb >= 0 &&
    tree.label(link) === 'prep' &&
    verb === link - 1 &&
    sure(tree.tokens[verb]).tag === 'VBN' &&
    tree.childrenBy(verb, 'auxpass').length > 0 &&
    tree.childrenBy(by, 'pobj').length > 0
  )
}

/** "what leaders believe | the other side can be made to accept": a word in front of the gap is the object of what stands in it. */
function isExtracted(tree: Tree, phrase: Phrase): boolean {
  const { from, to } = phrase
  const [top = from] = topsOf(tree, phrase)
  return tree.tokens
    .slice(0, from - 1)
    .some(
      ({ tag }, i) =>
        /^W/.test(tag) &&
        /^(?:dobj|pobj|attr)$/.test(tree.label(i)) &&
        ((tree.head(i) >= from && tree.head(i) < to) || (tree.label(top) === 'ccomp' && tree.head(i) === tree.head(top))),
    )
}
