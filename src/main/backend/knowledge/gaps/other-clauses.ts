import { sure } from '../sure'
import type { Phrase, Tree } from '../tree'
import { topsOf } from './left-hanging'

/** ", and for which nothing had been asked": a relative clause of a noun that was told before the gap. */
export function withoutOtherRelative({ tokens }: Tree, { from, to }: Phrase): number {
  const and = tokens.findIndex(
    (t, i) =>
      i > from + 1 &&
      i < to - 2 &&
      t.lower === 'and' &&
      (/^W(?:DT|P)/.test(tokens[i + 1]?.tag ?? '') || (tokens[i + 1]?.pos === 'ADP' && tokens[i + 2]?.tag === 'WDT')),
  )
  if (and < 0 || tokens.slice(from, and).some((t) => /^W/.test(t.tag) || t.lower === 'that')) return to
  return sure(tokens[and - 1]).text === ',' ? and - 1 : and
}

/** A verb joined to the first that brings its own subject, where the subject of the first was told before the gap. */
export function withoutOtherClause(tree: Tree, phrase: Phrase): number {
  const top = topsOf(tree, phrase)[0]
  const inside = (i: number): boolean => i >= phrase.from && i < phrase.to
  if (top === undefined || !/^(?:VERB|AUX)$/.test(sure(tree.tokens[top]).pos) || subjectsOf(tree, top).some(inside)) return phrase.to
  for (let verb = top + 1; verb < phrase.to; verb++) {
    if (tree.label(verb) !== 'conj') continue
    const subject = subjectsOf(tree, verb).find((i) => inside(i) && i > top)
    if (subject === undefined || !chainsTo(tree, verb, top)) continue
    let end = tree.span(subject).from
    while (end > phrase.from && /^(?:,|;|and|or|but|that)$/.test(sure(tree.tokens[end - 1]).lower)) end--
    return end
  }
  return phrase.to
}

/** True if a verb is joined to another, directly or over others. */
function chainsTo(tree: Tree, verb: number, top: number): boolean {
  let at = verb
  while (at >= 0 && tree.label(at) === 'conj') at = tree.head(at)
  return at === top
}

const subjectsOf = (tree: Tree, verb: number): number[] => tree.childrenBy(verb, 'nsubj', 'nsubjpass', 'csubj', 'expl')
