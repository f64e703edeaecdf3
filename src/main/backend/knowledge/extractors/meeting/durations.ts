import type { Fact } from '../../../../../shared/fact'
import { EVENT_NOUNS } from '../../coreference'
import type { Sentence } from '../../analysis'
import { quantitiesIn } from '../../quantities'
import { sure } from '../../sure'
import type { Reading } from '../reading'

/** "lasted nearly five hours", "running for ten days", "the planned two-hour session", "three days of talks". */
export function durations(reading: Reading, sentence: Sentence): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  const facts: Fact[] = []
  for (const q of quantitiesIn(text, sentence.start)) {
    if (q.kind !== 'duration') continue
    const before = text.slice(0, q.start - sentence.start)
    const after = text.slice(q.end - sentence.start)
    const length = [reading.slot(q.start, q.end)]
    // "ran for 120 days at a time": each time
    if (/^ (?:at a time|each|apiece)\b/.test(after)) continue
    if (/\b(?:last(?:ed|ing|s)?|ran|went on|continued)(?: for| to)?\s*$/i.test(before)) {
      const s = reading.statements(sentence).findLast((x) => x.role === 'main' && x.start < q.start)
      const event = s && s.subject.open.length === 0 ? s.subject.text.replace(/,? lasting.*$/, '') : null
      if (event && event.split(' ').length <= 14)
        facts.push(
          reading.fact('quantity', 'duration', { event: [reading.slot(sure(s).start, sure(s).end, event)], length }, sentence, 0.92),
        )
      continue
    }
    const noun =
      /^\s+((?:[\w-]+ )?(?:chat|meeting|summit|session|talks?|conversation|encounter|conference|visit|call|speech|negotiations?))\b/i.exec(
        after,
      )
    if (!noun) continue
    const scheduled = /\b(scheduled|planned|unscheduled|expected)\s*$/i.exec(before)
    const token = sentence.tokens.find((t) => EVENT_NOUNS.has(t.lemma) && t.start >= q.end)
    const event = (token && !isOfOthers(reading, sentence) && reading.coreference.meeting(sentence, token)) || null
    if (event)
      facts.push(
        reading.fact(
          'quantity',
          scheduled ? 'scheduled-duration' : 'duration',
          { event: [reading.slot(q.end, q.end + noun[0].length, event)], length },
          sentence,
          0.88,
        ),
      )
  }
  return facts
}

/** "sixteen hours of talks among Merkel, Hollande, Putin and Poroshenko" were no talks of two. */
function isOfOthers({ coreference: { pair } }: Reading, { mentions }: Sentence): boolean {
  const people = new Set(mentions.filter((m) => m.kind === 'person').map((m) => m.name))
  return people.size > 2 || (people.size > 1 && ![...people].every((name) => pair?.parties?.includes(name)))
}
