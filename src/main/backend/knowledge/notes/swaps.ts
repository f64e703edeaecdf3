import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { language } from '../language'
import { sure } from '../sure'
import { tokensOf, type Token } from '../tokens'

const SIGN = /\s*(?:<-+>|<=+>|↔|⇔)\s*/
const LONGEST = 14

/** "SU removes missiles under UN inspection <-> US pledges not to invade": who gave what for what. */
export function swaps(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const { tokens } = sentence
  const from = tokens[0]?.start
  const sign = from === undefined ? null : SIGN.exec(text.slice(from - sentence.start))
  if (from === undefined || !sign) return []
  const at = from + sign.index
  // each side is a sentence of its own: together they have no tree
  const left = tokensOf(reading.text.slice(from, at), from)
  const right = tokensOf(reading.text.slice(at + sign[0].length, sentence.end), at + sign[0].length)
  const [first, second] = [sideOf(reading, left), sideOf(reading, right)]
  if (!first || !second) return []
  const slot = (words: string) => reading.slot(from, sentence.end, words)
  const fact = (asked: Side, given: Side): Fact =>
    reading.fact(
      'concession',
      'swap',
      {
        subject: [slot(asked.subject)],
        verb: [slot(asked.verb)],
        base: [slot(asked.base)],
        complement: [slot(asked.complement)],
        given: [{ ...given.place, text: `${given.subject} ${given.told} ${given.complement}` }],
      },
      sentence,
      0.86,
    )
  return [fact(first, second), fact(second, first)]
}

interface Side {
  subject: string
  /** In the past, as far as a question needs it. */
  verb: string
  base: string
  told: string
  complement: string
  place: { start: number; end: number }
}

/** "US pledges not to invade": who, does, what. */
function sideOf(reading: Reading, tokens: readonly Token[]): Side | null {
  // "US pledges not to invade": the tagger takes it for a noun
  const isVerb = (t: Token, i: number): boolean =>
    (/^VB[ZPD]$/.test(t.tag) && t.pos === 'VERB') || (t.tag === 'NNS' && /^(?:to|not)$/.test(tokens[i + 1]?.lower ?? ''))
  const verb = tokens.findIndex((t, i) => i > 0 && i < 6 && isVerb(t, i))
  const end = tokens.findIndex((t, i) => i > verb && /^[.;(]$/.test(t.text))
  const rest = tokens.slice(verb + 1, end < 0 ? tokens.length : end)
  if (verb < 1 || rest.length === 0 || tokens.length > LONGEST + 4) return null
  const words = (part: readonly Token[]): string => reading.text.slice(sure(part[0]).start, sure(part.at(-1)).end).replace(/\s+/g, ' ')
  const { lemma, lower } = sure(tokens[verb])
  return {
    subject: words(tokens.slice(0, verb)),
    verb: language().past(lemma),
    base: lemma,
    told: lower,
    complement: words(rest),
    place: { start: sure(tokens[0]).start, end: sure(rest.at(-1)).end },
  }
}
