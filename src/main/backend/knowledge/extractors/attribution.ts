import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { clean } from '../coreference'
import { surnameOf } from '../lexicon'
import type { Slots } from '../statements'
import type { Utterance } from '../quotations'
import type { Token } from '../tokens'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** Who said what: quotations and reported speech. */
export const attribution: Extractor = (reading, sentence) => {
  if (!isContent(reading.text.slice(sentence.start, sentence.end), sentence)) return []
  return reading.utterances(sentence).flatMap((u) => (isSupposed(u) || isAnyone(u) ? [] : utteranceFacts(reading, u)))
}

/** "If Iran’s leaders conclude that …", "Zartman would say that …": nobody said it. */
function isSupposed({ sentence, verb }: Utterance): boolean {
  const { tokens } = sentence
  for (let at: Token | null = verb, steps = 0; at && steps < tokens.length; at = at.head, steps++) {
    const above: Token = at
    if (tokens.some((t) => t.head === above && t.label === 'mark' && /^(?:if|unless|whether|lest)$/.test(t.lower))) return true
    if (!/^(?:advcl|conj|xcomp)$/.test(at.label)) break
  }
  return tokens.some((t) => t.head === verb && t.label === 'aux' && /^(?:would|might|may|could|can|should|will|must)$/.test(t.lower))
}

/** "spoilers, leaders who believe that …": what makes them spoilers, and nothing anyone in particular said. */
const isAnyone = ({ verb, name }: Utterance): boolean => verb.label === 'relcl' && !/^\p{Lu}/u.test(name)

function utteranceFacts(reading: Reading, u: Utterance): Fact[] {
  const { sentence } = u
  const slots = speakerSlots(reading, u)
  const at = { start: sentence.start, end: u.end > sentence.end && u.end - sentence.start < 420 ? u.end : sentence.end }
  if (u.quoted)
    return [reading.fact('attribution', 'quotation', { ...slots, said: [reading.slot(u.said.start, u.said.end, u.said.text)] }, at, 0.85)]
  const range = tokensBetween(sentence, u.said.start, u.said.end)
  const resolved = reading.coreference.resolve(sentence, range)
  const surname = surnameOf(u.name)
  const own = u.person && resolved.text.includes(surname) && !reading.text.slice(u.said.start, u.said.end).includes(surname)
  const said = {
    ...reading.slot(u.said.start, u.said.end),
    text: withoutReason(clean(own ? reading.words(sentence, range) : resolved.text)),
  }
  const facts: Fact[] = []
  const quote = resolved.open.length > 0 ? quotedPart(reading, sentence, u.said.start) : null
  if (quote)
    facts.push(
      reading.fact(
        'attribution',
        'quotation',
        { ...slots, said: [reading.slot(quote.start, quote.end)] },
        { start: sentence.start, end: sentence.end },
        0.8,
      ),
    )
  if (resolved.open.length === 0) facts.push(reading.fact('attribution', 'report', { ...slots, said: [said] }, at, 0.8))
  return facts
}

const LONG_CLAIM = 20

/** A long claim without the reason given for it: "expansion would bring stability, since investors need borders that hold". */
function withoutReason(claim: string): string {
  const short = claim.replace(/, (?:since|because|so that|whereas|although|though|not least|partly) .*$/, '')
  return claim.split(' ').length > LONG_CLAIM && short.split(' ').length >= 5 ? short : claim
}

/** The quotation inside reported speech, up to its closing mark or the end of the sentence. */
function quotedPart(reading: Reading, sentence: Sentence, from: number): { start: number; end: number } | null {
  const text = reading.text.slice(from, sentence.end)
  const match = /“([^”]{8,160}?)(?:[.,]?”|[.]?$)/.exec(text)
  return match ? { start: from + match.index + 1, end: from + match.index + 1 + sure(match[1]).length } : null
}

export function speakerSlots(reading: Reading, u: Utterance): Slots {
  const { sentence, speaker } = u
  const words = clean(reading.words(sentence, speaker))
  const lowered = (said: string): string => (/^\p{Ll}/u.test(u.name) ? said.charAt(0).toLowerCase() + said.slice(1) : said)
  const text = u.person && /^(?:the|a|an) /i.test(words) && /^[a-z]/.test(u.name) ? lowered(words) : lowered(words.replace(/^The /, 'the '))
  const start = sure(sentence.tokens[speaker.from]).start
  const end = sure(sentence.tokens[speaker.to - 1]).end
  return {
    speaker: [{ start, end, text, entity: u.name }],
    verb: [{ start: u.verb.start, end: u.verb.end, text: u.verb.lower }],
    base: [{ start: u.verb.start, end: u.verb.end, text: u.verb.lemma }],
    ...(u.person ? { human: [{ start, end, text: 'yes' }] } : {}),
  }
}

export function tokensBetween(sentence: Sentence, start: number, end: number): { from: number; to: number } {
  const from = sentence.tokens.findIndex((t) => t.start >= start)
  let to = sentence.tokens.findIndex((t) => t.start >= end)
  if (to < 0) to = sentence.tokens.length
  while (to > from && /^[.!”"]$/.test(sure(sentence.tokens[to - 1]).text)) to--
  return { from: Math.max(0, from), to }
}
