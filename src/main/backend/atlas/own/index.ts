import type { Atlas, AtlasMeeting } from '../../../../shared/atlas-contract'
import type { Place } from '../../../../shared/fact-sheets'
import type { Lexicon } from '../../knowledge/lexicon'
import type { Store } from '../../store'
import { concessionsIn } from './concessions'
import { meetingsIn } from './meetings'
import { accountsIn, statementsIn } from './statements'
import { tellingsIn } from './tellings'

export interface Known {
  lexicon: Lexicon
  places: readonly Place[]
  meetings: readonly Pick<AtlasMeeting, 'id' | 'start' | 'end' | 'place' | 'participants'>[]
}

/** What the engine found in the user's own readings, in the shape in which the course tells it, so that both can stand side by side. */
export function ownReadings(store: Store, known: Known): Atlas['own'] {
  const told = tellingsIn(store)
  const meetings = meetingsIn(
    told.filter(({ topic }) => topic === 'meeting'),
    known,
  )
  const about = subjectsOf(meetings)
  const of = (topic: string) => told.filter((one) => one.topic === topic)
  return {
    meetings,
    concessions: concessionsIn(of('concession'), known.lexicon, about),
    statements: statementsIn(of('attribution'), about),
    accounts: accountsIn(of('conflict'), about),
  }
}

/** The one meeting of the course which a reading tells of first, by the reading's id. */
function subjectsOf(meetings: Atlas['own']['meetings']): ReadonlyMap<string, string> {
  const first = new Map<string, { at: number; id: string }>()
  for (const { sameAs, tellings } of meetings)
    for (const { documentId, at } of tellings)
      if (sameAs !== null && at < (first.get(documentId)?.at ?? Infinity)) first.set(documentId, { at, id: sameAs })
  return new Map([...first].map(([documentId, { id }]) => [documentId, id]))
}
