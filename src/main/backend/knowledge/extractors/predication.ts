import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Clause, Phrase } from '../clauses'
import { SPEAKS_FOR_STATE } from '../context-cue'
import { clean } from '../coreference'
import { datesIn } from '../dates'
import { isPlannedFor } from '../planned'
import { predicationsOf, type Argument, type Predication } from '../predications/read'
import { isIdentified } from '../predications/identified'
import { counts, topicOfPredication } from '../predications/topic'
import type { Slots } from '../statements'
import { sure } from '../sure'
import { DAY_WITHOUT_YEAR, fullDate } from '../year-meant'
import { describeList, isOrdinalSubject } from './enumerated'
import { explainsLabel } from './roles'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'
import { agentOf, isPerson } from './agent'

/** What is said of whom in a sentence, verb by verb, with all that an examiner could ask for: who, what, whom, when, where, why, on which condition. */
export const predication: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || reading.inPlainList(sentence) || explainsLabel(reading, sentence)) return []
  // Notes are cut short: what stands in them has no tree to rely on.
  if (sentence.kind === 'list-item' && (!/[.!”"’)]\s*$/.test(text) || /[→←↔≠=⇒]|->/.test(text))) return []
  // What somebody says or writes has its own extractor.
  const saying = new Set(reading.utterances(sentence).map(({ verb }) => verb.start))
  const isTold = (p: Predication): boolean => saying.has(sure(sentence.tokens[p.verb]).start) && p.arguments.some((a) => a.role === 'that')
  return predicationsOf(sentence.tokens)
    .filter((p) => !isTold(p))
    .map((p) => factOf(reading, sentence, p))
    .filter((fact) => fact !== null)
}

function factOf(reading: Reading, sentence: Sentence, p: Predication): Fact | null {
  const { tokens } = sentence
  const clause = clauseOf(p)
  const resolve = (phrase: Phrase) => reading.coreference.resolve(sentence, phrase, clause)
  const subject = resolve(p.subject)
  if (subject.open.length > 0) return null
  // "It was the neutral states who …": this it stands for nothing told before.
  if (/^(?:it|this|that)$/.test(sure(tokens[p.subjectHead]).lower) && sure(tokens[p.verb]).lemma === 'be') return null
  if (/^the (?:first|second|third|fourth|fifth|other)(?: one)?$/i.test(subject.text)) {
    const named = ordinalOf(reading, sentence, subject.text)
    if (!named) return null
    subject.text = named
  } else if (/^the (?:other|next|last)\b/i.test(subject.text) && isOrdinalSubject(subject.text)) return null
  const head = sure(tokens[p.subjectHead])
  const agent = agentOf(sentence, p)
  // "Germany's entry into the League, which took place in September": the entry did
  if (agent !== 'thing' && sure(tokens[p.verb]).lemma === 'take' && tokens[p.verb + 1]?.lower === 'place') return null
  if (isMerePlace(sentence, p)) return null
  const slot = ({ from, to }: Phrase, text: string): Slot => {
    const start = sure(tokens[from]).start
    const end = sure(tokens[Math.max(from, to - 1)]).end
    const words = reading.text.slice(start, end)
    const [bare] = words.match(DAY_WITHOUT_YEAR) ?? []
    const date = datesIn(words, start)[0] ?? (bare ? fullDate(reading, start, bare) : undefined)
    const named = sentence.mentions.find((m) => m.from >= from && m.to <= to && m.to >= to - 1)
    return { start, end, text, ...(date ? { date: date.date } : {}), ...(named && named.kind !== 'unknown' ? { entity: named.name } : {}) }
  }
  const slots: Slots = {
    subject: [slot(p.subject, subject.text)],
    front: [slot(p.group, p.front)],
    rest: [slot(p.group, p.rest)],
    finite: [slot(p.group, p.finite)],
    traits: [
      slot(
        p.subject,
        [
          agent,
          isPlural(p, head.tag) ? 'plural' : 'singular',
          p.passive ? 'passive' : 'active',
          p.negated ? 'negated' : 'affirmed',
          p.kind,
          sure(tokens[p.verb]).lemma,
          /^PRP|^W|^DT$/.test(head.tag) || (p.borrowed && p.kind !== 'relative') ? 'borrowed' : 'own',
          head.tag,
          counts(p, p.subjectHead) ? 'counted' : 'plain',
          isNamed(reading, sentence, p.subject, clause) ? 'named' : 'unnamed',
          sure(tokens[p.group.from]).tag,
          marginOf(p).toFixed(1),
        ].join(' '),
      ),
    ],
  }
  for (const argument of p.arguments) addArgument(slots, reading, sentence, p, argument, clause, slot)
  const explained = afterColon(reading, sentence, p)
  if (explained) slots.explained = [explained]
  if (p.speaker) {
    const speaker = reading.coreference.resolve(sentence, p.speaker.subject)
    if (agentOf(sentence, p.speaker) === 'thing' && !/\p{Lu}/u.test(speaker.text) && !SOURCE.test(speaker.text)) return null
    if (speaker.open.length > 0 || /^(?:I|we|you|one)$/i.test(speaker.text)) return null
    slots.speaker = [slot(p.speaker.subject, speaker.text)]
  }
  const apposed = apposedName(p)
  if (apposed) slots.apposed = [slot(apposed, clean(reading.words(sentence, apposed)))]
  if (sentence.label) slots.label = [reading.slot(sentence.label.start, sentence.label.end, sentence.label.text)]
  const member = p.kind === 'main' ? reading.memberOf(sentence) : null
  const list = member && describeList(reading, member.list)
  if (member && list) {
    slots.ordinal = [reading.slot(sentence.start, sentence.end, member.ordinal)]
    slots.list = [reading.slot(member.list.announcer.start, member.list.announcer.end, list)]
  }
  const topic =
    member && /concession|commitment|promise|pledge/.test(member.list.noun) ? 'concession' : topicOfPredication(p, agent !== 'thing')
  return reading.fact(topic, 'predication', slots, sentence, p.kind === 'main' || p.kind === 'joined' ? 0.75 : 0.65)
}

/** "The first basket …. The second …": what is counted was named with the first. */
function ordinalOf(reading: Reading, sentence: Sentence, text: string): string | null {
  if (/other/.test(text)) return null
  for (let back = 1; back <= 6; back++) {
    const s = reading.sentences[sentence.index - back]
    if (!s || s.kind === 'heading') return null
    const first = s.tokens.findIndex((t) => t.lower === 'first' || t.lower === 'second')
    const noun = s.tokens[first + 1]
    if (first > 0 && sure(s.tokens[first - 1]).lower === 'the' && noun?.tag === 'NN')
      return `${text.replace(/ one$/, '').replace(/^The/, 'the')} ${noun.lower}`
  }
  return null
}

/** "two Israeli academics, Yair Hirschfeld and Ron Pundak, …": the names behind a description. */
function apposedName({ tree, subjectHead, borrowed }: Predication): Phrase | null {
  const { tokens } = tree
  if (borrowed || !/^(?:NNS?|JJ)$/.test(sure(tokens[subjectHead]).tag)) return null
  const name = tree
    .children(subjectHead)
    .find((c) => c > subjectHead && sure(tokens[c]).label === 'appos' && /^NNPS?$/.test(sure(tokens[c]).tag))
  return name === undefined ? null : tree.span(name)
}

/** "drew the opposite conclusion: they would build a bomb of their own": what stands behind the colon is what the object means. */
function afterColon(reading: Reading, sentence: Sentence, p: Predication): Slot | null {
  const { tokens } = sentence
  const colon = tokens.findIndex((t, i) => t.text === ':' && i > p.verb)
  const last = p.arguments.filter((a) => (a.role === 'object' || a.role === 'identity') && !a.leads).at(-1)
  if (colon < 0 || !last || last.phrase.to > colon + 1 || last.core.to < colon - 1) return null
  const end = tokens.findIndex((t, i) => i > colon && /^[;.]$/.test(t.text))
  const to = end < 0 ? tokens.length : end
  return to - colon < 3 || to - colon > 22 ? null : reading.slot(sure(tokens[colon + 1]).start, sure(tokens[to - 1]).end)
}

/** What can say something without being a person. */
const SOURCE =
  /\b(?:record|evidence|theory|theories|model|study|studies|research|account|view|school|literature|report|text|document|treaty|constitution|statement|communiqué|readout|argument|hypothesis)$/

/** Several arguments fill slots of the same index: what they are, their words, and the words that would answer. */
function addArgument(
  slots: Slots,
  reading: Reading,
  sentence: Sentence,
  p: Predication,
  argument: Argument,
  clause: Clause,
  slot: (phrase: Phrase, text: string) => Slot,
): void {
  // "led to a force and, in 1966, to withdrawal", "met at Mendoza in January and on 20 February at Puerto Montt": when and where the second was
  if (/^(?:date|place|preposition)$/.test(argument.role) && !argument.leads && isOfSecond(p, argument)) return
  if (argument.role === 'date' && !argument.leads && isPlannedFor(sentence.tokens, p.verb, argument.phrase.from)) return
  const stays = withoutAside(sentence, argument)
  const whole = reading.coreference.resolve(sentence, stays, clause)
  const core = reading.coreference.resolve(sentence, argument.core, clause)
  const marks = [
    argument.role,
    argument.leads ? 'leads' : 'follows',
    argument.loose ? 'loose' : 'tight',
    whole.open.length > 0 || BARE_PRONOUN.test(whole.text) || (whole.leansOnSubject && /\b(?:him|them)\b/.test(whole.text))
      ? 'open'
      : whole.leansOnSubject
        ? 'leans'
        : 'closed',
    counts(p, argument.head) ? 'counted' : 'plain',
    isPerson(sentence, argument.head) ? 'person' : 'thing',
    argument.core.to - argument.core.from ===
    argument.phrase.to - argument.phrase.from - (argument.link ? argument.link.split(' ').length : 0)
      ? 'whole'
      : 'cut',
    isNamed(reading, sentence, stays, clause) ? 'named' : 'unnamed',
  ]
  const shown = core.open.length > 0 ? clean(reading.words(sentence, argument.core)) : core.text
  ;(slots.role ??= []).push(slot(argument.phrase, marks.join(' ')))
  ;(slots.words ??= []).push(slot(stays, whole.text))
  ;(slots.core ??= []).push(slot(argument.core, shown))
  // "persuaded him to accept": who was persuaded goes into the question.
  const maker = /^made-(?:to|do)$/.test(argument.role)
    ? reading.coreference.resolve(sentence, { from: argument.phrase.from, to: argument.core.from }, clause)
    : null
  ;(slots.link ??= []).push(
    slot(
      argument.phrase,
      maker ? (maker.open.length > 0 || /^(?:it|them|him|her|us|me)\b/.test(maker.text) ? '' : maker.text) : argument.link,
    ),
  )
}

/** True for what stands behind an "and" of the verb that joins no second verb to it. */
function isOfSecond({ tree, verb }: Predication, { phrase }: Argument): boolean {
  const labelled = (label: string): number[] => tree.children(verb).filter((c) => sure(tree.tokens[c]).label === label)
  const front = tree.tokens.slice(verb + 1, phrase.from).findLast((t) => t.text !== ',')
  return front?.tag === 'CC' || (labelled('conj').length === 0 && labelled('cc').some((c) => verb < c && c < phrase.from))
}

/** How sure the parser was of the words on which the question rests. */
const marginOf = (p: Predication): number =>
  Math.min(
    ...[p.verb, p.subjectHead, ...p.arguments.filter((a) => !a.leads).flatMap((a) => [a.head, a.phrase.from])].map(
      (at) => sure(p.tree.tokens[at]).margin,
    ),
  )

/** What the words mean can be told without the text, once pronouns have their names. */
function isNamed({ coreference }: Reading, sentence: Sentence, phrase: Phrase, clause: Clause): boolean {
  const replaced = coreference.pointers(sentence, phrase, clause).filter(({ by }) => by !== null)
  return !replaced.some(({ by }) => by !== null && BARE.test(by)) && isIdentified(sentence.tokens, phrase, replaced)
}

/** "the requirement": what was put for a pronoun tells no more. */
const BARE = /^(?:the|this|that|these|those|both|two|three) \p{Ll}+$/u

/** The words of an argument that a question keeps: what a comma adds to its noun can go. */
function withoutAside({ tokens }: Sentence, { role, phrase, core }: Argument): Phrase {
  const stays = /^made-/.test(role) || core.to > phrase.to || core.to <= phrase.from ? phrase : { from: phrase.from, to: core.to }
  // "with nobody present but interpreters" is not with nobody present
  const isNone = tokens.slice(stays.from, stays.to).some((t) => /^(?:nobody|nothing|none|no)$/.test(t.lower))
  if (!isNone || !/^(?:but|except|save)$/.test(tokens[stays.to]?.lower ?? '')) return stays
  let to = stays.to + 1
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[to]?.pos ?? '')) to++
  return { from: stays.from, to }
}

/** "left it", "expect it to …": an object that is a pronoun is never the subject of its own verb. */
const BARE_PRONOUN =
  /^(?:\p{Ll}+ )?(?:it|them|him|her|these|those|themselves|itself)(?! (?:who|that|which|of)\b)\b|^(?:\p{Ll}+ )?(?:this|that)(?: (?:to|as|from|into|in|on|with|by|for|not)\b|$)/u

/** The clause as coreference wants it: where the subject and what leads stand. */
function clauseOf(p: Predication): Clause {
  return {
    leads: p.arguments.filter((a) => a.leads).map((a) => a.phrase),
    subject: p.subject,
    ownSubject: !p.borrowed,
    verb: { from: p.group.from, to: p.group.to, head: p.verb, finite: true, passive: p.passive, negated: p.negated },
    complement: { from: p.group.to, to: p.group.to },
    apposition: null,
    parts: { receiver: null, agent: null, means: null, purpose: null },
    tails: [],
    span: p.group,
  }
}

/** "Dayton kept three presidents for weeks": what happened at a place is not its deed. Capitals stand for governments. */
function isMerePlace({ mentions, tokens }: Sentence, p: Predication): boolean {
  const mention = mentions.find((m) => m.from <= p.subjectHead && p.subjectHead < m.to)
  return mention?.kind === 'place' && !p.passive && sure(tokens[p.verb]).lemma !== 'be' && !SPEAKS_FOR_STATE.test(mention.name)
}

function isPlural(p: Predication, tag: string): boolean {
  const { tokens } = p.tree
  if (/^(?:are|were|have|do)$/.test(p.front)) return true
  if (/^(?:is|was|has|does)$/.test(p.front)) return false
  return /^NNP?S$/.test(tag) || p.tree.children(p.subjectHead).some((c) => sure(tokens[c]).label === 'conj' && c < p.subject.to)
}
