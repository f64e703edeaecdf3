import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { explainsLabel, roleOf, tellsOfItsLabel } from './roles'
import { isContent, statementFacts, topicOfStatement } from './statement'
import type { Extractor, Reading } from './reading'

/** What a term means: "X is a …", "X refers to …", "… the “X”. That is, …", "**X**: …". */
export const definition: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  const named = labelled(reading, sentence)
  if (named.length > 0) return named
  if (!isContent(text, sentence)) return []
  // "a function of four things: …" only announces what it is
  if (/\b(?:two|three|four|five|six|several) (?:things|factors|elements|parts|conditions|reasons)[.:]?$/.test(text.split(':')[0] ?? ''))
    return []
  const facts = [
    ...thatIs(reading, sentence, text),
    ...namedAfter(reading, sentence, text),
    ...inOtherWords(reading, sentence, text),
    ...knownAs(reading, sentence, text),
    ...explicit(reading, sentence, text),
    ...stated(reading, sentence),
  ]
  const aside = apposed(reading, sentence)
  return facts.length > 0 ? facts : [...aside, ...statementFacts(reading, sentence, 'definition')]
}

/** "Parity: a rough equality of forces": a label with a noun phrase, or any label in a list of terms. */
function labelled(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  if (!label || !first) return []
  const verbless = sentence.clauses.length === 0
  if (roleOf(reading, sentence) !== 'term' && tellsOfItsLabel(reading.text.slice(sentence.start, sentence.end), sentence)) return []
  if (sentence.kind === 'list-item' && isClause(sentence) && roleOf(reading, sentence) !== 'term' && !isConcept(label.text)) return []
  if (!explainsLabel(reading, sentence) && !(verbless && /^(?:an?|the)$/i.test(first.text) && roleOf(reading, sentence) === 'point'))
    return []
  const words = reading.text
    .slice(first.start, sentence.end)
    .replace(/[.;]\s*$/, '')
    .replace(/,? so that\b[^]*$/, '')
  const meaning = reading.slot(first.start, first.start + words.length)
  const slots = {
    term: [reading.slot(label.start, label.end, label.text)],
    meaning: [meaning],
    ...(isClause(sentence) ? { clause: [meaning] } : {}),
  }
  return [reading.fact('definition', 'meaning', slots, sentence, 0.9)]
}

/** A label that is itself a term: "loss aversion", "security dilemma". */
const isConcept = (label: string): boolean =>
  /\b\p{L}*(?:sion|tion|ism|effect|dilemma|theory|model|bias|trap|paradox|power|peace|game|principle|thesis|doctrine|hypothesis|anarchy|deterrence|dependence|problem|puzzle|image|school)\b/iu.test(
    label,
  ) && /\s/.test(label)

/** "a state cannot bind itself", unlike "the weight that players give to later rounds". */
const isClause = ({ clauses: [clause], tokens }: Sentence): boolean =>
  clause !== undefined && !tokens.slice(0, clause.verb.from).some((t) => /^(?:that|which|who|what|how|where|when)$/.test(t.lower))

/** "Ostpolitik, the policy of Willy Brandt, opened …": a name explained between two commas. */
function apposed(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  return sentence.clauses.slice(0, 1).flatMap(({ subject }) => {
    const comma = tokens.findIndex((t, i) => i > subject.from && i < subject.to && t.text === ',')
    const next = tokens[comma + 1]
    if (comma < 0 || !next || !/^(?:the|an?)$/.test(next.lower) || comma - subject.from > 4 || subject.to - comma < 4) return []
    if (
      tokens.slice(comma + 1, subject.to).some((t) => t.text === ',' || t.lower === 'and') ||
      sentence.mentions.some((m) => m.kind === 'person' && m.from < comma)
    )
      return []
    const term = reading.slot(sure(tokens[subject.from]).start, sure(tokens[comma - 1]).end)
    const meaning = reading.phraseSlot(sentence, { from: comma + 1, to: subject.to })
    return meaning ? [reading.fact('definition', 'meaning', { term: [term], meaning: [meaning] }, sentence, 0.7)] : []
  })
}

/** "The security dilemma is a situation in which …": the statements which topics.ts takes for definitions. */
function stated(reading: Reading, sentence: Sentence): Fact[] {
  return reading.statements(sentence).flatMap((s) => {
    if (
      s.role !== 'main' ||
      s.lemma !== 'be' ||
      s.subject.open.length > 0 ||
      s.complement.open.length > 0 ||
      topicOfStatement(reading, s) !== 'definition'
    )
      return []
    const { tokens } = sentence
    const slot = ({ from, to }: { from: number; to: number }, text: string) =>
      reading.slot(sure(tokens[from]).start, sure(tokens[to - 1]).end, text)
    return [
      reading.fact(
        'definition',
        'meaning',
        { term: [slot(s.clause.subject, s.subject.text)], meaning: [slot(s.clause.complement, s.complement.text)] },
        sentence,
        0.85,
      ),
    ]
  })
}

/** "… the “resource curse.” That is, oil wealth …": the quoted term at the end of the sentence before. */
function thatIs(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const lead = /^(?:That is(?: to say)?|In other words|Put differently|By (?:this|that) (?:he|she|they) means?|This means),? /.exec(text)
  const previous = reading.sentences[sentence.index - 1]
  if (!lead || !previous || previous.block !== sentence.block) return []
  const quoted = [...reading.text.slice(previous.start, previous.end).matchAll(/[“"]([^”"]{3,50})[”"]/g)].at(-1)
  if (!quoted || previous.start + quoted.index + quoted[0].length < previous.end - 40) return []
  const start = previous.start + quoted.index + 1
  const meaning = reading.slot(sentence.start + lead[0].length, sentence.end, text.slice(lead[0].length).replace(/[.]$/, ''))
  return [
    reading.fact(
      'definition',
      'meaning',
      { term: [reading.slot(start, start + sure(quoted[1]).replace(/[,.]$/, '').length)], meaning: [meaning] },
      sentence,
      0.9,
    ),
  ]
}

const NAMED_AFTER =
  /^(?:This|That) is (?:(?:called|known as|termed) )?(?:the |an? )?(?:[“"]([^”"]{3,50}?)[,.]?[”"]|((?:[\p{L}’-]+ ){0,4}(?:effect|dilemma|paradox|trap|curse|syndrome|fallacy|hypothesis|thesis|theory|principle|doctrine|bias|problem)))(?=[.,;:]|$)/u

/** Tokens of a sentence that can still be given as an answer. */
const LONGEST_SENTENCE = 18

/** "Hardship may unite a people. This is the rally-round-the-flag effect": the sentence before is what the name stands for. */
function namedAfter(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match = NAMED_AFTER.exec(text)
  const name = match?.[1] ?? match?.[2]
  const previous = reading.sentences[sentence.index - 1]
  if (!match || !name || previous?.block !== sentence.block || /^(?:main|same|real|whole|first|other|only|big)\b/.test(name)) return []
  const said = reading.coreference.resolve(previous, { from: 0, to: previous.tokens.length })
  if (said.open.length > 0 || previous.tokens.length > LONGEST_SENTENCE) return []
  const meaning = reading.slot(previous.start, previous.end, said.text.replace(/[.]$/, ''))
  const start = sentence.start + match[0].lastIndexOf(name)
  return [
    reading.fact(
      'definition',
      'meaning',
      { term: [reading.slot(start, start + name.length)], meaning: [meaning], clause: [meaning] },
      { start: previous.start, end: sentence.end },
      0.85,
    ),
  ]
}

/** "the so-called black knights, that is, third states which step in". */
function inOtherWords(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match =
    /(?:so-called |what (?:is|are) called |the )[“"]?((?:[\p{L}’-]+ ){0,3}[\p{L}’-]+)[,”"]{1,2} (?:that is(?: to say)?|in other words|i\.e\.|meaning),? ([^.;:]{12,180})(?=[.;:]|$)/iu.exec(
      text,
    )
  const [, term = '', meaning = ''] = match ?? []
  if (!match || term.split(' ').length > 4 || /\b(?:it|they|he|she|this)\b/i.test(meaning.split(' ').slice(0, 2).join(' '))) return []
  const name = term.replace(/^(?:the |an? )?(?:so-called )?/i, '')
  const at = sentence.start + match.index + match[0].indexOf(name)
  const from = sentence.start + match.index + match[0].lastIndexOf(meaning)
  const short = meaning.replace(/, (?:whether|usually|often|or|but|even|for) .*$/, '')
  return [
    reading.fact(
      'definition',
      'meaning',
      { term: [reading.slot(at, at + name.length)], meaning: [reading.slot(from, from + short.length)] },
      sentence,
      0.86,
    ),
  ]
}

/** "the period … , known as the “breakout time,” grew": the noun phrase in front of "known as" is what the term means. */
function knownAs(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match =
    /(?:^|[:;,] )((?:an?|the) [^,;:“”"]{8,120}?),? (?:(?:also |better |commonly )?known as|called|termed|dubbed) (?:the |an? )?[“"]([^”"]{3,50}?)[,.]?[”"]/iu.exec(
      text,
    )
  const meaning = match?.[1]
  if (!match || !meaning || meaning.split(' ').length < 3) return []
  const start = sentence.start + match.index + match[0].indexOf(meaning)
  const term = sentence.start + match.index + match[0].lastIndexOf(sure(match[2]))
  return [
    reading.fact(
      'definition',
      'meaning',
      {
        term: [reading.slot(term, term + sure(match[2]).length)],
        meaning: [reading.slot(start, start + meaning.length, lowered(meaning))],
      },
      sentence,
      0.9,
    ),
  ]
}

const lowered = (text: string): string => text.replace(/^(?:The|An?)\b/, (article) => article.toLowerCase())

const TERM = String.raw`[“"*_]*((?:the |an? )?[\p{L}][\p{L}’' -]{2,50}?)[”"*_]*`
const EXPLICIT: RegExp[] = [
  new RegExp(`\\bdefine[sd]? ${TERM} as (.{8,260}?)[.;]`, 'iu'),
  new RegExp(
    `^(?:${TERM}),? (?:is|are|was) (?:best |usually |often |commonly |here )?(?:defined|understood|described|known) as (.{8,260}?)[.;]`,
    'iu',
  ),
  new RegExp(`^(?:${TERM}) (?:refers to|denotes|means|designates|stands for|describes) (.{8,260}?)[.;]`, 'iu'),
  new RegExp(
    `\\b(?:by|the term|the concept of|the notion of|the word) ${TERM} (?:refers to|denotes|means|is meant|designates|describes) (.{8,260}?)[.;]`,
    'iu',
  ),
]

function explicit(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const from = sentence.tokens[0] ? sentence.tokens[0].start - sentence.start : 0
  const body = text.slice(from)
  if (sentence.label && sentence.clauses.length === 0) return []
  for (const pattern of EXPLICIT) {
    const match = pattern.exec(body)
    if (!match || /^(?:this|that|these|those|it|they|he|she|which|who)\b/i.test(sure(match[1]))) continue
    if (sure(match[1]).split(' ').length > 6 || /\b(?:the|an?|its|their|of|by|any|no)$/i.test(sure(match[1]))) continue
    const base = sentence.start + from + match.index
    const term = base + match[0].indexOf(sure(match[1]))
    const that = /^that /.exec(sure(match[2]))?.[0].length ?? 0
    const meaning = base + match[0].lastIndexOf(sure(match[2])) + that
    return [
      reading.fact(
        'definition',
        'meaning',
        {
          term: [reading.slot(term, term + sure(match[1]).length)],
          meaning: [reading.slot(meaning, meaning + sure(match[2]).length - that)],
        },
        sentence,
        0.88,
      ),
    ]
  }
  return []
}
