import type { Lexicon } from '../../knowledge/lexicon'
import { namedIn } from './names'
import { slotOf, type Told } from './tellings'

const SIDES: Record<string, string> = { 'United States': 'US', 'Soviet Union': 'USSR', 'United Kingdom': 'UK' }
const short = (state: string) => SIDES[state] ?? state

/** The state a person serves, or a state itself, in the ledger's short names. */
export function sideOf(who: string, { byAlias }: Lexicon): string | null {
  const entity = byAlias.get(who.replace(/^the /i, '').toLowerCase())
  if (entity?.kind === 'person') return entity.side && entity.side !== 'scholar' ? short(entity.side) : null
  return entity?.kind === 'state' ? short(entity.name) : null
}

/** To whom: whom the tree of the sentence names as the receiver, else the last party behind a "to" or "with". Null where that is nobody the lexicon knows. */
export function receiverIn(facts: readonly Told[], given: string, lexicon: Lexicon, giver: string): string | null {
  const told = facts.flatMap((fact) => {
    const at = (fact.slots['role'] ?? []).findIndex(({ text }) => text.startsWith('receiver '))
    return [slotOf(fact, 'receiver'), fact.slots['core']?.[at]].flatMap((slot) => (slot ? [slot.entity ?? slot.text] : []))
  })
  const behind = [...given.matchAll(/\b(?:to|with) (?=(?:the )?\p{Lu})/gu)].map(({ index }) => given.slice(index)).reverse()
  for (const words of [...told, ...behind]) {
    const side = partyIn(words, lexicon)
    if (side !== null && side !== giver) return side
  }
  return null
}

/** The side of the state or person whom words begin with: "to the Soviet Union by June". */
function partyIn(words: string, lexicon: Lexicon): string | null {
  const start = words.split(' ').slice(0, 5).join(' ')
  const [state] = namedIn(start, 'state', lexicon)
  if (state) return short(state.name)
  const [person] = namedIn(start, 'person', lexicon)
  return person ? (sideOf(person.name, lexicon) ?? person.name) : null
}
