import type { Atlas, AtlasMeeting } from '../../../../shared/atlas-contract'
import type { Place } from '../../../../shared/fact-sheets'
import type { Lexicon } from '../../knowledge/lexicon'
import type { Store } from '../../store'
import { concessionsIn } from './concessions'
import { meetingsIn } from './meetings'
import { accountsIn, statementsIn } from './statements'
import { tellingsIn, type Told } from './tellings'

export interface Known {
  lexicon: Lexicon
  places: readonly Place[]
  meetings: readonly Pick<AtlasMeeting, 'id' | 'start' | 'end' | 'place' | 'participants'>[]
}

/** What the engine found in the user's own readings, in the shape in which the course tells it, so that both can stand side by side. */
export function ownReadings(store: Store, known: Known): Atlas['own'] {
  const told = tellingsIn(store)
  const titled = titledIn(told, known.meetings)
  const meetings = meetingsIn(
    told.filter(({ topic }) => topic === 'meeting'),
    known,
    titled,
  )
  const about = subjectsOf(told, meetings, titled)
  const of = (topic: string) => told.filter((one) => one.topic === topic)
  return {
    meetings,
    concessions: concessionsIn(of('concession'), known.lexicon, about),
    statements: statementsIn(of('attribution'), about),
    accounts: accountsIn(of('conflict'), about),
  }
}

/** The meetings of the course that titles name, by the readings' ids. */
const titledIn = (told: readonly Told[], course: Known['meetings']): ReadonlyMap<string, string> =>
  new Map(
    [...new Map(told.map(({ documentId, documentTitle }) => [documentId, documentTitle]))].flatMap(([documentId, title]) => {
      const named = namedInTitle(title, course)
      return named === undefined ? [] : [[documentId, named] as const]
    }),
  )

/** The meeting of the course that a reading is about, by the reading's id: the one its title names, else the only one it tells of. */
function subjectsOf(
  told: readonly Told[],
  own: Atlas['own']['meetings'],
  titled: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const about = new Map<string, string>()
  for (const documentId of new Set(told.map((one) => one.documentId))) {
    const ones = own.filter(({ sameAs, tellings }) => sameAs !== null && tellings.some((telling) => telling.documentId === documentId))
    const subject = titled.get(documentId) ?? (ones.length === 1 ? ones[0]?.sameAs : undefined)
    if (subject) about.set(documentId, subject)
  }
  return about
}

/** "Geneva, November 1985" names one of three; "Reykjavik" is enough. */
function namedInTitle(title: string, course: Known['meetings']): string | undefined {
  const words = title.toLowerCase()
  const here = course.filter(({ place }) => words.includes((place.city.split(',')[0] ?? place.city).toLowerCase()))
  const dated = here.filter(({ start }) => title.includes(start.slice(0, 4)))
  return dated.length === 1 ? dated[0]?.id : here.length === 1 ? here[0]?.id : undefined
}
