import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { isPersonNoun } from '../phrases'
import type { Token } from '../tokens'
import { antecedentOf, classOf } from './antecedents'
import { wordingOf } from './antecedents/wording'
import { isDoneBy } from './binding'
import type { Context, Pointer } from './context'
import { isGrammars } from './grammars'
import { person } from './people'
import { isSomebodyInFront } from './somebody'
import { isNoDoer, thing } from './things'
import { isNoLaw, isUnsure } from './unsure'

/** "two professors at Yale Law School’s claim" is too long. */
const LONGEST_OWNER = 5

/** "he", "she", "it", "they" and theirs: who or what the text spoke of before. What the rules leave open, the trees may tell where a sentence opens with it. */
export function pronoun(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const word = sure(sentence.tokens[i])
  const rule = ruleFor(word)
  if (rule === thing && !isGrammars(sentence.tokens, i) && isUnsure(context.analysis, sentence, i)) return { to: i + 1, by: null }
  const told = meantBy(context, sentence, phrase, i, clause)
  return told?.by && isNoLaw(context.analysis, sentence.tokens, word, told.by) ? { to: i + 1, by: null } : told
}

function meantBy(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const word = sure(sentence.tokens[i])
  const rule = ruleFor(word)
  const told = rule(context, sentence, phrase, i, clause)
  if (isDoneToAnother(sentence, i, told, rule === person, clause)) {
    const name = namedBefore(context, sentence, i)
    return name === null ? told : { to: i + 1, by: name }
  }
  if (!told || told.by !== null || told.leans || i !== phrase.from || isGrammars(sentence.tokens, i)) return told
  if (!/^(?:nsubj|nsubjpass|poss)$/.test(word.label)) return told
  // "Perdue wrote of it. Galdan, who had been a lama before he returned, …"
  if (rule === person && isSomebodyInFront(sentence, i)) return told
  const meant = antecedentOf(context.analysis, sentence, i)
  // "the chairman, Philippe Kirsch, put forward a package. It was adopted"
  if (meant && classOf(word) === 'it' && isSomebody(meant.sentence, meant.head)) return told
  // "The United States, Britain and Japan agreed. It …": none of several
  if (meant && classOf(word) === 'it' && isOneOfSeveral(meant.sentence, meant.head)) return told
  // "Denmark invited the trading nations. They paid …": one is not they where several are told of beside it
  if (meant && !meant.plural && meant.kind !== 'several' && classOf(word) === 'they' && hasSeveral(meant.sentence)) return told
  if (meant && rule === thing && meant.kind === 'thing' && isNoDoer(word, meant.sentence, meant.phrase)) return told
  // "the parties turned to five judges. Their award …"
  if (meant?.plural && /^their$/.test(word.lower) && hasSeveral(meant.sentence, meant.head)) return told
  const name = meant && meant.sentence !== sentence ? wordingOf(context, meant) : null
  if (name === null) return told
  const isOwner = word.label === 'poss'
  if (!isOwner) return { to: i + 1, by: name }
  return name.split(' ').length > LONGEST_OWNER ? told : { to: i + 1, by: /s$/.test(name) ? `${name}’` : `${name}’s` }
}

/** "King John received him", "Canada wanted it dropped": what is done to a pronoun is done by another than it means, whoever has been named in its own clause. */
function isDoneToAnother({ tokens }: Sentence, i: number, told: Pointer | null, isOfPerson: boolean, clause: Clause | undefined): boolean {
  const { label, lower, head } = sure(tokens[i])
  // "Kennedy had brought a plan with him": where something is, it may be with whoever does it
  const isDoneTo = /^(?:dobj|dative)$/.test(label) || (label === 'pobj' && /^(?:to|from|for|against|by|of|upon)$/.test(head?.lower ?? ''))
  if (!isDoneTo || /self$/.test(lower)) return false
  if (!told) return isOfPerson
  return told.by === null && (!told.leans || (clause !== undefined && isDoneBy(tokens, i, clause.subject)))
}

/** Who or what a pronoun means that a sentence before its own has named, if the trees are sure of it: "Columbus", "Ferdinand and Isabella’s". */
export function namedBefore(context: Context, sentence: Sentence, i: number): string | null {
  const word = sure(sentence.tokens[i])
  // "a good part of it", "made the most of it": any matter that was told
  if (isGrammars(sentence.tokens, i) || (/^it$/.test(word.lower) && word.label === 'pobj')) return null
  const meant = antecedentOf(context.analysis, sentence, i)
  if (!meant || meant.sentence === sentence || (classOf(word) === 'they' && !meant.plural && meant.kind !== 'several')) return null
  const name = wordingOf(context, meant)
  if (name === null || name.split(' ').length > LONGEST_OWNER) return null
  return word.label !== 'poss' ? name : /s$/.test(name) ? `${name}’` : `${name}’s`
}

const ruleFor = (word: Token): typeof thing =>
  /^(?:he|she)$/.test(classOf(word) ?? '') || /^(?:him|her)self$/.test(word.lower) ? person : thing

const isSomebody = ({ tokens, mentions }: Sentence, head: number): boolean =>
  isPersonNoun(sure(tokens[head])) || mentions.some(({ kind, from, to }) => kind === 'person' && from <= head && head < to)

/** A subject that others are joined to. */
function isOneOfSeveral({ tokens }: Sentence, head: number): boolean {
  const noun = sure(tokens[head])
  const first = noun.label === 'conj' && noun.head ? noun.head : noun
  return first.label.startsWith('nsubj') && tokens.some((t) => t.label === 'conj' && t.head === first && /^NN/.test(t.tag))
}

/** "the trading nations" */
const hasSeveral = ({ tokens }: Sentence, besides = -1): boolean =>
  tokens.some(
    (t, k) => k !== besides && /^NNP?S$/.test(t.tag) && /^(?:dobj|pobj|dative|nsubj|nsubjpass)$/.test(t.label) && SEVERAL.test(t.lemma),
  )

const SEVERAL =
  /^(?:state|government|power|nation|country|party|ally|rival|judge|mediator|negotiator|delegate|minister|leader|officer|soldier|troop|rebel|settler|people|man|woman|official|diplomat)$/
