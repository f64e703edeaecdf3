import type { Fact } from '../../../../../shared/fact'
import { EVENT_NOUNS } from '../../coreference'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Reading } from '../reading'

/** "no interpreters were admitted". */
export function absent(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const match = /\bno ((?:[\w-]+ ){0,2}[\w-]+s) (?:were|was|had been) (present|admitted|allowed|in the room)\b/i.exec(text)
  if (!match) return []
  const start = sentence.start + match.index + 3
  const noun = sentence.tokens.find((t) => EVENT_NOUNS.has(t.lemma))
  const event = noun ? reading.coreference.meeting(sentence, noun) : null
  return event
    ? [
        reading.fact(
          'meeting',
          'absent',
          { event: [reading.slot(sentence.start, sentence.end, event)], absent: [reading.slot(start, start + sure(match[1]).length)] },
          sentence,
          0.85,
        ),
      ]
    : []
}

/** "the Vienna meeting": the place is part of the name. Asked once for each place. */
export function placeInName(reading: Reading, sentence: Sentence): Fact[] {
  const pair = reading.coreference.pair?.people
  if (!pair) return []
  const { tokens, mentions } = sentence
  for (const m of mentions) {
    if (m.kind !== 'place' || !EVENT_NOUNS.has(tokens[m.to]?.lemma ?? '') || sure(tokens[m.to]).lower !== sure(tokens[m.to]).lemma) continue
    // "the Vladivostok meeting between Ford and Brezhnev": not of those whom the text is about
    if (/^(?:between|with)$/.test(tokens[m.to + 1]?.lower ?? '')) continue
    const year = /^\d{4}$/.test(tokens[m.from - 1]?.text ?? '') ? sure(tokens[m.from - 1]).text : null
    const earlier = reading.firstMention.get(m.name) !== sentence.index
    if (earlier) return []
    const slots = {
      event: [reading.slot(m.start, sure(tokens[m.to]).end, pair)],
      happened: [reading.slot(m.start, m.end, `hold their ${year ? `${year} ` : ''}${sure(tokens[m.to]).lower}`)],
    }
    return [
      reading.fact(
        'meeting',
        'place',
        { ...slots, place: [{ start: m.start, end: m.end, text: reading.text.slice(m.start, m.end), entity: m.name }] },
        sentence,
        0.8,
      ),
    ]
  }
  return []
}
