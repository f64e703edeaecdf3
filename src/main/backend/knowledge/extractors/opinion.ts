import { spaced } from '../plain'
import type { Fact } from '../../../../shared/fact'
import { clean } from '../coreference'
import type { Sentence } from '../analysis'
import { sure } from '../sure'
import { AUTHOR } from '../utterances/speaker'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

const NAME = String.raw`(\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|von|van|and))*)`
const VIEW =
  '(?:view|verdict|judgement|judgment|diagnosis|finding|belief|warning|lesson|argument|thesis|claim|point|objection|contention|conclusion|answer|reply|reading|interpretation|position|hypothesis|assumption|insight|criticism|charge)'
const HOLDS =
  '(?:held|holds|argued|argues|maintained|maintains|contended|contends|claimed|claims|insisted|insists|concluded|concludes|believed|believes|suggested|suggests|objected|objects|replied|replies|warned|warns|pointed out|points out|showed|shows)'

/** Who thinks it, in the forms that have no plain verb of saying behind a plain subject. `name` and `said` are groups. */
const PATTERNS: readonly RegExp[] = [
  // "According to Waltz, …", "In Schroeder’s view, …"
  new RegExp(
    String.raw`^(?:According to|In the view of|In the opinion of) (?:the [\p{Ll} ]{3,40})?${NAME}(?: \(\d{4}\))?, ([^;:]{20,180}?)[.;]`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:In|On) ${NAME}[’']s? (?:view|opinion|account|reading|judgement|judgment|telling|interpretation),? ([^;:]{20,180}?)[.;]`,
    'u',
  ),
  // "Borrowing from Kydd the idea that …"
  new RegExp(
    String.raw`\b(?:[Bb]orrow(?:s|ed|ing)?|[Tt]akes?|[Tt]aking|took|[Dd]raws?|[Dd]rawing|drew|[Aa]dopt(?:s|ed|ing)?|[Ii]nherit(?:s|ed|ing)?|[Dd]eriv(?:es|ed|ing)) (?:[\p{Ll}]+ ){0,2}?from ${NAME} (?:the|his|her|their|an?) (?:\p{Ll}+ )?(?:idea|notion|insight|argument|thesis|claim|point|proposition|lesson|premise|${VIEW}) that ([^;:,]{15,150}?)[,.;]`,
    'u',
  ),
  // "Waltz’s objection was that …"
  new RegExp(
    String.raw`${NAME}[’']s? (?:\p{Ll}+ )?${VIEW} (?:is|was|has been|had been) (?:simply |precisely )?that ([^;:]{20,180}?)[.;]`,
    'u',
  ),
  // "Sarotte’s verdict, that there was an offer but no contract, will satisfy neither party"
  new RegExp(String.raw`${NAME}[’']s? (?:\p{Ll}+ )?${VIEW}, that ([^;:,]{15,140}?),`, 'u'),
  // "Kissinger, in A World Restored (1957), held that …"
  new RegExp(
    String.raw`${NAME}(?: \(\d{4}\))?, (?:who|in|writing|an?|the|then|having|himself|like|unlike|initially|once)\b[^;:]{2,90}?, (?:\p{Ll}+ly )?${HOLDS} that ([^;:]{20,180}?)[.;]`,
    'u',
  ),
  // "Paul Schroeder disagrees: in his view …"
  new RegExp(
    String.raw`^${NAME} (?:disagree[sd]?|dissents?|objects?|is not so sure|reads? [^;:]{4,60}): (?:in (?:his|her) view,? |to (?:him|her),? )?([^;:]{20,180}?)[.;]`,
    'u',
  ),
  new RegExp(String.raw`^${NAME} [^;:]{4,80}; in (?:his|her|their) view,? ([^;:]{20,180}?)[.;]`, 'u'),
]

export const opinion: Extractor = (reading, sentence) => {
  const text = spaced(reading.text.slice(sentence.start, sentence.end))
  if (!isContent(text, sentence)) return []
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text)
    if (match) return factOf(reading, sentence, match)
  }
  const held = forSomebody(reading, sentence)
  const own = [...held, ...ownView(reading, sentence, text), ...verdictQuoted(reading, sentence)]
  return own.length > 0 ? own : called(reading, sentence, text)
}

/** "For Waltz, by contrast, the cause of war lies in the structure of the system": what a scholar or a statesman holds. */
function forSomebody(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  return sentence.clauses.flatMap((clause): Fact[] => {
    const starts = [clause.span.from, ...clause.leads.map((lead) => lead.from)]
    const at = starts.find((from) => /^(?:for|to)$/.test(tokens[from]?.lower ?? '') && from < clause.subject.from)
    const who = at === undefined ? null : somebodyAt(reading, sentence, at + 1)
    if (at === undefined || !who || clause.subject.from < who.to) return []
    const opened = at === 0 || /^[;:]$/.test(tokens[at - 1]?.text ?? '')
    const { lemma } = sure(tokens[clause.verb.head])
    const mark = tokens[who.to]?.text === ','
    // "To Congress he sent a letter", "For the envoys the trip took two days"
    const isView = tokens[at]?.lower === 'to' ? SEEMS.test(lemma) : HOLDS_FOR.test(lemma) || mark
    if (!opened || !isView || /^(?:he|she|they|i|we)$/.test(tokens[clause.subject.from]?.lower ?? '')) return []
    let to = clause.span.to
    while (to > clause.subject.from && /^[.!”",;]$/.test(sure(tokens[to - 1]).text)) to--
    const subject = reading.coreference.resolve(sentence, clause.subject, clause)
    const rest = reading.coreference.resolve(sentence, { from: clause.verb.from, to }, clause)
    if (subject.open.length > 0 || rest.open.length > 0 || to - clause.subject.from < 5) return []
    const slot = (words: string) => reading.slot(who.start, who.end, words)
    const slots = {
      speaker: [{ ...slot(who.name), entity: who.name }],
      verb: [slot('held')],
      base: [slot('hold')],
      human: [slot('yes')],
      said: [reading.slot(sure(tokens[clause.subject.from]).start, sure(tokens[to - 1]).end, clean(`${subject.text} ${rest.text}`))],
    }
    return [reading.fact('attribution', 'report', slots, sentence, 0.82)]
  })
}

const SEEMS = /^(?:be|seem|look|appear|mean|represent|remain)$/
const HOLDS_FOR = /^(?:be|lie|mean|remain|rest|depend|matter|prove|follow|reside|stem|consist|require|represent)$/

/** Somebody named, or whom a pronoun stands for. */
function somebodyAt(reading: Reading, sentence: Sentence, at: number): { name: string; to: number; start: number; end: number } | null {
  const { tokens, mentions } = sentence
  const who = mentions.find((m) => m.from === at && m.kind === 'person')
  const other = who && tokens[who.to]?.lower === 'and' ? mentions.find((m) => m.from === who.to + 1 && m.kind === 'person') : undefined
  if (who && other) return { name: `${who.name} and ${other.name}`, to: other.to, start: who.start, end: other.end }
  if (who) return tokens[who.to]?.pos === 'PART' ? null : who
  const word = tokens[at]
  if (!word || !/^(?:him|her)$/.test(word.lower) || /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return null
  const meant = reading.coreference.resolve(sentence, { from: at, to: at + 1 })
  if (meant.open.length > 0 || !/^\p{Lu}/u.test(meant.text)) return null
  return { name: meant.text, to: at + 1, start: word.start, end: word.end }
}

const MY_VIEW = new RegExp(String.raw`^My (?:own )?${VIEW} (?:is|was|remains) that ([^;:]{15,160}?)[.;]`, 'u')

/** "My own view is that the two explanations answer different questions." */
function ownView(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const [all = '', said = ''] = MY_VIEW.exec(text) ?? []
  if (!all) return []
  const start = sentence.start + all.lastIndexOf(said)
  const slot = (words: string) => reading.slot(sentence.start, sentence.start + 2, words)
  const slots = {
    speaker: [{ ...slot(AUTHOR), entity: AUTHOR }],
    verb: [slot('concludes')],
    base: [slot('conclude')],
    human: [slot('yes')],
    said: [reading.slot(start, start + said.length)],
  }
  return [reading.fact('attribution', 'report', slots, sentence, 0.82)]
}

const VERDICT_QUOTED = new RegExp(
  String.raw`${NAME}[’']s? (?:\p{Ll}+ ){0,2}?(?:${VIEW}|words|phrase|remark|quip|formula|comment)\b[^:“"]{0,45}: [“"]([^”"]{8,130}?)[.,]?[”"]`,
  'u',
)

/** "known for Margaret Thatcher’s verdict of the previous December: “I like Mr Gorbachev …”" */
function verdictQuoted(reading: Reading, sentence: Sentence): Fact[] {
  const rest = reading.text.slice(sentence.start, Math.min(reading.text.length, sentence.end + 160)).replace(/\s/g, ' ')
  const match = VERDICT_QUOTED.exec(rest)
  const [, name = '', said = ''] = match ?? []
  const at = sentence.start + (match ? match.index : 0)
  const who =
    match && at < sentence.end && sentence.mentions.find((m) => m.kind === 'person' && m.start >= at && m.start <= at + name.length)
  if (!match || !who) return []
  const start = at + match[0].lastIndexOf(said)
  const slot = (words: string) => reading.slot(who.start, who.end, words)
  const slots = {
    speaker: [{ ...slot(who.name), entity: who.name }],
    verb: [slot('said')],
    base: [slot('say')],
    human: [slot('yes')],
    said: [reading.slot(start, start + said.length)],
  }
  return [
    reading.fact('attribution', 'quotation', slots, { start: sentence.start, end: Math.max(sentence.end, start + said.length + 1) }, 0.84),
  ]
}

const CALLED = new RegExp(
  String.raw`${NAME}(?: \(\d{4}\))?(?:, [^,;:“"]{4,60},)? (?:has |had |later |once |famously |also ){0,2}(called|calls|described|describes|dismissed|denounced|hailed|termed|labelled|branded|condemned) ((?:the |its |his |this |that )?[\p{L}’' -]{3,40}?) (?:as )?(?:an? |the )?[“"]([^”"]{6,110}?)[.,]?[”"]`,
  'u',
)

/** "Edward Said, never one to mince his words, called the deal “…”": whose words they are. */
function called(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match = CALLED.exec(text)
  if (
    !match ||
    reading.statements(sentence).some((s) => /^(?:call|describe|dismiss|denounce|hail|term|label|brand|condemn)$/.test(s.lemma))
  )
    return []
  const [name, verb, object, said] = [1, 2, 3, 4].map((n) => sure(match[n])) as [string, string, string, string]
  const at = sentence.start + match.index + match[0].indexOf(name)
  const who = sentence.mentions.find((m) => m.start < at + name.length && m.end > at && (m.kind === 'person' || m.kind === 'unknown'))
  if (!who || /^(?:it|this|that|them|him|her)$/.test(object)) return []
  const start = sentence.start + match.index + match[0].lastIndexOf(said)
  const slots = {
    speaker: [{ ...reading.slot(at, at + name.length, who.name), entity: who.name }],
    said: [reading.slot(start, start + said.length)],
    verb: [reading.slot(at, at + name.length, /^(?:describ|dismiss)/.test(verb) ? 'describe' : 'call')],
    object: [reading.slot(start, start + said.length, object)],
  }
  return [reading.fact('attribution', 'words', slots, sentence, 0.86)]
}

function factOf(reading: Reading, sentence: Sentence, match: RegExpExecArray): Fact[] {
  const [name, said] = [sure(match[1]), sure(match[2])]
  const at = sentence.start + match.index + match[0].indexOf(name)
  const who = sentence.mentions.find((m) => m.start < at + name.length && m.end > at && (m.kind === 'person' || m.kind === 'unknown'))
  if (!who) return []
  const start = sentence.start + match.index + match[0].lastIndexOf(said)
  const end = start + said.length
  const from = sentence.tokens.findIndex((t) => t.start >= start)
  const to = sentence.tokens.findIndex((t) => t.start >= end)
  const resolved = reading.coreference.resolve(sentence, { from, to: to < 0 ? sentence.tokens.length : to })
  if (from < 0 || resolved.open.length > 0) return []
  const slot = (words: string) => reading.slot(at, at + name.length, words)
  const slots = {
    speaker: [{ ...slot(who.name), entity: who.name }],
    verb: [slot('argued')],
    base: [slot('argue')],
    human: [slot('yes')],
    said: [reading.slot(start, end, clean(resolved.text))],
  }
  return [reading.fact('attribution', 'report', slots, sentence, 0.84)]
}
