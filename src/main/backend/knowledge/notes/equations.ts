import { spaced } from '../plain'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { explainsLabel } from '../extractors/roles'
import { itemAbove, parentOf } from '../nesting'
import { inFull } from './abbreviations'
import { isForReader } from './for-reader'
import { isNotes } from './is-notes'
import { isActor, kindOfLabel } from './labels'
import { isPart } from './parts'
import { isUsedTerm } from './used-term'

const EQUATION =
  /^(?:[\p{L} .]{2,24}: )?(?:so |but |and )?["“*_]?((?:Art\. ?|Article |Resolution |Point |Clause )\d{1,4}|\p{L}[\p{L}’' /-]{1,44}?)["”*_]?(?: \(\p{Lu}{2,6}s?\))?,? (?:=|≈|:=) (.{4,110})$/u
const LONGEST = 16

/** "plateau = flat, endless, grinding": what a word stands for in notes. */
export function equations(reading: Reading, sentence: Sentence, text: string): Fact[] {
  if (!/ (?:=|≈|:=) /.test(text) || isSomebodysView(reading, sentence)) return []
  const pair = contrastOf(reading, sentence, text)
  if (pair.length > 0) return pair
  const facts: Fact[] = []
  let at = 0
  for (const part of text.split(/(?<=;)\s+/)) {
    const start = sentence.start + text.indexOf(part, at)
    at = start - sentence.start + part.length
    const match = EQUATION.exec(spaced(part.replace(/^[-•*–]\s+/, '')))
    const [, term = '', told = ''] = match ?? []
    const meaning = told.replace(/[.;]+$/, '').replace(/\s*\([^)]*\)$/, '')
    if (!match || term.split(' ').length > 5 || meaning.split(' ').length > LONGEST || meaning.split(' ').length < 3) continue
    // a label with its meaning is a definition already
    if (
      /[?=]/.test(meaning) ||
      VERBAL.test(term) ||
      // "turning point = Russia dropped Milosevic"
      /^(?:turning point|novelty|innovation|catch|cover story|price|size|total|result|outcome|cause|reason|effect|consequence|aim|goal|problem|key|lesson|note|example|main \p{L}+|key \p{L}+)$/iu.test(
        term,
      ) ||
      isActor(reading, term) ||
      isForReader(term) ||
      isForReader(meaning) ||
      // "chair = Duke of Almodóvar", "deadline = 7 Oct 1962": the gap behind its mark asks for that
      (isNotes(reading.document) && !isUsedTerm(reading, text.charAt(text.indexOf(term) - 1) === '"' ? `"${term}"` : term)) ||
      isPart(term) ||
      // "but small win-set = bargaining chip", "the world = the big issue": said by the way
      /^(?:but|so|and|nb|the|an?|this|that|all|no)\b/i.test(term) ||
      // behind a label or a first part: told of that
      (start > sentence.start && sentence.label !== null && sentence.label.text !== term) ||
      (sentence.label?.text === term && explainsLabel(reading, sentence))
    )
      continue
    const termAt = start + part.indexOf(term)
    const meaningAt = start + part.lastIndexOf(meaning)
    const parent = parentOf(reading, sentence)
    const said = reading.slot(meaningAt, meaningAt + meaning.length)
    const quality = sentence.tokens.find((t) => t.start === meaningAt)?.pos === 'ADJ' && /^[^ ]+,/.test(meaning)
    facts.push(
      reading.fact(
        'definition',
        'meaning',
        {
          term: [reading.slot(termAt, termAt + term.length, inFull(reading, term))],
          meaning: [said],
          labelled: [said],
          equated: [said],
          ...(quality ? { quality: [said] } : {}),
          ...(parent ? { 'document:cue': [parent] } : {}),
        },
        sentence,
        0.84,
      ),
    )
  }
  return facts
}

/** "Riga = bilateral, imposed; Tarvis = multilateral, brokered": two things told apart, each asked for beside the other. */
function contrastOf(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const [, first, of, second, other] =
    /^(\p{Lu}[\p{L} .-]{1,30}?) = ([^=;]{6,60}); (\p{Lu}[\p{L} .-]{1,30}?) = ([^=;]{6,60})$/u.exec(spaced(text).replace(/[.]$/, '')) ?? []
  const start = sentence.tokens[0]?.start
  if (!first || !of || !second || !other || start === undefined || !QUALITIES.test(of) || !QUALITIES.test(other)) return []
  const at = (words: string) => reading.slot(start, sentence.end, words)
  const told = (qualities: string): string => qualities.replace(/, (?=[^,]+$)/, ' and ')
  const fact = (one: string, qualities: string, beside: string, others: string): Fact =>
    reading.fact(
      'contrast',
      'told-apart',
      { one: [at(one)], qualities: [at(told(qualities))], beside: [at(beside)], others: [at(told(others))] },
      sentence,
      0.85,
    )
  return [fact(first, of, second, other), fact(second, other, first, of)]
}

/** "bilateral, imposed by a victor" */
const QUALITIES = /^\p{Ll}[\p{L}-]+(?:al|ed|ic|ive|ous|ary|ful|less|ent|ant|ble|ish|en)\b,? /u

/** "GB: Big Bulgaria = Russian satellite" under "Why the uproar?": what Britain made of it, and no meaning. */
function isSomebodysView(reading: Reading, sentence: Sentence): boolean {
  if (kindOfLabel(reading, sentence) === 'actor') return true
  const above = itemAbove(reading, sentence)
  return above !== null && /\?\s*$/.test(reading.text.slice(above.start, above.end))
}

/** "choice is", "A beats": half a sentence is no term. */
const VERBAL = /\b(?:is|are|was|were|has|have|does|do|did|will|would|can|could|if|then|that|which)\b/i
