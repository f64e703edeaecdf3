import type { Fact } from '../../../../../shared/fact'
import { EVENT_NOUNS, lowerFirst } from '../../coreference'
import type { Sentence } from '../../analysis'
import { datesIn } from '../../dates'
import { sure } from '../../sure'
import type { Reading } from '../reading'
import { placeIn } from './place-in'

/** "talks, including one in Geneva, Switzerland, in May 1955", "congresses such as the Paris Summit in France in May 1960". */
export function listedMeetings(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  const facts: Fact[] = []
  for (let i = 1; i < tokens.length - 2; i++) {
    const t = sure(tokens[i])
    const named = EVENT_NOUNS.has(t.lemma) && t.pos === 'PROPN' && /^\p{Lu}/u.test(sure(tokens[i - 1]).text)
    const one = t.lower === 'one' && tokens.slice(0, i).some((x) => EVENT_NOUNS.has(x.lemma))
    if ((!named && !one) || sure(tokens[i + 1]).lower !== 'in') continue
    const end = sure(tokens[Math.min(tokens.length - 1, i + 9)]).end
    const place = placeIn(reading, sentence, t.end, end)
    const date = datesIn(reading.text.slice(t.end, end), t.end)[0]
    if (!place || !date || place.start - t.end > 8) continue
    let from = i
    while (from > 0 && (/^\p{Lu}/u.test(sure(tokens[from - 1]).text) || sure(tokens[from - 1]).lower === 'the')) from--
    const who = reading.coreference.pair?.people
    const name = named ? reading.words(sentence, { from, to: i + 1 }) : null
    const event = name
      ? { subject: lowerFirst(name, sure(tokens[from]), sentence), verb: 'take place' }
      : who
        ? { subject: who, verb: 'meet' }
        : null
    if (!event) continue
    const slots = {
      event: [reading.slot(sure(tokens[from]).start, t.end, event.subject)],
      happened: [reading.slot(t.start, t.end, event.verb)],
    }
    facts.push(
      reading.fact(
        'meeting',
        'date',
        { ...slots, at: [place], date: [{ start: date.start, end: date.end, text: date.text, date: date.date }] },
        sentence,
        0.9,
      ),
    )
    facts.push(
      reading.fact(
        'meeting',
        'place',
        { ...slots, on: [{ start: date.start, end: date.end, text: date.text, date: date.date }], place: [place] },
        sentence,
        0.9,
      ),
    )
  }
  return facts
}
