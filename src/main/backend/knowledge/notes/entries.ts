import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'

const LONGEST = 26

/** "3 February 2021 – treaty extended for five years": the line of a chronology, its date set in front. */
export function entries(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  if (!label || !first) return []
  const [date] = datesIn(label.text, label.start)
  if (!date || date.text.length < label.text.trim().length - 4) return []
  const when: Slot = { start: date.start, end: date.end, text: date.text, date: date.date }
  const resolved = reading.coreference.resolve(sentence, { from: 0, to: tokens.length })
  const happened = resolved.text.replace(/[.;]+$/, '')
  if (resolved.open.length > 0 || happened.split(' ').length > LONGEST) return []
  const at = (words: string): Slot => reading.slot(first.start, sentence.end, words)
  return [reading.fact('meeting', 'entry', { when: [when], happened: [at(happened)] }, sentence, 0.84), ...passive(reading, sentence, when)]
}

/** "treaty extended for five years": when it was. */
function passive(reading: Reading, sentence: Sentence, when: Slot): Fact[] {
  const { tokens } = sentence
  const verb = tokens.findIndex((t, i) => i > 0 && i < 5 && /^VB[ND]$/.test(t.tag) && /(?:ed|[^aeiou]n|t|d)$/.test(t.lower))
  const noun = tokens[verb - 1]
  if (verb < 1 || !noun || !/^NN/.test(noun.tag) || tokens.slice(0, verb).some((t) => /^(?:VERB|AUX|PRON|PUNCT|ADP)$/.test(t.pos)))
    return []
  // what follows is no object: "treaty extended for …", not "Moscow recalled its envoy"
  const next = tokens[verb + 1]
  if (next && !/^(?:ADP|ADV|SCONJ|PUNCT)$/.test(next.pos)) return []
  const plural = /S$/.test(noun.tag)
  const first = sure(tokens[0])
  const named = first.pos === 'PROPN' || /^(?:DET|NUM)$/.test(first.pos) || plural
  const words = reading.words(sentence, { from: 0, to: verb })
  const comma = tokens.findIndex((t, i) => i > verb && t.text === ',')
  const rest = reading.words(sentence, { from: verb + 1, to: comma > 0 ? comma : tokens.length }).replace(/[.;]+$/, '')
  const at = (text: string): Slot => reading.slot(first.start, sentence.end, text)
  const slots = {
    subject: [at(named ? words : `the ${words}`)],
    verb: [at(`${plural ? 'were' : 'was'} ${sure(tokens[verb]).lower}`)],
    base: [at('be')],
    complement: [at(rest)],
    date: [when],
  }
  return [reading.fact('meeting', 'event-date', slots, sentence, 0.86)]
}
