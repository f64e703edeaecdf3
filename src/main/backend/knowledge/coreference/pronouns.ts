import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { antecedentOf, classOf } from './antecedents'
import { wordingOf } from './antecedents/wording'
import type { Context, Pointer } from './context'
import { isGrammars } from './grammars'
import { person } from './people'
import { isSomebodyInFront } from './somebody'
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
  // "Perdue wrote of it. Galdan, who had been a lama before he returned, …"
  if (rule === person && isSomebodyInFront(sentence, i)) return told
  const meant = antecedentOf(context.analysis, sentence, i)
  // "Denmark invited the trading nations. They paid …": one is not they where several are told of beside it
  if (meant && !meant.plural && meant.kind !== 'several' && classOf(word) === 'they' && hasSeveral(meant.sentence)) return told
  // "the parties turned to five judges. Their award …"
  if (meant?.plural && /^their$/.test(word.lower) && hasSeveral(meant.sentence, meant.head)) return told
  const name = meant && meant.sentence !== sentence ? wordingOf(context, meant) : null
  if (name === null) return told
  const isOwner = word.label === 'poss'
  if (!isOwner) return { to: i + 1, by: name }
  return name.split(' ').length > LONGEST_OWNER ? told : { to: i + 1, by: /s$/.test(name) ? `${name}’` : `${name}’s` }
}

/** "the trading nations" */
const hasSeveral = ({ tokens }: Sentence, besides = -1): boolean =>
  tokens.some(
    (t, k) => k !== besides && /^NNP?S$/.test(t.tag) && /^(?:dobj|pobj|dative|nsubj|nsubjpass)$/.test(t.label) && SEVERAL.test(t.lemma),
  )

const SEVERAL =
  /^(?:state|government|power|nation|country|party|ally|rival|judge|mediator|negotiator|delegate|minister|leader|officer|soldier|troop|rebel|settler|people|man|woman|official|diplomat)$/
