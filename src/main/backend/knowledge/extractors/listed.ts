import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import type { PlainList } from '../lists'
import type { Extractor, Reading } from './reading'

const TOPIC_OF: [RegExp, Topic][] = [
  [/\b(?:concessions?|commitments?|promises?|pledges?)\b/i, 'concession'],
  [/\b(?:conditions?|requirements?|recommendations?|if|when|likely|should|must)\b/i, 'outlook'],
  [/\b(?:reasons?|causes?|consequences?|effects?|because)\b/i, 'cause'],
  [/\b(?:complaints?|objections?|criticisms?|arguments?|critics)\b/i, 'argument'],
]

/** The members of a list without ordinals, each asked for beside the others. */
export const listed: Extractor = (reading, sentence) => {
  const list = reading.plainList(sentence)
  if (!list) return []
  const announcement = announcementOf(reading, list)
  if (!announcement) return []
  const topic = TOPIC_OF.find(([pattern]) => pattern.test(announcement))?.[1] ?? 'framework'
  const members = list.members.map(({ start, end, sentence: at }) => reading.slot(start, end, memberText(reading, start, end, at)))
  const at = { start: list.announcer.start, end: list.end }
  const common = { announcement: [reading.slot(list.announcer.start, list.announcedTo, announcement)], members }
  const whole =
    members.length <= 4 && members.every((m) => m.text.split(' ').length <= SHORT_MEMBER && !/^(?:they|it|he|she|we) /i.test(m.text))
  if (whole) return [reading.fact(topic, 'short-list', common, at, 0.92)]
  return members.map((member, n): Fact => {
    const own = list.members[n]?.sentence === list.announcer ? list.announcer : at
    return reading.fact(
      topic,
      'listed',
      { ...common, member: [member], place: [reading.slot(member.start, member.end, String(n))] },
      own,
      0.9,
    )
  })
}

/** Words of a member up to which a list can be learnt as one answer. */
const SHORT_MEMBER = 3

/** The announcing words with their pronouns resolved, without a mark at the end; null where they do not stand alone. */
function announcementOf(reading: Reading, { announcer, announcedTo }: PlainList): string | null {
  const to = announcer.tokens.findIndex((t) => t.start >= announcedTo)
  const range = { from: 0, to: to < 0 ? announcer.tokens.length : to }
  if (range.to < 2) return null
  const resolved = reading.coreference.resolve(announcer, range, announcer.clauses[0])
  const text = resolved.text.replace(/[:.]$/, '')
  if (resolved.open.length > 0 || /\b(?:this|these|following|it)$/i.test(text) || /^(?:and|but|so)\b/i.test(text)) return null
  return text.split(' ').length <= 18 ? text : null
}

function memberText(reading: Reading, start: number, end: number, sentence: Sentence): string {
  const text = reading.text.slice(start, end).replace(/\s+/g, ' ')
  const first = sentence.tokens.find((t) => t.start >= start)
  return first ? lowerFirst(text, sure(first), sentence) : text
}
