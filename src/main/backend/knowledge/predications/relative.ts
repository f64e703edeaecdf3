import type { Phrase } from '../clauses'
import { sure } from '../sure'
import { isOfSomebodyElse, withJoinedNames } from '../told-of'
import type { Tree } from '../tree'
import { argument } from './arguments'
import { EMPTY, type Predication } from './model'
import { nounPhrase, trimEnd } from './noun-phrase'
import { withParticle } from './verb-group'

/** "the text which they alone could revise", "Zartman, who set it out in 1985": asked with the noun in place of the pronoun. */
export function relativeOwner(tree: Tree, verb: number, beside: number): Predication | null {
  const { tokens } = tree
  const pronoun = relativePronoun(tree, verb)
  if (pronoun === undefined) return null
  // "Baron Görtz, a Holsteiner in the King's service, who hoped": by his name
  const isNamed = tree.label(beside) === 'appos' && sure(tokens[pronoun]).lower === 'who' && sure(tokens[tree.head(beside)]).tag === 'NNP'
  const noun = isNamed ? tree.head(beside) : (namedBy(tree, beside, pronoun) ?? beside)
  const antecedent = withJoinedNames(tree, noun, nounPhrase(tree, noun))
  const before = sure(tokens[pronoun - 1]).text
  if (before === ',' && sure(tokens[pronoun]).lower === 'which' && isOfAnotherNoun(tree, noun)) return null
  if (before === ',' && sure(tokens[pronoun]).lower === 'which' && isOfNamed(tree, noun)) return null
  if (before === ',' && sure(tokens[pronoun]).lower === 'who' && isOfSomebodyElse(tree, noun)) return null
  // "a convention, sponsored by the Americans, that renounced force": what a convention did, nobody asks
  if (before === ',' && sure(tokens[pronoun]).lower === 'that' && /^an?$/.test(sure(tokens[antecedent.from]).lower)) return null
  if (antecedent.to > pronoun || (before !== ',' && !/^(?:NNP|CD)/.test(sure(tokens[noun]).tag) && sure(tokens[noun]).label !== 'nsubj'))
    return null
  return owner(tree, noun, antecedent)
}

/** "The Turkish Cypriot leader, Ersin Tatar, who was elected": by his name too. */
const namedBy = (tree: Tree, noun: number, pronoun: number): number | undefined =>
  sure(tree.tokens[pronoun]).lower === 'who' && !sure(tree.tokens[noun]).tag.startsWith('NNP')
    ? tree.childrenBy(noun, 'appos').find((c) => c < pronoun && sure(tree.tokens[c]).tag === 'NNP' && sure(tree.tokens[c + 1]).text === ',')
    : undefined

/** "It was the neutral states who mended the text": the noun is the subject of what follows. */
export function cleftOwner(tree: Tree, verb: number, noun: number): Predication | null {
  const pronoun = relativePronoun(tree, verb)
  if (pronoun === undefined) return null
  const whole = nounPhrase(tree, noun)
  const subject = trimEnd(tree, { from: whole.from, to: Math.min(whole.to, pronoun) }, noun)
  return owner(tree, noun, subject)
}

const relativePronoun = (tree: Tree, verb: number): number | undefined =>
  tree.children(verb).find((c) => /^nsubj/.test(sure(tree.tokens[c]).label) && /^(?:who|which|that)$/.test(sure(tree.tokens[c]).lower))

/** A noun as the subject that its relative clause borrows. */
const owner = (tree: Tree, noun: number, subject: Phrase): Predication => ({ ...EMPTY, tree, subject, subjectHead: noun, verb: -1 })

/**
 * "cheaper than war, which …", "the reputation for power, which …": behind a comma nothing tells whether the last noun is meant, or what it belongs to. What has a name is:
 * "without the Iran–Contra scandal, which broke in 1986".
 */
const isOfAnotherNoun = (tree: Tree, noun: number): boolean =>
  tree.label(noun) === 'pobj' && ![noun, ...tree.childrenBy(noun, 'compound', 'amod')].some((c) => /^NNP/.test(sure(tree.tokens[c]).tag))

/** "the Peace of Karlowitz, which had ended the war", "made peace at Hubertusburg, which restored the status quo", "took it in Operation Storm": not the place ended it. */
function isOfNamed(tree: Tree, noun: number): boolean {
  const link = tree.label(noun) === 'pobj' ? tree.head(noun) : -1
  const isBare = tree.children(noun).every((c) => c > noun)
  if (link < 0 || !isBare || !/^NNPS?$/.test(sure(tree.tokens[noun]).tag)) return false
  return (
    sure(tree.tokens[link]).lower === 'at' ||
    (sure(tree.tokens[link]).lower === 'of' && /^(?:NNP)$/.test(sure(tree.tokens[tree.head(link)] ?? tree.tokens[noun]).tag))
  )
}

/** "the communiqué, issued on 28 February 1972": a relative clause without its pronoun, told in the past. */
export function reduced(tree: Tree, verb: number, noun: number, speaker: Predication | null): Predication | null {
  const { tokens } = tree
  const antecedent = nounPhrase(tree, noun)
  const own = { from: antecedent.from, to: Math.min(antecedent.to, tree.span(verb).from) }
  // "START, delayed by quarrels, in July 1991": what a comma parts from the participle was told of another verb
  const parts = tree
    .children(verb)
    .map((c) => argument(tree, verb, c, -1))
    .filter((a) => a !== null)
    .filter((a) => !tokens.slice(verb + 1, a.phrase.from).some((t) => /^[,;:]$/.test(t.text)))
  // "the withdrawal of half a million troops announced in December": which of the two nouns, nothing tells
  const link = tree.head(noun)
  const above = tree.label(noun) === 'pobj' && link >= 0 ? tree.head(link) : -1
  if (above >= 0 && /^NN/.test(sure(tokens[above]).tag)) return null
  if (
    own.to <= own.from ||
    !parts.some((a) => a.role === 'date' || a.role === 'place' || a.role === 'agent') ||
    !/^NN/.test(sure(tokens[noun]).tag)
  )
    return null
  const plural = /S$/.test(sure(tokens[noun]).tag)
  const front = plural ? 'were' : 'was'
  const rest = [sure(tokens[verb]).lower, ...withParticle(tree, verb).split(' ').slice(1)].join(' ')
  return {
    ...EMPTY,
    kind: 'relative',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: trimEnd(tree, own, noun),
    subjectHead: noun,
    borrowed: true,
    front,
    rest,
    finite: `${front} ${rest}`,
    passive: true,
    arguments: parts.filter((a) => !a.leads),
    speaker,
  }
}
