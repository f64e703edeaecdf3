import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase, Tree } from '../tree'
import { topsOf } from './left-hanging'
import type { Tears } from './tear'
import type { Unit } from './unit'

/** Gaps that take along more than what the small word in front of them governs. */
export const SPLIT_PREPOSITIONS: readonly Tears[] = [
  // "with | 1,618 missiles and the United States | with 1,054"
  ({ tokens }, { from, to }) =>
    tokens[from - 1]?.pos === 'ADP' &&
    tokens[to]?.lower === tokens[from - 1]?.lower &&
    tokens.slice(from, to).some((t) => t.lower === 'and'),
  // "nothing to say about | toasts and a great deal about what each side wanted"
  ({ tokens }, { from, to }) =>
    tokens[from - 1]?.pos === 'ADP' &&
    tokens.slice(from, to).some((t, i, all) => t.lower === tokens[from - 1]?.lower && i > 1 && parallel(all, i)),
  // "against the regime of | Ian Smith in Rhodesia and against South Africa"
  ({ tokens }, gap) => gap.kind !== 'subject' && joinsBack(tokens, gap.unit, gap),
  // "read out to | the Bundestag a Ten-Point Programme": to whom, and what
  (tree, gap) => tree.tokens[gap.from - 1]?.pos === 'ADP' && isPair(tree, gap),
]

/** True of "about" in "and a great deal about": an "and" before it, and a phrase between. */
function parallel(tokens: readonly Token[], at: number): boolean {
  const and = tokens.findLastIndex((t, i) => i < at && /^(?:and|but)$/.test(t.lower))
  const between = tokens.slice(and + 1, at).filter(({ text }) => !/^[“”"]$/.test(text))
  return and > 0 && between.length > 0 && between.length < 5 && between.every((t) => /^(?:DT|JJ|RB|NN)/.test(t.tag))
}

/** Behind an "and" the gap goes on with a small word that stood in front of it, and not in it. */
function joinsBack(tokens: readonly Token[], unit: Unit, { from, to }: Phrase): boolean {
  const at = tokens.findIndex((t, i) => i > from && i < to && t.tag === 'IN' && /^(?:and|or)$/.test(tokens[i - 1]?.lower ?? ''))
  const word = tokens[at]?.lower
  return at > 0 && tokens.slice(unit.from, from - 1).some((t) => t.lower === word) && !tokens.slice(from, at).some((t) => t.lower === word)
}

/** The object of a small word in front, and that of its verb. */
function isPair(tree: Tree, phrase: Phrase): boolean {
  const tops = topsOf(tree, phrase)
  // no comma, and so no name for it
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const start = tree.span(i).from
    const isBare = start > phrase.from && /^(?:NN|POS)/.test(tree.tokens[start - 1]?.tag ?? '')
    if (tree.label(i) === 'appos' && isBare && /^an?$/.test(sure(tree.tokens[start]).lower)) return true
  }
  return (
    tops.length > 1 && tree.label(sure(tops[0])) === 'pobj' && tops.slice(1).some((top) => /^(?:dobj|attr|oprd)$/.test(tree.label(top)))
  )
}
