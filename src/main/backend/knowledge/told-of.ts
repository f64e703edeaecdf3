import { nounPhrase } from './noun-phrases'
import { isPersonNoun } from './phrases'
import { sure } from './sure'
import type { Phrase, Tree } from './tree'

/** "Jack Snyder and Leslie Vinjamuri, who argued": of two names joined both did. */
export function withJoinedNames(tree: Tree, noun: number, phrase: Phrase): Phrase {
  const first = tree.head(noun)
  if (tree.label(noun) !== 'conj' || first < 0 || first >= phrase.from || sure(tree.tokens[phrase.from - 1]).lower !== 'and') return phrase
  const { from } = nounPhrase(tree, first).phrase
  return tree.tokens.slice(from, phrase.from - 1).every((t) => t.pos === 'PROPN') ? { from, to: phrase.to } : phrase
}

/** "a grandee and uncle by marriage to the Emperor, who had arrived": of two people nobody knows which. */
export function isOfSomebodyElse(tree: Tree, noun: number): boolean {
  for (let at = noun; /^(?:pobj|prep)$/.test(tree.label(at)) && tree.head(at) >= 0;) {
    at = tree.head(at)
    const one = sure(tree.tokens[at])
    if (/^NN$/.test(one.tag) && (isPersonNoun(one) || RELATIVE.test(one.lemma))) return true
  }
  return false
}

const RELATIVE =
  /^(?:uncle|aunt|nephew|niece|brother|sister|cousin|father|mother|son|daughter|wife|husband|widow|grandson|heir|aide|deputy|successor|predecessor|rival|friend|adviser|secretary|grandee|nobleman)$/
