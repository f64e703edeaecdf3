import { surnameOf } from '../../knowledge/lexicon'
import type { FactDate } from '../../../../shared/fact'
import type { Relation } from '../../../../shared/question-kinds'
import type { FactSheets, Framework, Meeting } from '../facts'
import { daysNamed, frameworkNamed, leadersOf, monthNamed, sideNamed, spoken } from './naming'

/** Two things that belong together, for matchings, timelines and the game of pairs. */
export interface MadePair {
  relation: Exclude<Relation, 'timeline' | 'term-meaning'>
  left: string
  right: string
  date?: FactDate
  /** Words which the sentence that says it should hold, what matters most first. */
  said: string[]
}

/** What goes with what by an entry of the fact sheets. Terms with their meanings come from its items. */
export function pairsOn(id: string, { meetings, frameworks }: FactSheets): MadePair[] {
  const meeting = meetings.find((one) => one.id === id)
  if (meeting) return pairsOnMeeting(meeting)
  const framework = frameworks.find((one) => one.id === id)
  return framework ? authorPair(framework) : []
}

function pairsOnMeeting({ start, end, place, participants, quotes, concessions }: Meeting): MadePair[] {
  const leaders = spoken(leadersOf({ participants }).map(surnameOf))
  const days = daysNamed(start, end)
  return [
    {
      relation: 'meeting-date',
      left: `${leaders} in ${place.city}`,
      right: days,
      date: { value: start, precision: 'day', ...(end !== start && { end }) },
      said: [days],
    },
    { relation: 'meeting-place', left: `${leaders}, ${monthNamed(start)}`, right: place.city, said: [place.city, days] },
    ...quotes
      .filter(({ speaker }) => !/joint|statement|declaration|\(|,/i.test(speaker))
      .map(({ speaker, words }): MadePair => ({
        relation: 'person-statement',
        left: speaker,
        right: `“${words.replace(/\.$/, '')}”`,
        said: [words, speaker],
      })),
    ...concessions
      .filter(
        ({ by, what }) =>
          SINGLE_SIDE.test(by) && !NAMES_A_SIDE.test(what) && !participants.some(({ name }) => what.includes(surnameOf(name))),
      )
      .map(({ by, what }): MadePair => ({
        relation: 'concession-side',
        left: `${place.city} ${start.slice(0, 4)}: ${what}`,
        right: sideNamed(by),
        said: [what],
      })),
  ]
}

/** One party; "US and UK" would be half right for either. */
const SINGLE_SIDE = /^(?:US|USSR|UK|Russia|Ukraine)$/
/** Words that say whose doing it was. */
const NAMES_A_SIDE =
  /\b(?:US|USSR|UK|EU|America\w*|Soviet\w*|Russia\w*|Britain|British|Ukrain\w*|Washington|Moscow|Kremlin|Congress|Senate|Red Army)\b/

function authorPair(framework: Framework): MadePair[] {
  const { author, thesis } = framework
  if (/[;,]|administration/.test(author)) return []
  return [{ relation: 'framework-author', left: frameworkNamed(framework), right: author, said: [author, thesis] }]
}
