import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { treeOf, type Phrase, type Tree } from '../tree'
import { LONGEST_POINT } from './points'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

/**
 * "When Brezhnev threatened to send troops, American forces _____", "A leader who threatens and concedes _____": what follows from a condition, what is said of a subject that
 * is told at length, the other half of a contrast, what two verbs say together of one subject; `anyway`, what a clause says of any subject.
 */
export function predicates(reading: Reading, unit: Unit, anyway = false): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  const verb = mainVerb(tree, { from: unit.asks, to: unit.to })
  if (verb < 0) return []
  // "A year on, Napoleon _____ → was in trouble": anybody may have been anything
  if (anyway && sure(tokens[verb]).lemma === 'be') return []
  const subject = subjectOf(tree, verb, unit)
  if (subject < 0) return []
  const first = sure(tokens[unit.from])
  const conditional = OPENS.test(first.lower) && subject > unit.from + 3
  const told = conditional || isToldAtLength(tree, subject)
  const together = saysTwoThings(tree, verb)
  if (!anyway && !told && !together && unit.contrast === undefined && !takesTwoThings(tree, verb)) return []
  // "the range is _____", "they did not _____", "it may nevertheless _____": what helps the verb stays, and so does "is"
  let from = neitherBefore(tree, verb) ?? verb
  while (/^RB/.test(tokens[from]?.tag ?? '') && tokens[from]?.head === tokens[verb] && sure(tokens[verb]).lemma !== 'be') from++
  const to = endOf(tree, verb, unit, together)
  if (sure(tokens[verb]).lemma === 'be' && to - from > LONG_ENOUGH && tokens[from + 1]?.pos !== 'PUNCT') from++
  const before = tree.span(subject).to
  // "the cabinet, | convinced that it could not afford another campaign, let the indemnity go": one comma alone opens an aside
  if (tokens.slice(subject, from).filter(({ text }) => text === ',').length === 1) return []
  // "put its bill at S$20m ($15m)": nobody types that
  if (tokens.slice(from, to).some(({ text }) => text === '(' || (anyway && text === ','))) return []
  // an adverb between subject and verb stays, a clause does not
  if (
    from - before > 3 ||
    to - from > (told ? LONGEST_POINT : LONGEST) ||
    to - from < (told ? SHORTEST : anyway ? SHORTEST_ALONE : SHORTEST_OPEN)
  )
    return []
  return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({
    ...one,
    predicate: true,
    surety: conditional ? 0 : LESS,
  }))
}

/** "gave up its name and kept its identity", "deters better but risks more", "neither recognises nor denies any claim": one without the other is half of what is said. */
const saysTwoThings = (tree: Tree, verb: number): boolean =>
  tree
    .childrenBy(verb, 'conj')
    .some((i) => /^VB/.test(sure(tree.tokens[i]).tag) && tree.childrenBy(i, 'nsubj', 'nsubjpass', 'mark').length === 0)

/** "must | persuade a legislature, a press and a public before she can fight": behind its helping verb, where what it takes is no one phrase. */
const takesTwoThings = (tree: Tree, verb: number): boolean =>
  tree.childrenBy(verb, 'aux', 'auxpass').some((i) => i < verb) &&
  tree.children(verb).filter((i) => i > verb && /^(?:dobj|dative|xcomp|ccomp|prep|advcl|acomp|oprd|agent)$/.test(tree.label(i))).length > 1

/** Of "neither recognises nor denies" the first word belongs to both. */
const neitherBefore = (tree: Tree, verb: number): number | undefined =>
  tree.children(verb).find((i) => i === verb - 1 && /^(?:neither|either|both)$/.test(sure(tree.tokens[i]).lower))

const SHORTEST = 2
/** Of a subject that is not told at length much could be said: the answer must be more than a word or two. */
const SHORTEST_OPEN = 4
/** Of a clause of which nothing else can be asked. */
const SHORTEST_ALONE = 3
const LONGEST = 16
/** "is worth nothing": of a short predicate "is" is left out too. */
const LONG_ENOUGH = 4
const LESS = -0.02
const OPENS = /^(?:when|if|unless|once|whenever|after|since|because|where|wherever|until|without|under)$/

function mainVerb(tree: Tree, { from, to }: Phrase): number {
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
function endOf(tree: Tree, verb: number, { to }: Unit, together: boolean): number {
  const joined = together ? Math.max(...tree.childrenBy(verb, 'conj')) : verb
  for (let i = joined + 1; i < to; i++)
    if (
      /^[,:;–—]$/.test(sure(tree.tokens[i]).text) &&
      /^(?:as|which|who|though|although|while|whereas|because|since|so|and|but|for|if|unless|when|rather|not|even)$/.test(
        tree.tokens[i + 1]?.lower ?? '',
      )
    )
      return i
  return to
}
