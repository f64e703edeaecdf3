import { escaped } from '../../../../shared/escaped'
import { surnameOf } from '../../knowledge/lexicon'
import { namedIn, once } from './document'
import { sentenceWith, type Distractor, type DistractorRequest, type Source } from './source'
import { entitiesOf, namesIn, type Entity } from '../rules/entities'
import { isOfOneEra, isOfOneKind, isOnOneSide, yearsIn } from '../rules/plausible'

/** For a name: those of its kind, side and era that the document mentions, then the lexicon's, the closest first. */
export const names: Source = function* (request) {
  const { key, stem, topic, fact, document, lexicon } = request
  const entity = meant(request)
  if (!entity) return
  const years = yearsIn(`${stem} ${fact?.anchor.exact ?? ''}`)
  // Who is named in the question is no answer to it.
  const asked = new Set(namesIn(stem, lexicon).map((mention) => mention.entity))
  const comparable = (other: Entity) =>
    isOfOneKind(entity, other) &&
    other.name !== entity.name &&
    !isNamesake(entity, other) &&
    !asked.has(other) &&
    isOnOneSide(entity, other) &&
    isOfOneEra(entity, other, years) &&
    !somebodyElseIn(document)(other)
  const write = shapeOf(key, entity)

  // Whoever stands in the same sentence may have a part in what it tells, unless it sets one speaker against another.
  const present =
    topic === 'attribution' || topic === 'conflict' ? [] : namesIn(fact?.anchor.exact ?? '', lexicon).map((mention) => mention.entity)
  const here = namedIn(document, lexicon).filter((other) => comparable(other) && !present.includes(other))
  for (const other of here) yield { text: write(other), reason: mentioned(other, request) }
  const around = years.length > 0 ? years : middleYearOf(document)
  const elsewhere = entitiesOf(lexicon).filter(
    (other) =>
      comparable(other) && wasThere(other, around) && isColleague(entity, other) && !here.includes(other) && !present.includes(other),
  )
  for (const other of elsewhere.sort((a, b) => distance(entity, a) - distance(entity, b)))
    yield { text: write(other), reason: described(other, key) }
}

/** Whom the key names; of two Bushes the one whom the extractor found behind it, or whose full name the reading gives. */
function meant({ key, fact, document, lexicon }: DistractorRequest): Entity | undefined {
  const named = namesIn(key, lexicon)
    .filter(({ whole }) => whole)
    .map(({ entity }) => entity)
  const slots = Object.values(fact?.slots ?? {}).flat()
  const resolved = slots.find(({ text, entity }) => text === key && entity !== undefined)?.entity
  return named.find(({ name }) => name === resolved) ?? named.find(({ name }) => document.text.includes(name)) ?? named[0]
}

const isNamesake = (one: Entity, other: Entity) => one.kind === 'person' && surnameOf(one.name) === surnameOf(other.name)

/** Asked of each person once: a book is read through for the answer. */
const somebodyElseIn = once(({ text }) => {
  const known = new Map<Entity, boolean>()
  return (entity: Entity): boolean => {
    const is = known.get(entity) ?? isSomebodyElse(text, entity)
    known.set(entity, is)
    return is
  }
})

/** The reading's Snyder is Glenn: Sarah is nobody in it. */
function isSomebodyElse(text: string, { kind, name }: Entity): boolean {
  const surname = surnameOf(name)
  if (kind !== 'person' || text.includes(name) || !text.includes(surname)) return false
  const named = new RegExp(`(\\p{Lu}\\p{Ll}+) ${escaped(surname)}\\b`, 'u')
  // The pattern would read a whole book letter by letter; the surname is found at once.
  for (let from = 0, at = text.indexOf(` ${surname}`); at >= 0; at = text.indexOf(` ${surname}`, at + 1)) {
    const given = named.exec(text.slice(Math.max(from, at - LONGEST_GIVEN), at + surname.length + 2))?.[1]
    if (given === undefined) continue
    if (!name.startsWith(given) && !TITLE.test(given)) return true
    from = at + 1 + surname.length
  }
  return false
}

const LONGEST_GIVEN = 60

const TITLE =
  /^(?:President|Secretary|Minister|Chancellor|Premier|Ambassador|Senator|General|Admiral|Marshal|Chairman|King|Queen|Professor|Lord|Sir|Both|But|And|When|While|For|To|As|If|That|In)$/

/** Nobody proposes something years after he has left: of those whom the reading does not name, only who held an office about then. */
const wasThere = ({ kind, offices }: Entity, years: readonly number[]): boolean =>
  kind !== 'person' ||
  offices.length === 0 ||
  years.length === 0 ||
  offices.some(({ from, to }) => years.some((year) => from <= year + 1 && year <= (to ?? Infinity)))

/** Nobody takes a dissident for a minister: of those whom the reading does not name, who held an office stands beside who held one. */
const isColleague = (key: Entity, other: Entity): boolean => key.kind !== 'person' || key.offices.length === 0 || other.offices.length > 0

/** The year that stands in the middle of all that the reading names. */
const middleYearOf = once(({ text }): number[] => {
  const all = [...text.matchAll(/\b(1[5-9]\d\d|20[0-4]\d)\b/g)].map(([year]) => Number(year)).sort((a, b) => a - b)
  return all.length > 2 ? all.slice(all.length >> 1, (all.length >> 1) + 1) : []
})

/** As the key is written: surname alone, with the country, with "the". */
function shapeOf(key: string, { kind, name, side }: Entity): (other: Entity) => string {
  const article = /^the\s/i.exec(key)?.[0] ?? ''
  if (kind === 'person' && key === surnameOf(name)) return (other) => surnameOf(other.name)
  if (kind === 'place' && side !== undefined && key.endsWith(`, ${side}`))
    return (other) => (other.side ? `${other.name}, ${other.side}` : other.name)
  return (other) =>
    article && !/^the\s/i.test(other.name) && (other.kind === 'treaty' || other.kind === 'organisation' || PLURAL_STATE.test(other.name))
      ? article + other.name
      : other.name
}

const PLURAL_STATE = /^(?:United|Soviet Union|Czech Republic|Netherlands|Philippines)/

function mentioned(other: Entity, request: DistractorRequest): Distractor['reason'] {
  const sentence = other.forms.map((form) => sentenceWith(form, request)).find((found) => found !== null)
  return sentence
    ? `${other.name} appears elsewhere: ${sentence}`
    : `${other.name} is not the answer which the reading gives: ${request.key}.`
}

/** What the lexicon knows of it; it says nothing that the lexicon does not. */
function described({ kind, name, offices, side, year }: Entity, key: string): string {
  const office = offices.at(-1)
  if (kind === 'person' && office)
    return `${name} was ${office.office} ${office.to === null ? `from ${office.from}` : `from ${office.from} to ${office.to}`}; the reading names ${key}.`
  if (kind === 'treaty' && year !== undefined) return `${name} was signed in ${year}; the reading names ${key}.`
  if (kind === 'organisation' && year !== undefined) return `${name} was founded in ${year}; the reading names ${key}.`
  if (kind === 'place' && side !== undefined) return `${name} is in ${side}; the reading names ${key}.`
  return `The reading names ${key}, not ${name}.`
}

/** How far another entity is from the key: years apart, and whether it ever held an office of the same name, or works in the same field. */
function distance(key: Entity, other: Entity): number {
  const offices = new Set(key.offices.map(({ office }) => office))
  const colleague =
    other.offices.some(({ office }) => offices.has(office)) || (key.field !== undefined && key.field === other.field) ? 0 : 12
  const apart = key.years && other.years ? Math.abs(key.years.from - other.years.from) : 20
  const length = Math.abs(key.name.length - other.name.length)
  return colleague + apart + length / 4 + (key.kind === 'place' && key.side === other.side ? -3 : 0)
}
