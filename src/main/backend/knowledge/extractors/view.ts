import type { Extractor } from './reading'

const VIEW =
  /^(?:(?:regards?|regarded|sees?|saw|views?|viewed|interprets?|interpreted)) ([^,;:.]{6,90}?) as (?=(?:an?|the|its|their|his|her|proof|evidence|part|\p{Ll}+ of)\b)([^;:.]{8,140})(?=[.;:])/u
const PAST = /^(?:regarded|saw|viewed|interpreted)\b/
/** "the enterprise", "the whole thing": nothing tells a reader of the question what is meant. */
const NAMELESS = /^(?:this|that|these|those|it|them|the (?:whole |entire )?\p{Ll}+)$/iu

/** "John Mearsheimer, by contrast, regards enlargement as the taproot of the crisis": what somebody holds, as reported speech. */
export const view: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!/ as /.test(text)) return []
  return sentence.mentions.flatMap((person) => {
    const behind = sentence.tokens[person.to]
    const match = person.kind === 'person' && behind ? VIEW.exec(reading.text.slice(behind.start, sentence.end)) : null
    const [, thing = '', held = ''] = match ?? []
    if (!behind || !match || NAMELESS.test(thing)) return []
    const start = behind.start + match[0].indexOf(thing)
    const from = sentence.tokens.findIndex((t) => t.start >= start)
    const to = sentence.tokens.findIndex((t) => t.start >= start + thing.length)
    const meant = reading.coreference.resolve(sentence, { from, to })
    if (from < 0 || to < 0 || meant.open.length > 0) return []
    const plural = /(?:[^s]s|men|people)$/.test(thing.split(/ (?:of|in|by|to|for|between) /)[0] ?? '')
    const past = PAST.test(match[0])
    const be = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is'
    const verb = (words: string) => reading.slot(behind.start, behind.end, words)
    const slots = {
      speaker: [{ ...reading.slot(person.start, person.end), entity: person.name }],
      verb: [verb(past ? 'held' : 'holds')],
      base: [verb('hold')],
      human: [verb('yes')],
      said: [
        reading.slot(start, behind.start + match[0].length, `${meant.text.replace(/^(?:(?:that|this) )?very /, 'the ')} ${be} ${held}`),
      ],
    }
    return [reading.fact('attribution', 'report', slots, sentence, 0.82)]
  })
}
