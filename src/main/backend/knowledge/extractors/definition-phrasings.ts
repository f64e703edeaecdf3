import { spaced } from '../plain'
import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from './reading'

/** Definitions that are told by how they are worded, whatever their tree: "… the “X”. That is, …", "X, the idea that …", "known as the “X”". */
export const phrasings = (reading: Reading, sentence: Sentence, text: string): Fact[] => [
  ...thatIs(reading, sentence, text),
  ...namedAfter(reading, sentence, text),
  ...knownAs(reading, sentence, text),
  ...explicit(reading, sentence, text),
  ...glossed(reading, sentence, text),
  ...arises(reading, sentence, text),
  ...numbered(reading, sentence, text),
]

/** A term and its meaning at two places of the sentence. */
const meaningOf = (
  reading: Reading,
  sentence: Sentence,
  term: { at: number; text: string },
  meaning: { at: number; text: string },
  clause: boolean,
): Fact => {
  const said = reading.slot(sentence.start + meaning.at, sentence.start + meaning.at + meaning.text.length)
  const [claim] = reading.utterances(sentence).filter((u) => u.person && u.said.start <= sentence.start + term.at)
  return reading.fact(
    'definition',
    'meaning',
    {
      ...(claim ? { user: [reading.slot(claim.verb.start, claim.verb.end, claim.name)] } : {}),
      term: [reading.slot(sentence.start + term.at, sentence.start + term.at + term.text.length)],
      meaning: [said],
      ...(clause ? { clause: [said] } : {}),
    },
    sentence,
    0.86,
  )
}

/** "Putnam calls it synergistic linkage when an issue at the international table …" */
const CALLED_WHEN =
  /\b(?:calls?|called|terms?|termed) (?:it|this|that) (?:the |an? )?[“"*_]?(?<term>(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+?)[”"*_]? (?:when|if|where) (?<meaning>[^.;:]{12,150}?)(?=[.;:]|$)/u

/** "what Putnam calls synergistic linkage: an issue at one table changes …", "known as the dilemma of reform: …" */
const NAMED_BEFORE_COLON =
  /\b(?:(?:calls?|called|terms?|termed)(?: this| it| that)?|known(?: [\p{L} ]{2,20})? as|dubbed) (?:the |an? )?[“"*_]?(?<term>(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+?)[”"*_]?: (?<meaning>[^.;:]{20,170}?)(?=[.;:]|$)/u

/** "took 1 January 1624 as the “normative year”: whatever confession …" */
const QUOTED_BEFORE_COLON =
  /\b(?:the|an?|this|their|his|her|its|as|of) [“"](?<term>(?:\p{Ll}[\p{Ll}’'-]+ ){0,2}\p{Ll}[\p{Ll}’'-]+)[”"]: (?<meaning>[^.;:“”"]{20,170}?)(?=[.;:]|$)/u

/** A term with the clause behind it that tells what it means. */
function glossed(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const flat = spaced(text)
  return [CALLED_WHEN, NAMED_BEFORE_COLON, QUOTED_BEFORE_COLON]
    .flatMap((pattern) => {
      const match = pattern.exec(flat)
      const { term = '', meaning = '' } = match?.groups ?? {}
      if (!match || NO_TERM.test(term) || LEANING.test(meaning)) return []
      if (sentence.mentions.some((m) => m.kind === 'person' && term.includes(reading.text.slice(m.start, m.end)))) return []
      const at = match.index + match[0].lastIndexOf(meaning)
      // "called détente: a relaxation of tension": a noun phrase, which the tree tells of
      if (pattern === QUOTED_BEFORE_COLON && (POINTS_BACK.test(meaning) || !hasVerb(sentence, sentence.start + at))) return []
      const isClause = pattern !== NAMED_BEFORE_COLON || hasOwnVerb(sentence, sentence.start + at)
      if (!isClause && !(CALLED_NOW.test(match[0]) && NOUN_PHRASE.test(meaning))) return []
      return [meaningOf(reading, sentence, { at: match.index + match[0].indexOf(term), text: term }, { at, text: meaning }, isClause)]
    })
    .slice(0, 1)
}

const POINTS_BACK = /\b(?:this|that|these|those) \p{Ll}+|\b(?:he|she|they|it)\b/u
const hasVerb = ({ clauses, tokens }: Sentence, from: number): boolean =>
  clauses.some(({ subject }) => sure(tokens[subject.from]).start >= from)

/** "what psychologists call cognitive consistency: the tendency to see what is expected" */
const CALLED_NOW = /^(?:calls?|terms?|known)\b/
const NOUN_PHRASE = /^(?:the|an?) \p{Ll}[\p{Ll}-]+ (?:to|of|that|in which|by which|whereby|for|between|with) /u

/** What a term means holds now; "Israel was worn out by the intifada" tells of one case. */
const hasOwnVerb = ({ clauses, tokens }: Sentence, from: number): boolean =>
  clauses.some(({ subject, verb }) => sure(tokens[subject.from]).start >= from && /^(?:VBZ|VBP|MD)$/.test(sure(tokens[verb.from]).tag))

const NO_TERM =
  /\b(?:it|them|him|her|this|that|these|those|he|she|they|who|which|what|one|some|many|all|both|and|or|but|of|to|for|in|on|not|is|was|are|were|first|second|third|main|other|result|reason|rest|case)\b|\d/i
const LEANING = /^(?:it|they|he|she|this|that|these)\b|\b(?:it|this|they|he|she)$/i

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

const SUCH =
  /\b(?:calls?|called|terms?|termed) (?:such an? \p{L}+|this|that) (?:the |an? )?[“"*_]?((?:[\p{L}’-]+ ){0,3}[\p{L}’-]+)[”"*_]?(?=[.,;]|$)/u
const NAMED_AFTER =
  /^(?:This|That) is (?:(?:called|known as|termed) )?(?:the |an? )?(?:[“"]([^”"]{3,50}?)[,.]?[”"]|((?:[\p{L}’-]+ ){0,4}(?:effect|dilemma|paradox|trap|curse|syndrome|fallacy|hypothesis|thesis|theory|principle|doctrine|bias|problem)))(?=[.,;:]|$)/u

/** Tokens of a sentence that can still be given as an answer. */
const LONGEST_SENTENCE = 26

/** "Hardship may unite a people. This is the rally-round-the-flag effect": the sentence before is what the name stands for. */
function namedAfter(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match = NAMED_AFTER.exec(text) ?? SUCH.exec(spaced(text))
  const name = match?.[1] ?? match?.[2]
  const previous = reading.sentences[sentence.index - 1]
  if (!match || !name || previous?.block !== sentence.block || /^(?:main|same|real|whole|first|other|only|big)\b/.test(name)) return []
  // "A signal which strong and weak would both send tells nothing. They call such a signal cheap talk": the signal, and not what it fails to do
  const kind = /\bsuch an? (\p{L}+)/u.exec(match[0])?.[1]
  const [clause] = previous.clauses
  const such =
    kind &&
    clause &&
    previous.tokens.slice(clause.subject.from, clause.subject.to).some((t) => t.lower === kind) &&
    clause.subject.to - clause.subject.from > 4
      ? clause.subject
      : null
  const said = reading.coreference.resolve(previous, such ?? { from: 0, to: previous.tokens.length })
  if (said.open.length > 0 || previous.tokens.length > LONGEST_SENTENCE) return []
  const meaning = reading.slot(previous.start, previous.end, said.text.replace(/[.]$/, ''))
  const start = sentence.start + match.index + match[0].lastIndexOf(name)
  return [
    reading.fact(
      'definition',
      'meaning',
      { term: [reading.slot(start, start + name.length)], meaning: [meaning], ...(such ? {} : { clause: [meaning] }) },
      { start: previous.start, end: sentence.end },
      0.85,
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
/** "A commitment problem arises when …": when there is one is what it is. */
const ARISES = /^(?:An? )((?:[\p{L}’'-]+ ){1,4})(?:arises|occurs|exists|emerges|obtains) (?:when|where|whenever) ([^.;:]{20,240})[.;]/u

function arises(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const [all = '', term = '', meaning = ''] = ARISES.exec(text.replace(/\s/g, ' ')) ?? []
  const short = meaning.replace(/,? because .*$/, '')
  if (!all || NO_TERM.test(term) || LEANING.test(short)) return []
  return [meaningOf(reading, sentence, { at: all.indexOf(term), text: term.trim() }, { at: all.lastIndexOf(meaning), text: short }, true)]
}

/** "The second is differentiation: whether the weapons that protect a state can be told apart …": one of several, with what it comes to. */
const NUMBERED =
  /^The (?:first|second|third|fourth|other|last)(?: (?:one|of these))? (?:is|was) (?:the |an? )?((?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+): ((?:whether|how|that|the|an?) [^.;:]{20,170})[.;]/u

function numbered(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const [all = '', term = '', meaning = ''] = NUMBERED.exec(spaced(text)) ?? []
  if (!all || NO_TERM.test(term)) return []
  const told = meaningOf(reading, sentence, { at: all.indexOf(term), text: term }, { at: all.lastIndexOf(meaning), text: meaning }, false)
  return [{ ...told, slots: { ...told.slots, labelled: told.slots.meaning ?? [] } }]
}

const EXPLICIT: RegExp[] = [
  new RegExp(`\\bdefine[sd]? ${TERM} as (.{8,260}?)[.;]`, 'iu'),
  new RegExp(
    `^(?:${TERM}),? (?:is|are|was) (?:best |usually |often |commonly |here )?(?:defined|understood|described|known) as (.{8,260}?)[.;]`,
    'iu',
  ),
  new RegExp(
    `^(?:By )(?:the )?${TERM},? (?:we|he|she|they|I|the \\p{L}+|\\p{L}+) (?:shall |will |here )?(?:means?|meant|understands?|understood) (.{8,260}?)[.;]`,
    'iu',
  ),
  new RegExp(`^(?:${TERM}) (?:here |in (?:this|that) (?:context|sense) |thus |simply )(?:refers to|denotes|means) (.{8,260}?)[.;]`, 'iu'),
  new RegExp(
    `\\b(?:the term|the concept of|the notion of|the word) ${TERM} (?:refers to|denotes|means|is meant|designates|describes) (.{8,260}?)[.;]`,
    'iu',
  ),
]

function explicit(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const from = sentence.tokens[0] ? sentence.tokens[0].start - sentence.start : 0
  const body = text.slice(from)
  if (sentence.label && sentence.clauses.length === 0) return []
  for (const pattern of EXPLICIT) {
    const match = pattern.exec(body)
    if (!match || /^(?:this|that|these|those|it|they|he|she|which|who|by|in|on|as|what)\b/i.test(sure(match[1]))) continue
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
          ...(that > 0 ? { clause: [reading.slot(meaning, meaning + sure(match[2]).length - that)] } : {}),
        },
        sentence,
        0.88,
      ),
    ]
  }
  return []
}
