import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Phrase, Tree } from '../../tree'
import type { Reading } from '../reading'
import { factOf, LEAST_WORDS, LONGEST_GLOSS } from './fact'
import { isConceptual, isKindOfIts, type Term } from './term'

/** "the so-called snapback, under which any participant could restore the sanctions": what happens under it is what it means. */
export function relativeBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const opening = openingOf(tree, term)
  const clause = opening && clauseBehind(tree, term, opening)
  if (!clause) return null
  const length = clause.to - clause.from
  if (length < LEAST_WORDS || length > LONGEST_GLOSS) return null
  const name = isNamed(tree, term)
  const isGeneral = !name && isKindOfIts(tree, term) && (opening.word === 'where' || opening.word === 'in') && isToldInPresent(tree, clause)
  if (opening.word === 'where' && !isGeneral) return null
  // "the so-called “pyjama party”, at which Maltzan overcame the minister's doubts": what happened there once
  if (opening.word === 'at' && !isToldInPresent(tree, clause)) return null
  if (name && AGREED.test(sure(tree.tokens[term.noun]).text)) return factOf(reading, sentence, tree, term, clause, 'agreed')
  return isGeneral || isConcept(tree, term) ? factOf(reading, sentence, tree, term, clause, 'clause') : null
}

interface Opening {
  /** "where", or the preposition in front of "which". */
  word: string
  /** The first word of the clause behind. */
  from: number
}

function openingOf({ tokens }: Tree, { mark }: Term): Opening | null {
  if (tokens[mark]?.text !== ',') return null
  const word = tokens[mark + 1]?.lower ?? ''
  if (word === 'where') return { word, from: mark + 2 }
  return /^(?:in|by|under|through|at)$/.test(word) && tokens[mark + 2]?.lower === 'which' ? { word, from: mark + 3 } : null
}

/** As far as it tells of the term, and not of what comes next. */
function clauseBehind(tree: Tree, term: Term, { word, from }: Opening): Phrase | null {
  const { tokens } = tree
  const verb =
    tree.childrenBy(term.noun, 'relcl').find((r) => r > term.mark) ??
    tokens.findIndex((t, i) => i > from && i < from + 12 && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  if (verb < 0) return null
  let to = tree.span(verb).to
  const cutAt = (ends: (i: number) => boolean): void => {
    const at = tokens.findIndex((_, i) => i > verb && i < to && ends(i))
    if (at > 0) to = at
  }
  const lowerAt = (i: number): string => tokens[i]?.lower ?? ''
  const isComma = (i: number): boolean => tokens[i]?.text === ','
  cutAt((i) => /^[;:–—]$/.test(sure(tokens[i]).text))
  cutAt((i) => i < to - 2 && isComma(i) && /^(?:and|but)$/.test(lowerAt(i + 1)) && /^(?:which|who|that|an?|the)$/.test(lowerAt(i + 2)))
  // "where two leaders bet on their charm, the plenary summit, where …": the next of the kinds
  if (word === 'where') cutAt((i) => isComma(i) && /^(?:the|an?)$/.test(lowerAt(i + 1)) && [2, 3, 4, 5].some((step) => isComma(i + step)))
  while (to > from && /^(?:CCONJ|PUNCT)$/.test(sure(tokens[to - 1]).pos)) to--
  return { from, to }
}

const isNamed = ({ tokens }: Tree, { phrase }: Term): boolean => tokens.slice(phrase.from, phrase.to).some((t) => /^\p{Lu}/u.test(t.text))

/** "a Joint Coordination Centre, in which all four parties sat": who sat there is not what it is. */
function isConcept(tree: Tree, term: Term): boolean {
  const { phrase, article } = term
  const before = tree.tokens[phrase.from - 1]
  const isSoCalled = before?.lower === 'so-called' || /^[“"]$/.test(before?.text ?? '')
  return isSoCalled || isConceptual(tree, term) || (/^an?$/.test(article) && phrase.to - phrase.from > 1 && !isNamed(tree, term))
}

/** What holds of every one of its kind is told in the present. */
const isToldInPresent = ({ tokens }: Tree, { from, to }: Phrase): boolean =>
  /^(?:VBZ|VBP|MD)$/.test(tokens.slice(from, to).find((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))?.tag ?? '')

const AGREED = /^(?:Pact|Treaty|Accords?|Memorandum|Agreement|Protocol|Convention|Act|Declaration|Statement|Understanding|Charter)$/
