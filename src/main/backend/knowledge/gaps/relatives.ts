import { sure } from '../sure'
import { treeOf, type Phrase, type Tree } from '../tree'
import type { Sentence } from '../analysis'
import { isFinite } from '../verbs'

/** A relative clause as a sentence of its own: the words of its noun, then those behind the word that opens it. */
export interface Relative {
  noun: Phrase
  /** Behind the opening word. */
  clause: Phrase
  /** "by" of "the pact, by which …"; '' where the noun is what the clause is about. */
  link: string
}

/**
 * "an Interim Agreement which froze the number for five years", "the Rhineland Pact, by which Germany accepted its frontiers": what is told of something that has a name, is a sentence when
 * the name takes the place of "which". Of a thing without one nobody would know which is meant.
 */
export function relativesIn({ tokens, mentions }: Sentence): Relative[] {
  const tree = treeOf(tokens)
  return tokens.flatMap((token, verb) => {
    const head = tree.head(verb)
    if (
      token.label !== 'relcl' ||
      !mentions.some((m) => isOne(m) && (holds(m, head) || (head > 0 && tree.label(head - 1) === 'compound' && holds(m, head - 1))))
    )
      return []
    const noun = nounOf(tree, head)
    const opening = noun && openingOf(tree, verb, noun)
    return noun && opening ? [{ noun, ...opening }] : []
  })
}

/** "a Frenchman", "the Russians": one of many, of whom only a part may be meant. */
const isOne = ({ kind, name }: { kind: string; name: string }): boolean => kind !== 'unknown' || / /.test(name)
const holds = ({ from, to }: Phrase, word: number): boolean => from <= word && word < to

/** "the Four Power Agreement of 3 September 1971": a noun phrase that a name heads, from its first word to where the next clause begins. */
function nounOf(tree: Tree, head: number): Phrase | null {
  const { tokens } = tree
  if (head < 0 || sure(tokens[head]).pos !== 'PROPN') return null
  const before = tree.children(head).filter((c) => c < head && /^(?:det|compound|amod|nummod|nmod|poss)$/.test(tree.label(c)))
  const from = Math.min(head, ...before.map((c) => tree.span(c).from))
  const behind = tree.childrenBy(head, 'prep').filter((c) => c > head)
  let to = head + 1
  for (const prep of behind) if (tree.span(prep).from === to) ({ to } = tree.span(prep))
  const opens = sure(tokens[from])
  // "Germany's entry into the League" has its own owner; "that Germany", "no Treaty" lean
  if (/^(?:this|that|these|those|its|his|her|their|no|any|every|another|such)$/.test(opens.lower)) return null
  return tokens.slice(from, to).some((t) => t.pos === 'PRON' || /^[,;:()“”"]$/.test(t.text)) ? null : { from, to }
}

/**
 * "Germany's entry into the League of Nations, which took place in 1926", "Shultz and Weinberger, who": behind a comma nobody knows whether the whole is meant or its last name. Right
 * behind the name nothing else can be.
 */
function isWithin(tree: Tree, head: number): boolean {
  const isPart = tree.label(head) === 'pobj' && !/^VB/.test(sure(tree.tokens[tree.head(tree.head(head))] ?? tree.tokens[head]).tag)
  return isPart || tree.label(head) === 'conj' || tree.childrenBy(head, 'conj').length > 0
}

const LINKS = /^(?:by|under|in|at|on|with|through|from|for|to)$/

function openingOf(tree: Tree, verb: number, noun: Phrase): Omit<Relative, 'noun'> | null {
  const { tokens } = tree
  const { from, to: end } = tree.span(verb)
  const first = sure(tokens[from])
  // "who as a candidate had said no and who as president said yes": the first alone
  const second = tokens.findIndex((t, i) => i > from + 1 && i < end && t.pos === 'CCONJ' && /^W/.test(tokens[i + 1]?.tag ?? ''))
  const to = second < 0 ? end : second
  const gapless = from === noun.to || (from === noun.to + 1 && tokens[noun.to]?.text === ',')
  // "the agreement duly followed, in which Moscow guaranteed access": behind the verb of its own noun
  const follows = tokens[from - 1]?.text === ',' && tree.head(tree.head(verb)) < from && from - noun.to <= FAR
  if (!(gapless || follows) || to - from < LEAST || (from > noun.to && isWithin(tree, tree.head(verb)))) return null
  const finite = [verb, ...tree.childrenBy(verb, 'aux', 'auxpass')].some((at) => at <= verb && isFinite(sure(tokens[at])))
  if (!finite) return null
  const subject = tree.childrenBy(verb, 'nsubj', 'nsubjpass').find((at) => at < verb)
  if (gapless && subject === from && /^(?:which|who)$/.test(first.lower)) return { clause: { from: from + 1, to }, link: '' }
  if (!LINKS.test(first.lower) || tokens[from + 1]?.lower !== 'which' || subject === undefined || subject < from + 2) return null
  return { clause: { from: from + 2, to }, link: first.lower }
}

/** Words between a noun and the clause that was put behind the verb. */
const FAR = 4
const LEAST = 5
