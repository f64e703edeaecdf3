import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { lowerFirst } from '../coreference'
import { members as membersOf } from '../phrases'
import { listName } from '../list-names'
import type { PlainList } from '../lists'
import type { Extractor, Reading } from './reading'
import { toldListFacts } from './told-list-facts'
import { topicOfStatement } from './topic-of-statement'

const TOPIC_OF: [RegExp, Topic][] = [
  [/\b(?:concessions?|commitments?|promises?|pledges?)\b/i, 'concession'],
  [/\b(?:conditions?|requirements?|recommendations?|if|when|likely|should|must)\b/i, 'outlook'],
  [/\b(?:reasons?|causes?|consequences?|effects?|because)\b/i, 'cause'],
  [/\b(?:complaints?|objections?|criticisms?|arguments?|critics)\b/i, 'argument'],
]

/** The members of a list without ordinals. */
export const listed: Extractor = (reading, sentence) => {
  const list = reading.plainList(sentence)
  if (!list) return infinitives(reading, sentence)
  const announcement = announcementOf(reading, list)
  if (!announcement) return []
  const whole = { start: list.announcer.start, end: list.end }
  return toldListFacts(reading, {
    topic: TOPIC_OF.find(([pattern]) => pattern.test(announcement))?.[1] ?? 'framework',
    announcer: list.announcer,
    announcedTo: list.announcedTo,
    announcement,
    name: nameOf(reading, list),
    members: list.members.map(({ start, end, sentence: at }) => ({
      slot: reading.slot(start, end, namedText(reading, start, end, at, announcement) ?? memberText(reading, start, end, at)),
      sentence: at,
      at: at === list.announcer ? at : whole,
    })),
    at: whole,
  })
}

/** What a question calls the list: by what is counted, or by the word in front of the colon ("… if:"). */
function nameOf(reading: Reading, { announcer, announcedTo, counted, members }: PlainList): string | null {
  const { tokens } = announcer
  if (counted) {
    const from = tokens.findIndex((t) => t.start >= counted.start)
    const to = tokens.findIndex((t) => t.start >= counted.end)
    return from < 0 ? null : listName(reading, announcer, { from, to: to < 0 ? tokens.length : to })
  }
  const end = tokens.findLastIndex((t) => t.start < announcedTo && /\p{L}/u.test(t.text))
  const opener = tokens[end]?.lower ?? ''
  const things = /^(?:if|when)$/.test(opener) ? 'conditions under which' : opener === 'because' ? 'reasons why' : null
  const number = NUMBERS[members.length]
  if (!things || !number || end < 2) return null
  const from = /^only$/.test(tokens[end - 1]?.lower ?? '') ? end - 1 : end
  const main = reading.coreference.resolve(announcer, { from: 0, to: from })
  return main.open.length > 0 || /[,;:]/.test(main.text) || main.text.split(' ').length > 14 ? null : `the ${number} ${things} ${main.text}`
}

const NUMBERS: Record<number, string | undefined> = { 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six' }

/** "agreed to cut A, to limit B, and to admit C": each thing agreed, beside the others. */
function infinitives(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  return reading.statements(sentence).flatMap((s) => {
    if (s.role !== 'main' || s.shape !== 'infinitive' || s.subject.open.length > 0) return []
    const parts = membersOf(tokens, s.clause.complement)
    if (parts.length < 2 || !parts.every((p) => tokens[p.from]?.lower === 'to')) return []
    const members = parts.map((p) => reading.slot(sure(tokens[p.from]).start, sure(tokens[p.to - 1]).end))
    const announcement = `${s.subject.text} ${reading.words(sentence, s.clause.verb)}`
    return members.map((member, n) =>
      reading.fact(
        topicOfStatement(reading, s),
        'listed',
        {
          announcement: [reading.slot(s.start, member.start, announcement)],
          members,
          member: [member],
          place: [reading.slot(member.start, member.end, String(n))],
          flow: [member],
        },
        sentence,
        0.85,
      ),
    )
  })
}

const EMPTY_IT = /^it (?:is|was|may be|can be|seems) \p{Ll}+ (?:to|that)\b/iu

/** The announcing words with their pronouns resolved, without a mark at the end; null where they do not stand alone. */
export function announcementOf(reading: Reading, { announcer, announcedTo }: Pick<PlainList, 'announcer' | 'announcedTo'>): string | null {
  const to = announcer.tokens.findIndex((t) => t.start >= announcedTo)
  const range = { from: 0, to: to < 0 ? announcer.tokens.length : to }
  return announced(reading, announcer, range) ?? announced(reading, announcer, { from: lastClause(announcer, range.to), to: range.to })
}

/** "In his view states balance against threat, and threat is made up of four elements": the half that announces, where the whole leans on what was told before. */
function lastClause({ tokens }: Sentence, to: number): number {
  const comma = tokens.findLastIndex((t, i) => i < to - 4 && /^[,;]$/.test(t.text))
  // "acknowledged that …, and that they were inconsistent": half of what was acknowledged
  if (tokens.slice(comma + 1, comma + 3).some((t) => t.lower === 'that' && t.label === 'mark')) return to
  const from = comma + (/^(?:and|but)$/.test(tokens[comma + 1]?.lower ?? '') ? 2 : 1)
  const subject = tokens.findIndex((t, i) => i >= from && i < to && /^nsubj/.test(t.label))
  return comma > 0 && subject >= 0 && subject < from + 4 && !/^(?:who|which|that|it|they|he|she)$/.test(sure(tokens[subject]).lower)
    ? from
    : to
}

function announced(reading: Reading, announcer: Sentence, range: { from: number; to: number }): string | null {
  if (range.to - range.from < 2) return null
  const resolved = reading.coreference.resolve(announcer, range, announcer.clauses[0])
  const text = resolved.text.replace(/[:.]$/, '')
  // "it is helpful to think of détente as …": it stands for nothing
  const open = EMPTY_IT.test(text) ? resolved.open.filter((word) => word !== 'it') : resolved.open
  if (open.length > 0 || /\b(?:this|these|following|it)$/i.test(text) || /^(?:and|but|so)\b/i.test(text)) return null
  return text.split(' ').length <= 18 ? text : null
}

/** "They should write down …" behind a question: who they are. */
function namedText(reading: Reading, start: number, end: number, sentence: Sentence, announcement: string): string | null {
  if (!/\?$/.test(announcement) || !/^(?:they|it|he|she)\b/i.test(reading.text.slice(start, end))) return null
  const from = sentence.tokens.findIndex((t) => t.start >= start)
  const to = sentence.tokens.findLastIndex((t) => t.end <= end) + 1
  const { text, open } = reading.coreference.resolve(sentence, { from, to })
  return open.length > 0 ? null : text
}

function memberText(reading: Reading, start: number, end: number, sentence: Sentence): string {
  const text = reading.text.slice(start, end).replace(/\s+/g, ' ')
  const first = sentence.tokens.find((t) => t.start >= start)
  return first ? lowerFirst(text, sure(first), sentence) : text
}
