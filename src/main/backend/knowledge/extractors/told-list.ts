import type { Fact, Slot } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { isClauseAt } from '../gaps/parts'
import { sure } from '../sure'
import type { Slots } from '../statements'
import { namedMembers } from './named-members'
import type { Reading } from './reading'

/** A list with its members as the text tells them, however they were found: behind a colon, in bullets, sentence by sentence, by First and Second. */
export interface ToldList {
  topic: Topic
  announcer: Sentence
  announcedTo: number
  /** "critics made three complaints" */
  announcement: string
  /** "the three complaints which critics made"; null where nothing tells. */
  name: string | null
  /** With the passage that a question on it is shown beside. */
  members: { slot: Slot; sentence: Sentence; at: { start: number; end: number } }[]
  at: { start: number; end: number }
}

/** "the three devices" */
const BARE = 3
const LONGEST_SHORT = 3
const MOST_SHORT = 4
/** Words of a list of phrases that can be learnt as one answer, and how many phrases. */
const LONGEST_WHOLE = 20
const MOST_WHOLE = 3

/**
 * Whose order means nothing is asked for by what it says. Members with names: "which of the three roles carries messages?" A few phrases: all of them. Otherwise each claim
 * beside the others.
 */
export function toldListFacts(reading: Reading, list: ToldList): Fact[] {
  const named = namedMembers(reading, list)
  if (named.length > 0) return named
  const members = list.members.map(({ slot }) => slot)
  const common = commonSlots(reading, list)
  if (isWhole(list)) return [reading.fact(list.topic, 'short-list', { ...common, members }, list.at, 0.92)]
  return list.members.map(({ slot, at }, n) =>
    reading.fact(
      list.topic,
      'listed',
      { ...common, members, member: [slot], place: [reading.slot(slot.start, slot.end, String(n))] },
      at,
      0.9,
    ),
  )
}

export function commonSlots(reading: Reading, { announcer, announcedTo, announcement, name }: ToldList): Slots {
  const at = (words: string): Slot => reading.slot(announcer.start, announcedTo, words)
  // "What do mediators do? Touval distinguished three roles": the second says enough by itself
  const asked = name === null || name.split(' ').length > BARE ? null : questionBefore(reading, announcer)
  return { announcement: [at(announcement)], ...(name ? { list: [at(name)] } : {}), ...(asked ? { asked: [at(asked)] } : {}) }
}

/** Names and noun phrases make one answer; what is told in clauses does not. */
function isWhole({ members, name }: ToldList): boolean {
  const lengths = members.map(({ slot }) => slot.text.split(' ').length)
  if (members.some(({ slot }) => /^(?:they|it|he|she|we) /i.test(slot.text))) return false
  if (members.length <= MOST_SHORT && lengths.every((length) => length <= LONGEST_SHORT)) return true
  const words = lengths.reduce((sum, length) => sum + length, 0)
  return name !== null && members.length <= MOST_WHOLE && words <= LONGEST_WHOLE && isPhrase(sure(members[0]))
}

/** Phrases or clauses, whichever are more: a claim among phrases does not go on as they do. */
export function alike(members: ToldList['members']): ToldList['members'] {
  const phrases = members.filter(isPhrase)
  return 2 * phrases.length > members.length ? phrases : members.filter((member) => !phrases.includes(member))
}

function isPhrase({ slot, sentence: { tokens } }: ToldList['members'][number]): boolean {
  const from = tokens.findIndex((t) => t.start >= slot.start)
  const to = tokens.findLastIndex((t) => t.end <= slot.end) + 1
  return from >= 0 && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[from]?.pos ?? '') && !isClauseAt(tokens, from, to)
}

const LONGEST_QUESTION = 14

/** "How do states bind themselves? Four devices recur.": the question that the list answers, if it can be understood by itself. */
export function questionBefore(reading: Reading, announcer: Sentence): string | null {
  const before = reading.sentences[announcer.index - 1]
  if (!before || before.kind === 'heading' || before.block !== announcer.block) return null
  const text = reading.text.slice(before.start, before.end).replace(/\s+/g, ' ').trim()
  if (!/^(?:So |And |But )?(?:What|Why|How|When|Where|Which|Who|On what|By what|Under what)\b.*\?$/i.test(text)) return null
  const from = before.tokens.findIndex((t) => /^(?:what|why|how|when|where|which|who|on|by|under)$/.test(t.lower))
  const asked = reading.coreference.resolve(before, { from, to: before.tokens.length })
  const plain = asked.text.replace(/, (?:then|therefore|however|in short),/, '').replace(/\?*$/, '?')
  if (asked.open.length > 0 || plain.split(' ').length > LONGEST_QUESTION || plain.split(' ').length < 4) return null
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
