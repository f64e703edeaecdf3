import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import type { Statement } from '../statements'
import { sure } from '../sure'
import { topicOfStatement } from './topic-of-statement'
import type { Reading } from './reading'

/** Definitions told by their verb: "X is a situation in which …", "X means doing …", "It describes a condition in which …". */
export function stated(reading: Reading, sentence: Sentence): Fact[] {
  return reading.statements(sentence).flatMap((s) => {
    if (s.subject.open.length > 0 || isSomebody(s) || s.clause.verb.negated || !isTerm(sentence, s)) return []
    // "and it is the merit of her book to have moved the argument": this it stands for nothing
    if (s.lemma === 'be' && sentence.tokens[s.clause.subject.from]?.lower === 'it') return []
    if (s.lemma === 'be')
      return s.role === 'main' && topicOfStatement(reading, s) === 'definition' ? meaningOf(reading, s, s.clause.complement) : []
    return MEANS.test(s.lemma) ? meant(reading, s) : []
  })
}

const isSomebody = ({ sentence, clause: { subject } }: Statement): boolean =>
  sentence.mentions.some((m) => m.kind === 'person' && m.from >= subject.from && m.to <= subject.to)

const MEANS = /^(?:mean|denote|designate|signify|refer|describe|stand)$/
const LONGEST_TERM = 5

/** A noun phrase that can be asked for, not "this" or "anyone who". */
function isTerm({ tokens }: Sentence, s: Statement): boolean {
  const words = s.subject.text.split(' ')
  const last = sure(tokens[s.clause.subject.to - 1])
  return (
    words.length <= LONGEST_TERM &&
    !/^(?:this|that|these|those|it|they|he|she|who|which|what|there|one|anyone|everyone|whoever|each|both|some|many|all|most|others?|its|their|his|her)\b/i.test(
      s.subject.text,
    ) &&
    (s.bare || /^(?:NOUN|PROPN|VERB|PUNCT)$/.test(last.pos))
  )
}

/** A kind of situation, told apart from others of its kind. */
const GENUS =
  /^(?:an?|the|any|all|those) (?:\p{L}+ ){0,2}(?:situation|condition|process|state|tendency|practice|case|relationship|form|kind|type|attempt|effort|use|way|method|strategy|belief|idea|ability|capacity|set|system|phenomenon|period|pattern|policy)s? (?:in which|where|of|that|by which|whereby|to|when)\b/u

function meant(reading: Reading, s: Statement): Fact[] {
  const { tokens } = s.sentence
  let { complement } = s.clause
  const opening = tokens[complement.from]?.lower ?? ''
  if (s.lemma === 'refer' || s.lemma === 'stand') {
    if (opening !== (s.lemma === 'refer' ? 'to' : 'for')) return []
    complement = { ...complement, from: complement.from + 1 }
  } else if (s.lemma === 'mean') {
    // "who means to win"; "war means war"
    if (opening === 'to' || s.clause.verb.passive || s.clause.leads.some((lead) => tokens[lead.from]?.lower === 'by')) return []
    if (opening === 'that') return clause(reading, s, { ...complement, from: complement.from + 1 })
    // "this means trouble": a result
    if (!/ing$/.test(opening) && !/^(?:an?|the|any|all)$/.test(opening)) return []
  }
  const text = reading.words(s.sentence, complement)
  if (s.lemma === 'describe' && !GENUS.test(text)) return []
  return meaningOf(reading, s, complement)
}

const clause = (reading: Reading, s: Statement, phrase: Phrase): Fact[] =>
  meaningOf(reading, s, phrase).map((fact) => ({ ...fact, slots: { ...fact.slots, clause: fact.slots.meaning ?? [] } }))

function meaningOf(reading: Reading, s: Statement, complement: Phrase): Fact[] {
  if (complement.to <= complement.from) return []
  const { tokens } = s.sentence
  const meaning = reading.coreference.resolve(s.sentence, complement, s.clause)
  // "the cases in which they do not": nothing is told
  if (
    meaning.open.length > 0 ||
    /\b(?:they|it|he|she|we) (?:do|does|did|is|are|was|were|can|will|has|have)(?: not|n[’']t)?$/.test(meaning.text)
  )
    return []
  const slot = ({ from, to }: Phrase, text: string) => reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end, text)
  const slots = { term: [slot(s.clause.subject, s.subject.text)], meaning: [slot(complement, meaning.text)] }
  return [reading.fact('definition', 'meaning', slots, s.sentence, 0.85)]
}
