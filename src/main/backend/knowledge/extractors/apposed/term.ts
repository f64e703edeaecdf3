import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Phrase, Tree } from '../../tree'

export interface Term {
  noun: number
  /** Without its article. */
  phrase: Phrase
  article: string
  /** The mark that sets off what follows. */
  mark: number
}

const LONGEST_TERM = 4
const MARKS = /^[,:(]$/
const CLOSING = /^[”"’*_]+$/

/** A noun that opens what a comma, a colon or a bracket goes on from, with the words that make a term of it. */
export function termAt(tree: Tree, { mentions }: Sentence, noun: number): Term | null {
  const { tokens } = tree
  const head = sure(tokens[noun])
  if (!/^(?:NOUN|PROPN)$/.test(head.pos)) return null
  let from = noun
  while (from > 0 && tree.within(from - 1, noun) && /^(?:compound|amod|nmod|nummod|advmod|poss|case|punct)$/.test(tree.label(from - 1)))
    from--
  // "leaders who retreat pay audience costs": the parser may take the verb along
  while (from < noun && (/^(?:PUNCT|SYM)$/.test(sure(tokens[from]).pos) || /^VB[ZPD]?$/.test(sure(tokens[from]).tag))) from++
  // "Iran’s breakout time" is breakout time
  for (let i = noun - 1; i > from; i--) if (tree.label(i) === 'case' && sure(tokens[i - 1]).pos === 'PROPN') from = i + 1
  if (/^(?:so-called|famous|celebrated|notorious|familiar)$/.test(sure(tokens[from]).lower) && from < noun) from++
  const of = tree.childrenBy(noun, 'prep').find((p) => p === noun + 1 && /^(?:of|for|to)$/.test(sure(tokens[p]).lower))
  let to = of !== undefined && tree.span(of).to - noun <= 4 ? Math.min(tree.span(of).to, nextMark(tree, noun)) : noun + 1
  const phrase = { from, to }
  while (tokens[to] && CLOSING.test(sure(tokens[to]).text)) to++
  if (!MARKS.test(tokens[to]?.text ?? '') || phrase.to - phrase.from > LONGEST_TERM) return null
  if (mentions.some((m) => m.from <= noun && noun < m.to && /^(?:person|state|place)$/.test(m.kind))) return null
  if (tokens.slice(phrase.from, phrase.to).some((t) => /^(?:PRON|NUM)$/.test(t.pos) || /^\d/.test(t.text) || LOOSE.test(t.lower)))
    return null
  const before = tokens[from - 1]?.lower === 'so-called' ? tokens[from - 2] : tokens[from - 1]
  return { noun, phrase, article: before && /^(?:DET|PRON)$/.test(before.pos) ? before.lower : '', mark: to }
}

/** Words that make a noun one of several rather than a term. */
const LOOSE =
  /^(?:first|second|third|last|next|other|main|same|own|new|old|such|whole|another|more|most|less|few|many|several|one|two|three|latter|former|result|reason|case|way|thing|year|month|week|day|example)$/

const nextMark = ({ tokens }: Tree, from: number): number => {
  const at = tokens.findIndex((t, i) => i > from && (MARKS.test(t.text) || CLOSING.test(t.text)))
  return at < 0 ? tokens.length : at
}

/** An adjective in front of a noun makes a kind of it: "the personal summit". */
export const isKindOfIts = ({ tokens }: Tree, { phrase }: Term): boolean =>
  phrase.to - phrase.from > 1 && /^(?:JJ|VBG|VBN|NN)$/.test(sure(tokens[phrase.from]).tag)

/** A noun that makes a term of what stands in front of it. */
export const isConceptual = ({ tokens }: Tree, { noun, phrase }: Term): boolean =>
  phrase.to - phrase.from > 1 && CONCEPT.test(sure(tokens[noun]).lower)

const CONCEPT =
  /^(?:\p{L}+ism|effect|dilemma|paradox|trap|mechanism|problem|bias|spiral|cycle|game|fallacy|syndrome|stalemate|principle|rule|doctrine|strategy|diplomacy|deterrence|model|theory|power|ambiguity|equilibrium|order|peace|signals?|costs?)$/u
