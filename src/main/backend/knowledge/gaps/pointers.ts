import { isMonthName } from '../../../../shared/months'
import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { PointerAt } from '../coreference'
import { isGrammars } from '../coreference/grammars'
import { isNumeral } from '../coreference/somebody'
import type { Reading } from '../extractors/reading'
import { isPersonNoun } from '../phrases'
import { SAYING } from '../predications/saying'
import type { Token } from '../tokens'
import { laterThan } from './later'
import { circumstanceEnd, groupsWithin } from './parts'
import { isOwnDoer } from './own-doer'

/** What the pointing words of a unit mean; `by` is null for those that stay open. */
export function pointersOf(reading: Reading, sentence: Sentence, from: number, to: number): PointerAt[] {
  const { tokens } = sentence
  const found = reading.coreference.pointers(sentence, { from, to })
  // "In its classical form the theory says …": what comes behind is meant
  const subject = reading.statements(sentence).find((s) => s.role === 'main' && s.clause.span.from >= from && s.clause.subject.from > from)
  const main = subject && sure(tokens[subject.clause.subject.from]).pos !== 'PRON' ? subject.clause.subject.from : from
  for (const [n, p] of [...found.entries()].reverse())
    if (/^(?:its|their|his|her)$/.test(sure(tokens[p.from]).lower) && p.from < main && main - from < 12) found.splice(n, 1)
  for (const [n, p] of [...found.entries()].reverse()) if (p.by === null && isOfOneNamed(sentence, from, p.from)) found.splice(n, 1)
  const open = (at: number): unknown => found.push({ from: at, to: at + 1, by: reading.coreference.namedBefore(sentence, at) })
  const later = laterThan(reading, sentence, from, to)
  // "that year", which is told
  if (later && !found.some((p) => p.by !== null && p.from <= later.from && later.from < p.to)) found.push(later)
  const groups = groupsWithin(tokens, from, to)
  for (let i = from; i < to; i++) {
    const token = sure(tokens[i])
    if (token.pos !== 'PRON' || found.some((p) => p.from <= i && i < p.to)) continue
    const before = tokens.slice(from, i)
    // A pronoun as the subject behind "On 8 May," or "Issued in Paris," means nothing that stands there.
    const opensMain =
      groups.some((g) => g.from === i + 1 && g.finite) &&
      (circumstanceEnd(tokens, from, to) === i ||
        (i > from && subject?.clause.subject.from === i) ||
        (tokens[i - 1]?.text === ',' && isTimeLead(tokens, from)))
    const isAnother = (t: Token): boolean => !isOwnDoer(tokens, i, t)
    if (token.lower === 'it' && (isGrammars(tokens, i) || (opensMain && isOfCondition(tokens, from, i)))) continue
    if (opensMain && isOfFirstClause(tokens, from, i)) continue
    if (isInserted(tokens, i)) {
      open(i)
      continue
    }
    if (SUBJECT_PRONOUN.test(token.lower) && opensMain) {
      const [meant] = reading.coreference.pointers(sentence, { from: i, to: i + 1 })
      if (meant) found.push(meant)
      else open(i)
    } else if (/^(?:him|her)$/.test(token.lower) && !/NOUN|ADJ/.test(tokens[i + 1]?.pos ?? '')) {
      // "Gorbachev replied by inviting him": not himself
      const people = new Set(sentence.mentions.filter((m) => m.kind === 'person' && m.from >= from && m.to <= i).map((m) => m.name))
      if (
        people.size < 2 &&
        !isSufferer(sentence, from, i) &&
        !before.some((t) => /^(?:that|who|which|when|because|if|while)$/.test(t.lower))
      )
        open(i)
    } else if (/^(?:it|its|itself)$/.test(token.lower)) {
      // "the agreement lengthened it": not itself
      const isAhead = tokens.slice(i + 1, to).some(({ text }) => text === ':')
      const self = token.lower === 'it' && token.label === 'dobj' && !isAhead ? token.head : null
      if (
        !before.some(
          (t, k) =>
            !(self && ((t.head === self && /^nsubj/.test(t.label)) || isToldTo(self, t))) &&
            isThing(t, plain(tokens, from + k)) &&
            isAnother(t) &&
            !isSomebody(sentence, from + k) &&
            !(self && isPlaceOrMonth(reading, t)) &&
            !isBareInPhrase(tokens, t) &&
            !(tokens[from + k + 1]?.lower === 'of' && from + k + 2 === i),
        )
      )
        open(i)
    } else if (/^(?:them|they|their|themselves)$/.test(token.lower)) {
      if (
        !before.some(
          (t) =>
            isAnother(nounOf(t)) &&
            ((!SPAN.test(t.lower) && (/^NNP?S$/.test(t.tag) || (t.pos === 'NOUN' && /s$|men$|people$/.test(t.lower)))) ||
              t.lower === 'those' ||
              tellsOfSeveral(t)),
        )
      ) {
        const actors = sentence.mentions.filter((m) => m.from >= from && m.to <= i && /^(?:state|organisation)$/.test(m.kind))
        // "India insisted that they had surrendered": no single state
        const isOne = token.lower === 'they' && new Set(actors.map(({ name }) => name)).size === 1 && actors[0]?.kind === 'state'
        if (token.lower === 'them' || actors.length === 0 || isOne) open(i)
      }
    }
  }
  return found
}

/**
 * "Tokyo requested Roosevelt to invite both of his own motion", "What moved Alexander was the exhaustion of his army": the one who is named before it in the same words as
 * somebody who does or suffers something. A place is none.
 */
export function isOfOneNamed({ tokens, mentions }: Sentence, from: number, at: number): boolean {
  if (!/^(?:his|her)$/.test(sure(tokens[at]).lower)) return false
  const named = mentions.filter((m) => m.from >= from && m.to <= at && (m.kind === 'person' || m.kind === 'unknown'))
  const known = named.filter(({ kind }) => kind === 'person')
  const acts = (m: { from: number; to: number }): boolean =>
    tokens.slice(m.from, m.to).some((t) => /^(?:nsubj|nsubjpass|dobj|dative)$/.test(t.label) && t.tag === 'NNP')
  const people = known.length > 0 ? known : named.filter(acts)
  return new Set(people.map(({ name }) => name)).size === 1 && !tokens.slice(from, at).some((t) => /^(?:he|she|him)$/.test(t.lower))
}

/** "Relations may begin with agreement but eventually they founder": the subject of the clause that this one is joined to. */
function isOfFirstClause(tokens: readonly Token[], from: number, at: number): boolean {
  const pronoun = sure(tokens[at])
  const verb = pronoun.head
  if (!/^(?:it|they)$/.test(pronoun.lower) || verb?.label !== 'conj' || !pronoun.label.startsWith('nsubj')) return false
  const subject = tokens.findIndex((t, i) => i >= from && i < at && t.head === verb.head && /^nsubj/.test(t.label))
  return subject >= 0 && (pronoun.lower === 'they' ? /^NNP?S$/ : /^NNP?$/).test(sure(tokens[subject]).tag)
}

/** "If the government suspects that more will be demanded, it has no reason to comply": who is named in the condition. */
function isOfCondition(tokens: readonly Token[], from: number, at: number): boolean {
  const first = sure(tokens[from]).lower
  const opens = /^(?:if|when|once|unless|where|whenever|as|since|because|although|though|while)$/.test(first)
  // "The more clearly the weaker party sees what awaits it, the less it will trust"
  const compares = first === 'the' && tokens.slice(from + 1, from + 3).some((t) => /^(?:RBR|JJR)$/.test(t.tag))
  const verb = sure(tokens[at]).head
  return tokens
    .slice(from + 1, at)
    .some(
      (t) =>
        /^nsubj/.test(t.label) &&
        /^NNP?$/.test(t.tag) &&
        (((opens || compares) && (compares || /^(?:advcl|ccomp)$/.test(t.head?.label ?? ''))) ||
          (t.head?.label === 'advcl' && t.head.head === verb)),
    )
}

/** "Russia put in its own candidate, Şahin Giray, and faced revolts against him": the one who is named, where he does nothing himself. */
function isSufferer({ tokens, mentions }: Sentence, from: number, at: number): boolean {
  const inside = mentions.filter((m) => m.from >= from && m.to <= at)
  const [one, ...others] = inside.filter((m) => m.kind === 'person' || (m.kind === 'unknown' && m.to - m.from > 1))
  if (!one || others.some(({ name }) => name !== one.name) || one.kind !== 'person') return false
  const subjects = tokens.filter((t, i) => i >= from && i < at && /^nsubj/.test(t.label))
  const first = subjects[0]
  const does = first && tokens.indexOf(first)
  return (
    does !== undefined &&
    does < one.from &&
    inside.some((m) => m.from <= does && does < m.to && /^(?:state|organisation)$/.test(m.kind)) &&
    subjects.length === 1 &&
    /^(?:dobj|pobj|appos)$/.test(sure(tokens[one.to - 1]).label)
  )
}

/** "Fourteen months later, in Washington, they …" */
const isTimeLead = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(from, from + 5).some((t) => /^(?:later|earlier|afterwards|ago)$/.test(t.lower))

const plain = (tokens: readonly Token[], at: number): Token | undefined => tokens[at + 1]

const SPAN = /^(?:minutes|hours|days|weeks|months|years|decades)$/

/** "Spain and Portugal", and not "let the train depart, and the election went ahead"; "negotiators who", and not "Schelling, who". */
const tellsOfSeveral = (t: Token): boolean =>
  t.lower === 'and' ? /^(?:NN|PRP|CD)/.test(t.head?.tag ?? '') : t.lower === 'who' && /^(?:NNP?S|CD|DT)$/.test(nounOf(t).tag)

/** What an "and" or a "who" belongs to. */
const nounOf = (t: Token): Token =>
  t.lower === 'and' ? (t.head ?? t) : t.lower === 'who' && t.head?.label === 'relcl' ? (t.head.head ?? t) : t

/** "The treaty, it announced, would be suspended": who announces it is not what it told of. */
const isInserted = (tokens: readonly Token[], at: number): boolean =>
  /^(?:it|they)$/.test(sure(tokens[at]).lower) &&
  tokens[at - 1]?.text === ',' &&
  tokens[at + 2]?.text === ',' &&
  SAYING.has(tokens[at + 1]?.lemma ?? '')

/** Something that "it" can stand for. */
const isThing = (token: Token, next: Token | undefined): boolean =>
  (token.pos === 'NOUN' &&
    !/^(?:return|exchange|addition|fact|practice|order|case|turn|part|end|time|way)$/.test(token.lower) &&
    !/[^s]s$/.test(token.lower) &&
    next?.pos !== 'NOUN') ||
  (token.pos === 'PROPN' && token.tag !== 'NNPS' && !isOfPeople(token))

/** "Spanish officials" */
const isOfPeople = ({ label, head }: Token): boolean => /^(?:amod|compound)$/.test(label) && head !== null && isPersonNoun(head)

/** "For Castellane it was sabotage": nobody is an "it". */
const isSomebody = ({ tokens, mentions }: Sentence, at: number): boolean =>
  mentions.some(
    ({ kind, from, to }) =>
      from <= at && at < to && (kind === 'person' || tokens.slice(from, to).some(isNumeral) || isTheFirst(tokens, from, to)),
  )

/** "Shah Abbas I" */
const isTheFirst = (tokens: readonly Token[], from: number, to: number): boolean => to - from > 1 && tokens[to - 1]?.text === 'I'

/** "asked the Diet to set it aside": who is asked does it, and is not "it". */
const isToldTo = (does: Token, { head, label }: Token): boolean =>
  label === 'dobj' && head !== null && head === does.head && /^(?:xcomp|ccomp)$/.test(does.label)

/** "After soldiers had entered Latvia that May, Olsen asked the Diet to set it aside": not Latvia. */
const isPlaceOrMonth = ({ lexicon }: Reading, { pos, text }: Token): boolean =>
  pos === 'PROPN' && (isMonthName(text) || /^(?:state|place)$/.test(lexicon.byAlias.get(text.toLowerCase())?.kind ?? ''))

/** "under NATO command": a noun that is no thing of its own. */
const isBareInPhrase = (tokens: readonly Token[], noun: Token): boolean =>
  noun.label === 'pobj' &&
  noun.tag === 'NN' &&
  !tokens.some((t) => t.head === noun && /^(?:det|poss|amod|nummod|prep|relcl)$/.test(t.label))

const SUBJECT_PRONOUN = /^(?:he|she|it|they)$/
