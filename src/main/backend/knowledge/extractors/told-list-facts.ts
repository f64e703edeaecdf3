import type { Fact } from '../../../../shared/fact'
import { namedMembers } from './named-members'
import type { Reading } from './reading'
import { commonSlots, isPhrase, type ToldList } from './told-list'

const LONGEST_SHORT = 3
const MOST_SHORT = 4
/** Words of a list of phrases that can be learnt as one answer, and how many phrases. */
const LONGEST_WHOLE = 24
const MOST_WHOLE = 4

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

/** Names and noun phrases make one answer; what is told in clauses does not. */
function isWhole({ members, name }: ToldList): boolean {
  const lengths = members.map(({ slot }) => slot.text.split(' ').length)
  if (members.some(({ slot }) => /^(?:they|it|he|she|we) /i.test(slot.text))) return false
  if (members.length <= MOST_SHORT && lengths.every((length) => length <= LONGEST_SHORT)) return true
  const words = lengths.reduce((sum, length) => sum + length, 0)
  return (name !== null || members.length > 2) && members.length <= MOST_WHOLE && words <= LONGEST_WHOLE && members.every(isPhrase)
}
