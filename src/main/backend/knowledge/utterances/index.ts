import type { Analysis, Sentence } from '../analysis'
import type { Coreference } from '../coreference'
import { utterancesIn } from '../quotations'
import type { Utterance } from '../said'
import { treeOf, type Tree } from '../tree'
import { explained } from './explained'
import { held } from './held'
import { inserted } from './inserted'
import { onlyWhatWasSaid } from './only-what-was-said'

/** What is said, thought, hoped or feared in a sentence, and by whom: first by the words around the verb, then by the tree. */
export function utterancesOf(analysis: Analysis, coreference: Coreference, sentence: Sentence): Utterance[] {
  const tree = treeOf(sentence.tokens)
  const plain = utterancesIn(analysis, sentence).filter((u) => u.quoted || !isDenied(tree, sentence.tokens.indexOf(u.verb)))
  const known = new Set(plain.map(({ verb }) => verb))
  const more = sentence.tokens.flatMap((verb, at) => {
    if (verb.pos !== 'VERB' || known.has(verb) || isDenied(tree, at)) return []
    const found =
      inserted(analysis, coreference, sentence, tree, at) ??
      explained(analysis, sentence, tree, at) ??
      held(analysis, coreference, sentence, tree, at)
    return found ? [found] : []
  })
  // "insisted that Baker promised that …": what is told inside another’s claim is his
  const within = (u: Utterance): boolean =>
    [...plain, ...more].some((other) => other !== u && !other.quoted && other.said.start <= u.verb.start && u.verb.end <= other.said.end)
  return [...plain, ...more.filter((u) => !within(u))]
    .filter(isSomebodys)
    .map((u) => onlyWhatWasSaid(tree, u))
    .sort((a, b) => a.verb.start - b.verb.start)
}

/**
 * A place says nothing, "the President" may be anybody, and "he tried to persuade Kosygin that …" is whole with Kosygin only: without him nobody would ask who persuades that.
 */
function isSomebodys({ sentence, name, verb }: Utterance): boolean {
  const isPlace = sentence.mentions.some((m) => m.name === name && m.where)
  return !isPlace && !OFFICE.test(name) && !/^(?:persuade|convince)$/.test(verb.lemma)
}

const OFFICE =
  /^(?:the )?(?:President|Secretary|Minister|Chancellor|Premier|Ambassador|Senator|Chairman|General|Admiral|Marshal|King|Queen|Emperor|Tsar|Shah|Sultan)$/

/** "did not believe that": what somebody did not think is another question. */
const isDenied = (tree: Tree, verb: number): boolean => tree.childrenBy(verb, 'neg').length > 0
