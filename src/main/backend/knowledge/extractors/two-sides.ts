import { escaped } from '../../../../shared/escaped'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Clause } from '../clauses'
import { clean } from '../coreference'
import { segments } from '../gaps/segments'
import { headOf, isPersonNoun } from '../phrases'
import type { Statement } from '../statements'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'
import { elided } from './two-sides-elided'

/** One side: what a clause says of its subject. */
interface Side {
  s: Statement
  name: string
  /** The words of the whole clause. */
  said: string
}

/**
 * "Deterrence waits; compellence demands that the opponent act", "Liberals describe … . Realists describe …": two things set beside each other, where neither half is the answer
 * without the other.
 */
export const twoSides: Extractor = (reading, sentence) => {
  if (!isContent(reading.text.slice(sentence.start, sentence.end), sentence) || reading.inPlainList(sentence)) return []
  const within = [...withinOne(reading, sentence), ...elided(reading, sentence)]
  if (within.length > 0) return within.slice(0, 1)
  return acrossTwo(reading, sentence)
}

/** Words between the halves which say that they are told apart; "while" may mean that both happened at once. */
const PARTS = /^(?:while|whereas)$/
const areTold = (link: readonly string[], a: Statement, b: Statement): boolean =>
  link.includes('whereas') ||
  (link.includes('while') && [a, b].every(({ sentence: { tokens }, clause }) => PRESENT.test(sure(tokens[clause.verb.from]).tag)))
const PRESENT = /^(?:VBZ|VBP|MD)$/

function withinOne(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  const statements = reading.statements(sentence)
  const lead = statements.find(({ role, clause }) => role === 'lead' && clause.span.from <= LEAD_SUBJECT)
  const main = statements.find(({ role, clause }) => role === 'main' && clause.ownSubject)
  const opening = tokens[0]?.lower ?? ''
  if (lead && main && PARTS.test(opening)) return factOf(reading, lead, main, areTold([opening], lead, main), sentence)
  const parts = segments(tokens)
  for (const [n, part] of parts.slice(1).entries()) {
    const before = sure(parts[n])
    const [a, b] = [firstIn(statements, before), firstIn(statements, part)]
    if (!a || !b) continue
    const link = tokens.slice(before.to, part.from).map((t) => t.lower)
    const set = areTold(link, a, b)
    // "and" goes on with a story, unless both want something
    if (!link.some((word) => PARTS.test(word) || /^(?:;|but)$/.test(word)) && !areOfStance(a, b)) continue
    const found = factOf(reading, a, b, set, sentence)
    if (found.length > 0) return found
  }
  return []
}

const LEAD_SUBJECT = 3

const firstIn = (statements: readonly Statement[], { from, to }: Phrase): Statement | undefined =>
  statements.find(({ clause, role }) => role !== 'lead' && clause.ownSubject && clause.subject.from >= from && clause.verb.to <= to)

/** "By contrast", ", on the other hand,": the sentence is set beside the one before. */
const SET_BESIDE = /^(?:by|in) contrast\b|^on the other hand\b|, (?:by contrast|in contrast|on the other hand)\b/i
/** The sentence in front of both announces them. */
const ANNOUNCES = /\b(?:differen(?:t|ce|ces)|differ(?:s|ed)?|contrast|disagree[sd]?|diverge[sd]?|parted ways|apart)\b/i

function acrossTwo(reading: Reading, sentence: Sentence): Fact[] {
  const before = reading.sentences[sentence.index - 1]
  if (before?.block !== sentence.block || before.kind === 'heading' || reading.inPlainList(before) || reading.memberOf(sentence)) return []
  const [a] = reading.statements(before).filter(isOwn)
  const [b] = reading.statements(sentence).filter(isOwn)
  if (!a || !b || b.clause.span.from > LEAD_SUBJECT) return []
  const text = reading.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  const earlier = reading.sentences[sentence.index - 2]
  const announced =
    earlier?.block === sentence.block && ANNOUNCES.test(reading.text.slice(earlier.start, earlier.end)) && a.lemma === b.lemma
  const set = SET_BESIDE.test(text.slice(0, FRONT))
  if (!set && !announced && a.lemma !== b.lemma) return []
  return factOf(reading, a, b, set, { start: before.start, end: sentence.end })
}

const FRONT = 60
const isOwn = ({ role, clause }: Statement): boolean => role === 'main' && clause.ownSubject

function factOf(reading: Reading, a: Statement, b: Statement, set: boolean, at: { start: number; end: number }): Fact[] {
  if (!(set ? areOfOneKind(a, b) : areParallel(a, b))) return []
  const [one, other] = [sideOf(reading, a), sideOf(reading, b, /^(?:thing|infinitive)$/.test(a.shape))]
  if (!one || !other || one.name.toLowerCase() === other.name.toLowerCase() || follows(one, other) || predicate(one) === predicate(other))
    return []
  const over = overWhat(reading, a)
  const slot = (words: string) => [reading.slot(a.start, Math.max(a.start + 1, b.end), words)]
  const of = (name: string, { s, name: subject, said }: Side) => ({
    [`${name}`]: slot(subject),
    [`${name}:verb`]: slot(reading.words(s.sentence, s.clause.verb)),
    [`${name}:base`]: slot(s.lemma),
    [`${name}:shape`]: slot(s.shape),
    [`${name}:complement`]: slot(wholeList(s.complement.text, said)),
    [`${name}:said`]: slot(said),
    ...(s.person || isActor(s) ? { [`${name}:acts`]: slot('yes') } : {}),
  })
  const slots = {
    ...of('one', one),
    ...of('other', other),
    ...(/^(?:VBD|VBN)$/.test(sure(a.sentence.tokens[a.clause.verb.from]).tag) ? { past: slot('yes') } : {}),
    ...(areOfStance(a, b) ? { stance: slot('yes') } : {}),
    ...(over ? { over: slot(over) } : {}),
  }
  return [reading.fact('contrast', 'two-sides', slots, at, 0.84)]
}

/** "wanted | a way out of Vietnam, a quiet Europe and a second term": all that was wanted, and not the first of it. */
function wholeList(complement: string, said: string): string {
  const at = said.indexOf(complement)
  const rest = at < 0 ? '' : said.slice(at + complement.length)
  return /^, (?!(?:which|who|but|because|so|as|while|although|though|if|when|not|in|on|at|by|for|from|to|with)\b)[^;:]* and /.test(rest)
    ? complement + rest
    : complement
}

const predicate = ({ name, said }: Side): string => said.slice(name.length)

/** "Deprivation produces disintegration, and disintegration produces compliance": a chain. */
const follows = (one: Side, other: Side): boolean => predicate(one).toLowerCase().includes(other.name.toLowerCase())

/** "On the Middle East, the premier demanded …": what they differ on. */
function overWhat(reading: Reading, { sentence, clause }: Statement): string | null {
  const lead = clause.leads.find(
    ({ from, to }) => /^(?:on|over|about|as to)$/.test(sentence.tokens[from]?.lower ?? '') && to - from <= LONGEST_NAME,
  )
  const text = lead ? clean(reading.words(sentence, lead)) : ''
  return lead && !/\d|\b(?:day|eve|morning|evening|way|same|other|one|this|that|it)\b/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : null
}

/** The same verb of two subjects; one denies what the other affirms; two sides of one kind ("a leader who …; a leader who …"), or what two parties want. */
function areParallel(a: Statement, b: Statement): boolean {
  if (a.lemma === b.lemma && !LIGHT.test(a.lemma)) return true
  const heads = [a, b].map(({ sentence: { tokens }, clause }) => tokens[headOf(tokens, clause.subject)]?.lemma)
  if (heads[0] !== undefined && heads[0] === heads[1]) return true
  return areOfStance(a, b)
}

const areOfStance = (a: Statement, b: Statement): boolean => [a, b].every((s) => STANCE.test(s.lemma) && isActor(s))

/** "the spiral model" and "the deterrence model", two states, two abstract things: what can be told apart. */
function areOfOneKind(a: Statement, b: Statement): boolean {
  if ((isActor(a) && isActor(b)) || areParallel(a, b)) return true
  const words = [a, b].map(({ sentence, clause: { subject } }) => sentence.tokens.slice(subject.from, subject.to))
  const [one = [], other = []] = words
  const nouns = other.filter(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos)).map(({ lemma }) => lemma)
  if (one.some(({ pos, lemma }) => pos === 'NOUN' && nouns.includes(lemma))) return true
  // "Sunningdale" and "1998": a name and a year that stands for what was done in it
  const named = (tokens: readonly Token[]): boolean =>
    tokens.length > 0 && tokens.every(({ tag, text }) => /^NNP/.test(tag) || /^\d{4}$/.test(text))
  if (named(one) && named(other)) return true
  const [first, second] = [one[0], other[0]]
  if (!first || !second || isActor(a) !== isActor(b)) return false
  const opening = (token: Token): string => (/^an?$/.test(token.lower) ? 'a' : /^(?:NN|JJ|VBG|VBN)/.test(token.tag) ? 'bare' : '')
  return opening(first) !== '' && opening(first) === opening(second)
}

const LIGHT =
  /^(?:be|have|do|go|come|get|give|send|cross|reach|enter|begin|start|end|make|say|tell|add|reply|meet|sign|agree|arrive|return|leave)$/
/** What somebody wants or holds. */
const STANCE =
  /^(?:want|wish|ask|demand|offer|propose|suggest|insist|seek|prefer|favour|favor|fear|hope|expect|regard|see|view|treat|understand|interpret|call|consider|believe|hold|think|stress|emphasi[sz]e|oppose|support|reject|require|prize|value|blame|credit|read|intend|press|urge|plead|promise|aspire|long)$/

/** A state, a person, or people: who can want and hold. */
function isActor({ sentence: { tokens, mentions }, clause: { subject }, person }: Statement): boolean {
  if (person) return true
  const head = headOf(tokens, subject)
  const noun = tokens[head]
  return (
    noun !== undefined &&
    (isPersonNoun(noun) ||
      mentions.some((m) => m.from <= head && head < m.to && /^(?:person|state|organisation)$/.test(m.kind)) ||
      (/^\p{Lu}/u.test(noun.text) && head > 0))
  )
}

const LONGEST_NAME = 7
const LONGEST_SAID = 18
const LEANS =
  /^(?:it|he|she|they|this|that|these|those|both|each|all|some|many|most|few|others?|another|one|none|nobody|no|neither|either|such|who|what|which|there|every\p{L}*|hardly|estimates|an? (?:further|related|similar|second|third)\b.*|the following\b.*|the (?:first|second|third|latter|former|others?|same|rest|two|result|answer|question|reason|point))\b/iu

/** `isTold`: the other side has named what "it" is. */
function sideOf(reading: Reading, s: Statement, isTold = false): Side | null {
  const { sentence, clause } = s
  const unexplained = (open: readonly string[]): string[] => open.filter((word) => !(isTold && /^(?:it|them)$/.test(word)))
  const name = asWritten(reading, sentence, clause.subject, clean(s.subject.text))
  if (s.subject.open.length > 0 || s.subject.leansOnSubject || unexplained(s.complement.open).length > 0) return null
  if (LEANS.test(name) || /[,;:()“”"]/.test(name) || name.split(' ').length > LONGEST_NAME) return null
  // "loses the object and pays the audience": all that is said of it
  const last = sentence.clauses.findLast(
    (c) => c === clause || (!c.ownSubject && c.subject.from === clause.subject.from && isNext(sentence, clause, c)),
  )
  const to = listEnd(sentence, Math.max(clause.verb.to, clause.complement.to, last?.complement.to ?? 0))
  const { text, open } = reading.coreference.resolve(sentence, { from: clause.subject.from, to })
  const said = asWritten(reading, sentence, { from: clause.subject.from, to }, clean(text)).replace(/, (?:by|in) contrast,/, '')
  if (
    unexplained(open).length > 0 ||
    said.split(' ').length > LONGEST_SAID ||
    said.split(' ').length < 3 ||
    /[;:]/.test(said) ||
    POINTS_BACK.test(said)
  )
    return null
  return { s, name, said }
}

/** Behind the last member of a list that the clause was cut in, up to the mark behind which something else begins. */
function listEnd({ tokens }: Sentence, to: number): number {
  if (tokens[to]?.text !== ',') return to
  const end = tokens.findIndex((t, i) => i > to && /^[;:.–—]$/.test(t.text))
  const rest = tokens.slice(to + 1, end)
  const isList =
    /^(?:DT|JJ|NN|CD|PRP\$)/.test(rest[0]?.tag ?? '') &&
    rest.some((t) => t.lower === 'and') &&
    !rest.some((t) => /^(?:VB[DZP]|MD|W\S*)$/.test(t.tag))
  return end > 0 && isList ? end : to
}

/** "agreed to take that as a basis": what was told before. */
const POINTS_BACK = /\b(?:that|this) (?:as|to|in|for|by|with|on)\b/

/** A capital in the middle of a sentence belongs to its word. */
function asWritten(reading: Reading, sentence: Sentence, phrase: Phrase, text: string): string {
  const own = clean(reading.words(sentence, phrase))
  const first = sentence.tokens[phrase.from]
  const capital =
    phrase.from > 0 ||
    first?.pos === 'PROPN' ||
    (first &&
      new RegExp(`[\\p{Ll},] ${escaped(first.text)}(?!\\p{L})`, 'u').test(reading.text) &&
      !reading.text.includes(` ${first.lower} `))
  return capital && own.toLowerCase() === text.toLowerCase() ? own : text
}

const isNext = ({ tokens }: Sentence, one: Clause, other: Clause): boolean =>
  other.span.from > one.span.from && !tokens.slice(one.span.from, other.span.from).some((t) => t.text === ';')
