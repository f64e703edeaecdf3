import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { phrasings } from './definition-phrasings'
import { parentOf } from '../nesting'
import { inFull } from '../notes/abbreviations'
import { explainsLabel, roleOf, tellsOfItsLabel } from './roles'
import { isContent } from './content'
import { topicOfStatement } from './topic-of-statement'
import type { Extractor, Reading } from './reading'

/** What a term means: "X is a …", "X refers to …", "… the “X”. That is, …", "**X**: …". */
export const definition: Extractor = (reading, sentence) =>
  found(reading, sentence).filter(({ slots }) => !isName(reading, slots.term?.[0]?.text ?? ''))

/** "Israel (Ben-Gurion): fedayeen raids", "Wohlforth is a realist of an unusual sort": a state or a person has no meaning. */
function isName(reading: Reading, term: string): boolean {
  const bare = term.replace(/\s*\([^)]*\)/g, '').trim()
  if (/^(?:state|person|place)$/.test(reading.lexicon.byAlias.get(bare.toLowerCase())?.kind ?? '')) return true
  return /^\p{Lu}\p{L}+$/u.test(bare) && new RegExp(`\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?${bare}\\b`, 'u').test(reading.text)
}

const found: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  const named = labelled(reading, sentence)
  if (named.length > 0) return named
  if (!isContent(text, sentence)) return []
  // "a function of four things: …" only announces what it is
  if (/\b(?:two|three|four|five|six|several) (?:things|factors|elements|parts|conditions|reasons)[.:]?$/.test(text.split(':')[0] ?? ''))
    return []
  const facts = [...phrasings(reading, sentence, text), ...stated(reading, sentence)]
  const aside = apposed(reading, sentence)
  return facts.length > 0 ? facts : aside
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
  const parent = parentOf(reading, sentence)
  const slots = {
    term: [reading.slot(label.start, label.end, inFull(reading, label.text))],
    meaning: [meaning],
    labelled: [meaning],
    ...(isClause(sentence) ? { clause: [meaning] } : {}),
    ...(parent ? { 'document:cue': [parent] } : {}),
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
  clause !== undefined &&
  // "Kissinger’s policy of making progress depend on …"
  !tokens.slice(0, clause.verb.from).some((t, i) => t.lower === 'of' && /ing$/.test(tokens[i + 1]?.lower ?? '')) &&
  !tokens.slice(0, clause.verb.from).some((t) => /^(?:that|which|who|what|how|where|when)$/.test(t.lower))

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
