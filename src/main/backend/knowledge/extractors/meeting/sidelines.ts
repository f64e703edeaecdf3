import type { Fact } from '../../../../../shared/fact'
import { clean, EVENT_NOUNS } from '../../coreference'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import { baseForm } from '../../verbs'
import type { Reading } from '../reading'

/** "on the sidelines of the Vienna conference", "on the congress’s margins". */
export function sidelines(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match =
    /\bon the (?:sidelines|margins) of ((?:the|an?) [^,.;]+?)(?= (?:in|on|between|at)\b|[,.;]|$)|\bon (the [^,.;]+?)[’']s? (?:sidelines|margins)/i.exec(
      text,
    )
  const name = match?.[1] ?? match?.[2]
  if (!match || !name) return []
  const start = sentence.start + match.index + match[0].indexOf(name)
  const noun = sentence.tokens.find(
    (t) => EVENT_NOUNS.has(t.lemma) && t.pos === 'NOUN' && (t.end <= start || t.start > start + name.length),
  )
  const between = /\bbetween ([\p{Lu}][^.;]*?)(?= (?:took|was|were|immediately|had|has|lasted|that|which|on|in)\b|[.;]|$)/u
    .exec(text)?.[1]
    ?.replace(/,$/, '')
  const pair = reading.coreference.pair
  const event = noun
    ? between && between.split(' ').length <= 4
      ? `the ${noun.lower} between ${between}`
      : reading.coreference.meeting(sentence, noun)
    : pair?.people
      ? `the ${pair.compound} meeting`
      : null
  if (!event) return besideEvent(reading, sentence)
  const facts = [
    reading.fact(
      'meeting',
      'occasion',
      { event: [reading.slot(sentence.start, sentence.end, event)], occasion: [reading.slot(start, start + name.length)] },
      sentence,
      0.9,
    ),
  ]
  const list = /\bbetween (\p{Lu}[^.;]*?,? and [\p{L} ]+?)(?= (?:immediately|took|was|were|lasted|had|which|that)\b|[.;])/u.exec(text)
  if (list) {
    const at = sentence.start + list.index + 'between '.length
    facts.push(
      reading.fact(
        'meeting',
        'participants',
        {
          event: [reading.slot(sentence.start, sentence.end, `the meeting on the sidelines of ${name}`)],
          participants: [reading.slot(at, at + sure(list[1]).length)],
        },
        sentence,
        0.75,
      ),
    )
  }
  return facts
}

/** "On 5 December 1994, on the margins of a CSCE summit, four leaders signed …": what was done there, where no meeting is named. */
function besideEvent(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match = /\bon the (?:sidelines|margins) of ((?:the|an?) [^,.;]+?)(?= (?:in|on|between|at)\b|[,.;]|$)/iu.exec(text)
  const name = match?.[1]
  const [s] = reading.statements(sentence).filter((one) => one.role === 'main')
  if (!match || !name || !s || s.subject.open.length > 0 || s.complement.open.length > 0 || s.clause.verb.negated) return []
  const start = sentence.start + match.index + match[0].indexOf(name)
  if (start > s.end || s.complement.text.includes(name)) return []
  const verb = sure(sentence.tokens[s.clause.verb.from])
  const at = (words: string) => reading.slot(s.start, s.end, words)
  const slots = {
    subject: [at(s.subject.text)],
    // "put" is its own past
    verb: [at(verb.tag === 'VBD' && verb.lower === baseForm(verb) ? `${verb.lower}ed` : clean(reading.words(sentence, s.clause.verb)))],
    base: [at(baseForm(verb))],
    complement: [at(s.complement.text)],
    occasion: [reading.slot(start, start + name.length)],
  }
  return [reading.fact('meeting', 'beside', slots, sentence, 0.84)]
}
