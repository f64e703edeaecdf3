import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { headOf, isPersonNoun } from '../phrases'
import type { Token } from '../tokens'
import { antecedentOf, classOf, type Referent } from './antecedents'
import { wordingOf } from './antecedents/wording'
import type { Context, Pointer } from './context'
import { isGrammars } from './grammars'

/** "he", "she", "it", "they" and theirs: who or what the text spoke of before. Null where the words themselves tell, in front of it. */
export function pronoun(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { tokens } = sentence
  const word = sure(tokens[i])
  const left: Pointer = { to: i + 1, by: null }
  if (/sel(?:f|ves)$/.test(word.lower)) return isNamedBefore(sentence, phrase.from, i) ? null : { ...left, leans: true }
  // "makes it hard to"
  if (word.lower === 'it' && tokens[i + 1]?.pos === 'ADJ') return null
  if (word.lower === 'it' && isGrammars(tokens, i)) return isNamedBefore(sentence, phrase.from, i) ? null : left
  const meant = antecedentOf(context.analysis, sentence, i)
  if (!meant)
    return isNamedBefore(sentence, phrase.from, i) ? null : { ...left, ...(leansOn(sentence, clause, phrase, word) ? { leans: true } : {}) }
  if (isWithin(meant, sentence, { from: phrase.from, to: i })) return null
  if (clause && clause.subject.to <= phrase.from && isWithin(meant, sentence, clause.subject)) return { ...left, leans: true }
  const name = wordingOf(context, meant)
  const isOwner = isPossessive(sentence, i)
  if (name === null || (isOwner && name.split(' ').length > LONGEST_OWNER)) return isNamedBefore(sentence, phrase.from, i) ? null : left
  return { to: i + 1, by: isOwner ? genitive(name) : name }
}

/** "two professors at Yale Law School’s claim" is too long. */
const LONGEST_OWNER = 5

const isWithin = ({ sentence, head }: Referent, own: Sentence, { from, to }: Phrase): boolean =>
  sentence === own && from <= head && head < to

/** Something of its kind stands before it in the same words. */
function isNamedBefore({ tokens, mentions }: Sentence, from: number, i: number): boolean {
  const word = sure(tokens[i])
  if (/^(?:he|she)$/.test(classOf(word) ?? '') || /^(?:him|her)self$/.test(word.lower))
    return (
      mentions.some((m) => m.kind === 'person' && m.from >= from && m.to <= i) ||
      tokens.slice(from, i).some((t) => t.tag === 'NN' && isPersonNoun(t))
    )
  return tokens.slice(from, i).some((t) => t.pos === 'NOUN' || t.pos === 'PROPN')
}

/** Behind the subject of its clause a reader takes it for that; no person is an "it". */
const leansOn = (sentence: Sentence, clause: Clause | undefined, phrase: Phrase, word: Token): boolean =>
  clause !== undefined && clause.subject.to <= phrase.from && !(classOf(word) === 'it' && isPerson(sentence, clause.subject))

const isPerson = ({ tokens, mentions }: Sentence, phrase: Phrase): boolean => {
  const head = headOf(tokens, phrase)
  return (
    mentions.some(
      (m) => m.kind === 'person' && m.from >= phrase.from && m.to <= phrase.to && (m.to - 1 === head || m.from === phrase.from),
    ) ||
    (head >= 0 && isPersonNoun(sure(tokens[head])))
  )
}

/** "his", "its", and "her" before what is hers. */
const isPossessive = ({ tokens }: Sentence, i: number): boolean => {
  const { lower, tag } = sure(tokens[i])
  return /^(?:his|its|their)$/.test(lower) || (lower === 'her' && (tag === 'PRP$' || /NOUN|ADJ|PROPN|NUM/.test(tokens[i + 1]?.pos ?? '')))
}

const genitive = (name: string): string => (/s$/.test(name) ? `${name}’` : `${name}’s`)
