import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { antecedentOf, classOf } from './antecedents'
import { wordingOf } from './antecedents/wording'
import type { Context, Pointer } from './context'
import { isGrammars } from './grammars'
import { person } from './people'
import { thing } from './things'

/** "two professors at Yale Law School’s claim" is too long. */
const LONGEST_OWNER = 5

/** "he", "she", "it", "they" and theirs: who or what the text spoke of before. What the rules leave open, the trees may tell where a sentence opens with it. */
export function pronoun(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const word = sure(sentence.tokens[i])
  const rule = /^(?:he|she)$/.test(classOf(word) ?? '') || /^(?:him|her)self$/.test(word.lower) ? person : thing
  const told = rule(context, sentence, phrase, i, clause)
  if (!told || told.by !== null || told.leans || i !== phrase.from || isGrammars(sentence.tokens, i)) return told
  if (!/^(?:nsubj|nsubjpass|poss)$/.test(word.label)) return told
  const meant = antecedentOf(context.analysis, sentence, i)
  const name = meant && meant.sentence !== sentence ? wordingOf(context, meant) : null
  if (name === null) return told
  const isOwner = word.label === 'poss'
  if (!isOwner) return { to: i + 1, by: name }
  return name.split(' ').length > LONGEST_OWNER ? told : { to: i + 1, by: /s$/.test(name) ? `${name}’` : `${name}’s` }
}
