import { spaced } from '../plain'
import { sure } from '../sure'
import type { Topic } from '../../../../shared/words'
import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { clean, lowerFirst } from '../coreference'
import { isClauseAt, leadEnd } from '../gaps/parts'
import { listName } from '../list-names'
import type { Slots, Statement } from '../statements'
import { baseForm } from '../verbs'
import { announcementOf } from './listed'
import { alike } from './told-list'
import { toldListFacts } from './told-list-facts'
import { topicOfStatement } from './topic-of-statement'
import type { Extractor, Reading } from './reading'
import { withinList, type Enumeration } from '../enumerations'

const TOPIC_OF: [RegExp, Topic][] = [
  [/concession|commitment|promise|pledge/, 'concession'],
  [/factor|condition|requirement|recommendation|measure|step|lesson/, 'outlook'],
  [/reason|cause|consequence|effect|driver|explanation/, 'cause'],
  [
    /stage|phase|pillar|basket|element|component|type|kind|form|assumption|principle|image|level|model|school|strand|dimension|tenet|mechanism/,
    'framework',
  ],
]

/** Lists whose order is what is to be learnt. */
const ORDERED = /\b(?:stage|phase|step|round|wave|period|basket|level|act|generation|move)s?$/i

/** Members of an announced list ("several factors: first …"): of stages each by its place, of other lists by what they say. */
export const enumerated: Extractor = (reading, sentence) => {
  const member = reading.memberOf(sentence)
  if (!member?.list.noun) return []
  const list = describeList(reading, member.list)
  if (!list) return []
  const s = reading.statements(sentence).find((x) => x.role === 'main')
  const deed = s ? deedOf(reading, s, member.ordinal, list) : []
  if (deed.length > 0) return deed
  const topic = TOPIC_OF.find(([pattern]) => pattern.test(member.list.noun))?.[1] ?? 'argument'
  if (!ORDERED.test(member.list.noun))
    return sentence === member.list.members[0]?.sentence ? unordered(reading, member.list, list, topic) : []
  const found = toldBy(reading, sentence)
  if (!found) return []
  const names = sentence === member.list.members[0]?.sentence ? namesInOrder(reading, member.list, list, topic) : []
  return [...names, placed(reading, sentence, found, { list, announcer: member.list.announcer, topic })]
}

const LONGEST_NAME = 3

/** The names of the stages, in their order. */
function namesInOrder(reading: Reading, { announcer, members }: Enumeration, list: string, topic: Topic): Fact[] {
  const told = members.map(({ sentence }) => toldBy(reading, sentence))
  if (told.length > MOST_NAMES || !told.every((slot) => slot !== null && slot.text.split(' ').length <= LONGEST_NAME)) return []
  const at = { start: announcer.start, end: sure(members.at(-1)).sentence.end }
  const announcedTo = announcer.end - (/[.:]\s*$/.exec(reading.text.slice(announcer.start, announcer.end))?.[0].length ?? 0)
  const named = (words: string): Slot => reading.slot(announcer.start, announcedTo, words)
  const announcement = named(announcementOf(reading, { announcer, announcedTo }) ?? list)
  return [reading.fact(topic, 'short-list', { announcement: [announcement], list: [named(list)], members: told.map(sure) }, at, 0.92)]
}

const MOST_NAMES = 4

/** A member by its place. */
function placed(reading: Reading, sentence: Sentence, found: Slot, of: { list: string; announcer: Sentence; topic: Topic }): Fact {
  const slots: Slots = {
    member: [found],
    ordinal: [reading.slot(sentence.start, sentence.end, reading.memberOf(sentence)?.ordinal ?? '')],
    list: [reading.slot(of.announcer.start, of.announcer.end, of.list)],
  }
  return reading.fact(of.topic, 'member', slots, sentence, 0.92)
}

/** The list with those of its members that say what they are. */
function unordered(reading: Reading, { announcer, members, count }: Enumeration, name: string, topic: Topic): Fact[] {
  const told = alike(
    members.flatMap(({ sentence }) => {
      const slot = toldBy(reading, sentence)
      return slot ? [{ slot, sentence, at: sentence }] : []
    }),
  )
  if (told.length < LEAST_TOLD) return told.map(({ slot, sentence }) => placed(reading, sentence, slot, { list: name, announcer, topic }))
  const announcedTo = announcer.end - (/[.:]\s*$/.exec(reading.text.slice(announcer.start, announcer.end))?.[0].length ?? 0)
  const whole = told.length === (COUNTS.indexOf(count) > 0 ? COUNTS.indexOf(count) : members.length)
  const announcement = whole
    ? (announcementOf(reading, { announcer, announcedTo }) ?? name)
    : `${NUMBERS[told.length] ?? 'some'} of ${name}`
  return toldListFacts(reading, {
    topic,
    announcer,
    announcedTo,
    announcement,
    name: whole ? name : null,
    members: told,
    at: { start: announcer.start, end: sure(told.at(-1)).sentence.end },
  })
}

const LEAST_TOLD = 2
const COUNTS = ['', '', 'two', 'three', 'four', 'five', 'six']
const NUMBERS: Record<number, string | undefined> = { 2: 'two', 3: 'three', 4: 'four' }

/** "one of the three objections which critics raise": what a member of a list whose order means nothing belongs to. */
export function listAbove(reading: Reading, sentence: Sentence): Slot | null {
  const member = reading.memberOf(sentence)
  if (!member?.list.noun || ORDERED.test(member.list.noun)) return null
  const name = describeList(reading, member.list)
  return name && name.split(' ').length > BARE
    ? reading.slot(member.list.announcer.start, member.list.announcer.end, `one of ${name}`)
    : null
}

/** "the three objections": could be anybody's. */
const BARE = 3

/** "Stage 1, exploration (1969–71): …": its name. */
const NUMBERED = /^\p{Lu}\p{Ll}+ \d(?:,|:| –) ([\p{L}’'-]+(?: [\p{L}’'-]+){0,3})(?=(?: \([^)]*\))?[:.,])/u

/** What a sentence with First, Second or Third in front tells of its member. */
function toldBy(reading: Reading, sentence: Sentence): Slot | null {
  const numbered = NUMBERED.exec(reading.text.slice(sentence.start, sentence.end))
  if (numbered) return reading.slot(sentence.start + numbered[0].length - sure(numbered[1]).length, sentence.start + numbered[0].length)
  const told = named(reading, sentence)
  if (told === 'nothing') return null
  const s = reading.statements(sentence).find((x) => x.role === 'main')
  return told ?? (s && s.subject.open.length === 0 ? memberWords(reading, s) : null) ?? clauseOf(reading, sentence)
}

/** "The other promised the west a governor": what the second of the two documents promised. */
function deedOf(reading: Reading, s: Statement, ordinal: string, list: string): Fact[] {
  const { sentence, clause } = s
  const { verb, complement } = clause
  if (!/^(?:one|the (?:first|second|third|fourth|other)(?: \p{Ll}+)?)$/iu.test(s.subject.text) || s.lemma === 'be' || s.shape === 'none')
    return []
  if (s.complement.open.length > 0 || verb.negated || complement.to <= complement.from) return []
  // "the two documents" could be anybody's
  if (list.split(' ').length < 4 || list.split(' ').length > LONGEST_LIST) return []
  const at = (text: string): Slot => reading.slot(s.start, s.end, text)
  const slots = {
    subject: [at(`the ${ordinal} of ${list}`)],
    verb: [at(reading.words(sentence, verb))],
    base: [at(baseForm(sure(sentence.tokens[verb.from])))],
    complement: [
      reading.slot(sure(sentence.tokens[complement.from]).start, sure(sentence.tokens[complement.to - 1]).end, s.complement.text),
    ],
    shape: [at(s.shape)],
  }
  return [reading.fact(topicOfStatement(reading, s), 'member-deed', slots, sentence, 0.85)]
}

const LONGEST_LIST = 14

const ORDINAL = '(?:first|second|third|fourth|fifth|sixth|last|final|other)'
/** "The third, compensation, allowed …", "The second was the balance of power: …", "The first is moral: states that …". */
const APPOSED = new RegExp(`^(?:And |But )?[Tt]he ${ORDINAL}(?: [\\p{L}-]+)?, ((?:the |an? )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,5}), `, 'u')
const NAMED = new RegExp(
  `^(?:And |But )?[Tt]he ${ORDINAL}(?: [\\p{L}-]+){0,2}(?:, [^,]{3,60},)? (?:is|was|concerns|concerned|lies in|lay in) (?:that )?([^,.;:(]{4,110}?)(?=, (?:by|in|which|who|so|as|and|but|or|for|that|to|the|an?)\\b|[.;:(]|$)(?:: ([^;.]{10,140}))?`,
  'u',
)

/** "The third claim, rarely voiced aloud, was insurance": what is said beside the claim does not name it. */
const BESIDE = /^(?:\p{Ll}+ly|and|or|but|perhaps|not|often|by|as|in|which|who|too|however)\b/u

function named(reading: Reading, sentence: Sentence): Slot | 'nothing' | null {
  const text = spaced(reading.text.slice(sentence.start, sentence.end))
  const apposed = APPOSED.exec(text)
  const match = apposed && !BESIDE.test(sure(apposed[1])) ? apposed : NAMED.exec(text)
  if (!match) return null
  const [, first = '', behind = ''] = match
  // an adjective tells less than what stands behind the colon
  const told = behind.split(/, (?:and|but|so|which|because) /)[0] ?? ''
  const quality = first.split(' ').length <= 2 && !/^(?:the|an?) /.test(first)
  const clause = quality && told !== '' && told.split(' ').length <= LONGEST_CLAUSE && !/^(?:it|they|this) /.test(told)
  const words = clause ? told : first.replace(/^about /, '')
  // "is moral: …" says nothing by itself
  const at = sentence.start + match.index + match[0].lastIndexOf(words)
  if (!sentence.tokens.some((t) => t.start >= at && t.end <= at + words.length && /^(?:NOUN|PROPN)$|^VERB$/.test(t.pos))) return 'nothing'
  if (/^(?:it|they|he|she|this|that|these)\b/i.test(words) || words.split(' ').length > LONGEST_CLAUSE) return null
  return reading.slot(at, at + words.length)
}

const LONGEST_CLAUSE = 20

/** "Third, and most neglected, the promise of relief must be credible": the clause behind its number, if it is short. */
function clauseOf(reading: Reading, sentence: Sentence): Slot | null {
  const { tokens } = sentence
  const from = withinList(tokens)?.from ?? leadEnd(tokens, 0, tokens.length)
  const first = tokens[from]
  if (from === 0 || !first || !isClauseAt(tokens, from) || /^(?:it|they|he|she|this|that|these|those|there|one|i|we)$/.test(first.lower))
    return null
  const cut = tokens.findIndex(
    (t, i) =>
      i > from + 3 &&
      /^[,;:.]$/.test(t.text) &&
      // "first, on 15 January 1986, Gorbachev published": when it was is not yet what was
      tokens.slice(from, i).some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag)) &&
      (t.text !== ',' || !tokens.slice(i + 1, i + 8).some((x) => /^(?:and|or)$/.test(x.lower))),
  )
  const to = cut < 0 ? tokens.length : cut
  const resolved = reading.coreference.resolve(sentence, { from, to })
  if (to - from > LONGEST_CLAUSE || to - from < 4 || resolved.open.length > 0) return null
  return reading.slot(
    first.start,
    sure(tokens[to - 1]).end,
    lowerFirst(plain(reading.words(sentence, { from, to }), resolved.text), first, sentence),
  )
}

/** The text's own words; what its pronouns mean where there are any. "The two sides" of the announcing sentence need no second name. */
const plain = (words: string, resolved: string): string =>
  /\b(?:he|him|his|she|her|it|its|they|them|their)\b/i.test(words) ? resolved : words

/** What is listed: the complement of "the first is …", the subject of "… is crucial", otherwise the whole clause if it is short. */
function memberWords(reading: Reading, s: Statement): Slot | null {
  const { sentence, clause } = s
  const { tokens } = sentence
  const span = ({ from, to }: Phrase): Slot | null => {
    const text = clean(plain(reading.words(sentence, { from, to }), reading.coreference.resolve(sentence, { from, to }, clause).text))
    return text && text.split(' ').length <= 22
      ? { start: sure(tokens[from]).start, end: sure(tokens[to - 1]).end, text: lowerFirst(text, sure(tokens[from]), sentence) }
      : null
  }
  if (isOrdinalSubject(s.subject.text)) return s.lemma === 'be' && s.complement.open.length === 0 ? span(clause.complement) : null
  if (
    (s.lemma === 'be' &&
      /^(?:\w+ly )?(?:crucial|important|essential|vital|necessary|key|decisive|paramount|central|needed|required|indispensable|critical)\b/.test(
        s.complement.text,
      )) ||
    (/^(?:play|matter|influence|count|weigh)$/.test(s.lemma) && (s.shape !== 'thing' || /^(?:play|influence)$/.test(s.lemma)))
  )
    return span(clause.subject)
  const whole = { from: clause.subject.from, to: Math.max(clause.complement.to, clause.verb.to) }
  return whole.to - whole.from <= 14 && s.complement.open.length === 0 && clause.ownSubject ? span(whole) : null
}

/** "the first", "the second objection" */
export const isOrdinalSubject = (text: string): boolean =>
  /^(?:one$|the (?:first|second|third|fourth|fifth|last|other|next)(?: \w+)?(?:, .*)?$)/i.test(text)

/** "the two conditions on which the settlement depended" */
export function describeList(reading: Reading, { announcer, from, to, count, noun }: Enumeration): string | null {
  if (!noun) return null
  const { tokens } = announcer
  const asked = thingsAsked(reading, announcer, noun)
  if (asked) return `the ${count} ${noun} ${asked}`
  const counted =
    `${count === 'number' || count === 'various' || count === 'multiple' || count === 'some' || count === 'several' ? '' : count} ${noun}`.trim()
  // "set out a plan in three stages": the stages are the plan's
  const s = reading.statements(announcer).find((x) => x.role === 'main' && x.clause.complement.from <= from && to <= x.clause.complement.to)
  const whole =
    s && s.subject.open.length === 0
      ? /^(?:(out|up|down|forth|forward|off) )?(?:an?|the|its|their) ([\p{L} -]{3,40}?) (?:in|of|with) $/u.exec(
          reading.text.slice(sure(tokens[s.clause.complement.from]).start, sure(tokens[from]).start),
        )
      : null
  if (s && whole)
    return `the ${counted} of the ${whole[2]} which ${s.subject.text} ${reading.words(announcer, s.clause.verb)}${whole[1] ? ` ${whole[1]}` : ''}`
  const name = listName(reading, announcer, { from, to }, `the ${counted}`)
  // "three forms are distinguished, each with a case of its own"
  return name?.replace(/,? each (?:with|of|in|for)\b.*$/, '') ?? `the ${counted}`
}

/** "What would make the bet pay off? Two things.": "that would make the bet pay off". */
function thingsAsked(reading: Reading, announcer: Sentence, noun: string): string | null {
  const previous = reading.sentences[announcer.index - 1]
  if (!previous || previous.block !== announcer.block || !/^(?:things?|reasons?|conditions?|factors?|causes?|answers?)$/.test(noun))
    return null
  const match =
    /^(?:So |And |But )?what (would|will|could|can|might|may|must|should|explains?|made|makes|caused|causes|drove|drives|went|kept|keeps) ([^?]{6,70})\?$/i.exec(
      reading.text.slice(previous.start, previous.end).replace(/\s+/g, ' '),
    )
  if (!match || /\b(?:it|this|that|they|them|he|she|we|you)\b/i.test(sure(match[2]))) return null
  return `that ${sure(match[1]).toLowerCase()} ${sure(match[2])}`
}
