import type { OwnMeeting } from '../../../../shared/atlas-contract'
import type { FactDate } from '../../../../shared/fact'
import { namedIn } from './names'
import { sameMeeting } from './same-meeting'
import { once, slotOf, tellingOf, type Told } from './tellings'
import type { Known } from '.'

/** `titled`: the meeting of the course that a reading's title names, by the reading. Meetings with a date, each once: facts of one sentence are put together, and so are those of other sentences and readings on the same meeting. */
export function meetingsIn(told: readonly Told[], known: Known, titled: ReadonlyMap<string, string>): OwnMeeting[] {
  const meetings: OwnMeeting[] = []
  for (const sentence of bySentence(told)) {
    const one = meetingOf(sentence, known, titled)
    if (!one) continue
    const there = meetings.find((other) => isSame(one, other))
    if (!there) meetings.push(one)
    else {
      there.tellings = once([...there.tellings, ...one.tellings], ({ documentId, at }) => `${documentId} ${at}`)
      there.people = [...new Set([...there.people, ...one.people])]
      there.place ??= one.place
      if (one.start.length > there.start.length) Object.assign(there, { start: one.start, end: one.end })
    }
  }
  return meetings.toSorted((a, b) => a.start.localeCompare(b.start))
}

function bySentence(told: readonly Told[]): Told[][] {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const key = `${one.documentId} ${one.at}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

function meetingOf(facts: readonly Told[], known: Known, titled: ReadonlyMap<string, string>): OwnMeeting | null {
  const [first] = facts
  const dated = facts.find((fact) => dateOf(fact))
  if (!first || !dated || !facts.some(isAMeeting)) return null
  const { value, end } = dateOf(dated) as FactDate
  const people = namedIn(first.words, 'person', known.lexicon).map(({ name }) => name)
  const place = placeOf(facts, known)
  const meeting = { people, start: value, end: end ?? null, place }
  return {
    ...meeting,
    id: dated.id,
    title: titleOf(dated),
    sameAs: known.meetings.find((one) => sameMeeting(meeting, one, known.places, titled.get(first.documentId)))?.id ?? null,
    tellings: [tellingOf(first)],
  }
}

const dateOf = (fact: Told): FactDate | undefined => (slotOf(fact, 'date') ?? slotOf(fact, 'on'))?.date

/** A fact on what happened on a day may be of a battle; on the axis of meetings only what people do together, or travel for, is wanted. */
function isAMeeting({ form, slots }: Told): boolean {
  if (form === 'date' || form === 'place') return true
  const [verb = '', complement = ''] = [slots['verb'], slots['complement']].map((slot) => slot?.[0]?.text ?? '')
  return MEETS.test(`${verb} ${complement.split(' ').slice(0, 2).join(' ')}`) || (GATHERS.test(verb) && OCCASION.test(complement))
}
const MEETS =
  /\b(?:met|meets?|talks?|talked|conferred|visit(?:s|ed)?|signed|landed|flew|travelled|went to|came to|received|hosted|negotiat\w+|dined|sat down)\b/i
/** "Khrushchev lifted the deadline at the Party Congress" is no meeting; "Paris hosted" or "attended the congress" is. */
const GATHERS = /\b(?:attended|joined|opened|held|chaired|convened|began|ended|closed|took part)\b/i
const OCCASION = /\b(?:meeting|summit|conference|congress|session|visit)\b/i

/** "Ronald Reagan and Mikhail Gorbachev meet", "Richard Nixon landed in Beijing". */
function titleOf(fact: Told): string {
  const words = ['event', 'subject', 'happened', 'verb', 'complement'].flatMap((name) => slotOf(fact, name)?.text ?? [])
  const title = words.join(' ').replace(/\s+/g, ' ')
  const short = title.length <= LONGEST ? title : `${title.slice(0, title.lastIndexOf(' ', LONGEST))} …`
  return short.charAt(0).toUpperCase() + short.slice(1)
}
const LONGEST = 90

/** Where the reading says it was; else the one place which the sentence names. */
function placeOf(facts: readonly Told[], { lexicon, places }: Known): string | null {
  const said = facts.map((fact) => (slotOf(fact, 'place') ?? slotOf(fact, 'at'))?.entity).find((name) => name !== undefined)
  const named = namedIn(facts[0]?.words ?? '', 'place', lexicon)
  const name = said ?? (named.length === 1 ? named[0]?.name : undefined)
  return places.some((place) => place.name === name) ? (name ?? null) : null
}

/** Two readings tell of one meeting when the course knows it as one, or when the days agree and nothing else differs. */
function isSame(one: OwnMeeting, other: OwnMeeting): boolean {
  if (one.sameAs !== null || other.sameAs !== null) return one.sameAs === other.sameAs
  if (!one.start.startsWith(other.start) && !other.start.startsWith(one.start)) return false
  if (one.place !== null && other.place !== null && one.place !== other.place) return false
  return one.people.some((name) => other.people.includes(name))
}
