import type { Slot } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { isClauseAt } from '../gaps/parts'
import type { Slots } from '../statements'
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

/** What every fact on a list holds. */
export function commonSlots(reading: Reading, { announcer, announcedTo, announcement, name }: ToldList): Slots {
  const at = (words: string): Slot => reading.slot(announcer.start, announcedTo, words)
  // "What do mediators do? Touval distinguished three roles": the second says enough by itself
  const asked = name === null || name.split(' ').length > BARE ? null : questionBefore(reading, announcer)
  return { announcement: [at(announcement)], ...(name ? { list: [at(name)] } : {}), ...(asked ? { asked: [at(asked)] } : {}) }
}

/** Phrases or clauses, whichever are more: a claim among phrases does not go on as they do. */
export function alike(members: ToldList['members']): ToldList['members'] {
  const phrases = members.filter(isPhrase)
  return 2 * phrases.length > members.length ? phrases : members.filter((member) => !phrases.includes(member))
}

/** "the fear of winter storms", not "captains fear winter storms" */
export function isPhrase({ slot, sentence: { tokens } }: ToldList['members'][number]): boolean {
  const from = tokens.findIndex((t) => t.start >= slot.start)
  const to = tokens.findLastIndex((t) => t.end <= slot.end) + 1
  return from >= 0 && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(tokens[from]?.pos ?? '') && !isClauseAt(tokens, from, to)
}

const LONGEST_QUESTION = 14

/** "How do states bind themselves? Four devices recur.": the question that the list answers, if it can be understood by itself. */
function questionBefore(reading: Reading, announcer: Sentence): string | null {
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
