import { oneLine } from '../plain'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'

const ASKED =
  /^(?:Q(?:uestion)?\s?\d{0,2}[.:)]\s+|\d{1,2}[.)]\s+)?((?:What|Why|Who|How|When|Where|Which|In what|On what|By what|Under what)\b[^?]{8,160}\?)$/u
const LONGEST = 18
const SHORTEST_ASKED = 4

/** A question that notes put and answer: "Q: … A: …" in a handout. In running text a question only leads on to what is said next, and the sentence behind it seldom answers it. */
export function exchanges(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const question = ASKED.exec(oneLine(text).trim())?.[1]
  const next = reading.sentences[sentence.index + 1]
  // an answer in several sentences is a list
  if (
    !question ||
    !next ||
    reading.plainList(sentence) ||
    next.kind === 'heading' ||
    /\?\s*$/.test(reading.text.slice(next.start, next.end))
  )
    return []
  const handout = /^(?:Q|\d)/.test(text.trim()) || /^A(?:nswer)?\b/.test(reading.text.slice(next.start, next.start + 8))
  if (!handout) return []
  if (
    question.split(' ').length < SHORTEST_ASKED ||
    /\b(?:you|we|(?<!\b(?:[Pp]oint|[Aa]rticle|[Bb]asket|[Ll]evel|[Pp]art|[Aa]nnex|SALT|START|Oslo|Minsk|Phase|Stage|Title) )I|us|our|your|this|that|these)\b/.test(
      question,
    )
  )
    return []
  const from = sentence.tokens.findIndex((t) => /^(?:what|why|who|how|when|where|which|in|on|by|under)$/.test(t.lower))
  const asked = reading.coreference.resolve(sentence, { from: Math.max(0, from), to: sentence.tokens.length })
  // "point I of the accords" is a number
  if (asked.open.some((word) => word !== 'i')) return []
  const skip = next.tokens.findIndex((t) => !/^(?:a|answer|:|because|that|,|simply|in|short|[.])$/.test(t.lower))
  const first = next.tokens[Math.max(0, skip)]
  if (!first) return []
  const stop = next.tokens.findIndex((t, i) => i > skip && /^[.;:]$/.test(t.text))
  const to = stop < 0 ? next.tokens.length : stop
  const resolved = reading.coreference.resolve(next, { from: Math.max(0, skip), to })
  const answer = lowerFirst(resolved.text, first, next).replace(/[.;,]+$/, '')
  if (resolved.open.length > 0 || answer.split(' ').length > LONGEST || answer === '') return []
  if (
    /\b(?:two|three|four|five|several|many) (?:\p{Ll}+ )?(?:answers|reasons|things|explanations|views|roles|kinds|types|ways|devices|forms|conditions|factors)\b/u.test(
      answer,
    )
  )
    return []
  // a question answered by another one, or by a wave of the hand
  if (/^(?:yes|no|perhaps|maybe|well|nobody|not(?! to\b)|hardly|it depends|there|consider|look|partly|think)\b/i.test(answer)) return []
  const stem = asked.text.replace(/\?*$/, '?')
  const slots = {
    asked: [reading.slot(sentence.start, sentence.end, stem.charAt(0).toUpperCase() + stem.slice(1))],
    handout: [reading.slot(first.start, first.end, 'yes')],
    answer: [reading.slot(first.start, sure(next.tokens[to - 1]).end, answer)],
  }
  const topic = /^Why\b/i.test(stem) ? 'cause' : 'argument'
  return [reading.fact(topic, 'exchange', slots, { start: sentence.start, end: next.end }, 0.9)]
}
