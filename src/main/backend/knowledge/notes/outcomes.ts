import { ARROW } from './set-off/marked'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { tokensOfText } from '../tokens'
import { bodyOf } from './body'
import { bareLabel, kindOfLabel } from './labels'
import { dateIn } from './entries'
import { lineFact, plainly, wordsIn } from './line'

const SHORTEST_LEFT = 3
const LONGEST_LEFT = 20
const LONGEST = 16
/** "→ read: USSR", "→ discuss", "→ see below": what the arrow leads to for who reads. */
const POINTS = /^(?:read|see|cf|discuss|ask|check|think|hint|prof|book|thesis|i\.e|e\.g|now)\b/i

/** "Critics: McNamara argued against an air strike → seat does not predict stand": what follows from a view is no event. */
const CLAIMS = /(?:critics?|sceptics|views?|reading|lessons?|exam.*|hint|\p{L}+ists?)$/iu

/**
 * "Castro refuses inspection on Cuban soil → pledge never formalised": what came of it, asked behind the line's own words. It needs no grammar of them, and so reads what is told
 * without verb or article; but something must have happened, or be said to be so, for anything to come of it.
 */
export function outcomes(reading: Reading, sentence: Sentence): Fact[] {
  const [first] = sentence.tokens
  if (!first || sentence.kind !== 'list-item' || CLAIMS.test(sentence.label?.text ?? '')) return []
  const asTold = toldBefore(reading, sentence)
  if (asTold) return [asTold]
  const [left = '', ...behind] = spaced(reading.text.slice(first.start, sentence.end)).split(ARROW)
  if (behind.length === 0 || behind.length > 2) return []
  const cause = plainly(left)
  const of = toldOf(reading, sentence)
  const told = plainly(
    behind
      .join(', then ')
      .replace(/^(?:so|hence|thus),? /i, '')
      .replace(/\s*\([^()]*\)/g, '')
      .split(/; |(?<=\p{Ll})\. (?=\p{Lu})/u)[0] ?? '',
  )
  if (
    wordsIn(cause) < SHORTEST_LEFT ||
    wordsIn(cause) > LONGEST_LEFT ||
    wordsIn(told) < 2 ||
    wordsIn(told) > LONGEST ||
    /[=≠?↔←;<]|["“][^"”]*$/.test(cause) ||
    /[=≠?↔←]/.test(told) ||
    POINTS.test(told) ||
    /^["“]/.test(told) ||
    !happens(cause, of !== null)
  )
    return []
  return [lineFact(reading, 'cause', 'outcome', sentence, { told, cause, of }, 0.8)]
}

/** "The PLO had backed Saddam. Consequence: Gulf money dried up": what came of what the line says first. */
function toldBefore(reading: Reading, sentence: Sentence): Fact | null {
  const before = reading.sentences[sentence.index - 1]
  if (!/^(?:consequence|result|effect|outcome|upshot)s?$/i.test(sentence.label?.text ?? '') || before?.block !== sentence.block) return null
  const resolved = reading.coreference.resolve(before, { from: 0, to: before.tokens.length })
  const [cause, told] = [plainly(resolved.text), plainly(bodyOf(reading, sentence).split('; ')[0] ?? '')]
  return resolved.open.length > 0 || wordsIn(cause) > LONGEST_LEFT || wordsIn(told) > LONGEST || /[→=?]/.test(cause + told)
    ? null
    : lineFact(reading, 'cause', 'outcome', { start: before.start, end: sentence.end }, { told, cause }, 0.84)
}

/** When it was, or whose it is, by the label; that it is the "background" or the "procedure" says nothing. */
function toldOf(reading: Reading, sentence: Sentence): string | null {
  const { label } = sentence
  if (!label) return null
  const date = dateIn(reading, sentence, label)
  return date?.text ?? (/^(?:actor|occasion)$/.test(kindOfLabel(reading, sentence) ?? '') ? bareLabel(label.text) : null)
}

/** A clause, a deed without its verb's small words, or something with a date. "Warsaw talks (slow) → Pakistan channel" only leads on. */
function happens(cause: string, isOfSome: boolean): boolean {
  const tokens = tokensOfText(cause)
  const [first] = tokens
  if (
    !first ||
    /^(?:PRON|ADV|CCONJ|ADP|SCONJ)$/.test(first.pos) ||
    /^(?:VB[DN]|JJS|RBS)$/.test(first.tag) ||
    /^\p{Lu}\p{Ll}+est the /u.test(cause) ||
    tokens.some(({ pos, lower }) => pos === 'PRON' && /^(?:it|they|he|she|this|that)$/.test(lower))
  )
    return false
  const verb = tokens.findIndex(({ tag, pos }, i) => i > 0 && /^(?:VB[DZPN]|MD)$/.test(tag) && /^(?:VERB|AUX)$/.test(pos))
  // "small, no carrots"
  return verb > 0 || ((isOfSome || datesIn(cause).length > 0) && first.pos !== 'ADJ')
}
