import { remembered } from '../../knowledge/remembered'
import { surnameOf, type Entity as LexiconEntity, type Lexicon } from '../../knowledge/lexicon'
import { wordsOf, type Word } from './words'

/** An entity of the lexicon, with what the rules and distractors compare. */
export interface Entity extends LexiconEntity {
  /** Narrower than the kind: a scholar among people, a house among places. */
  sort: string
  /** The name and whatever else stands for it: aliases, abbreviation, surname, a state's adjective. */
  forms: readonly string[]
  /** In office, or the year of signing. */
  years?: { from: number; to: number }
}

export interface Mention {
  entity: Entity
  forms: readonly string[]
  /** The mention is the whole text. */
  whole: boolean
}

/** The entity which the whole text names; undefined for none. */
export const entityNamed = (text: string, lexicon: Lexicon): Entity | undefined => namesIn(text, lexicon).find(({ whole }) => whole)?.entity

/** The full name, when the whole text names a person. */
export function personNamed(text: string, lexicon: Lexicon): string | undefined {
  const entity = entityNamed(text, lexicon)
  return entity?.kind === 'person' ? entity.name : undefined
}

/** Every entity a text may mention; a surname that two people share brings both. Remembered for each lexicon. */
export const namesIn = (text: string, lexicon: Lexicon): readonly Mention[] => catalogueOf(lexicon).mentionsIn(text)

function mentionsIn(text: string, byFirstWord: Catalogue['byFirstWord']): Mention[] {
  const words = wordsOf(text)
  const skipped = words[0] && /^the$/i.test(words[0].text) ? 1 : 0
  const found: Mention[] = []
  const keys = words.map(keyOf)
  for (const [at, key] of keys.entries())
    for (const form of byFirstWord.get(key) ?? [])
      if (form.words.every((word, offset) => keys[at + offset] === word))
        found.push({ entity: form.entity, forms: form.entity.forms, whole: at === skipped && form.words.length === words.length - skipped })
  return found
}

/** All entities of a lexicon. */
export const entitiesOf = (lexicon: Lexicon): readonly Entity[] => catalogueOf(lexicon).entities

/** Names are told by their capitals: "bush" is a shrub. */
const keyOf = ({ text, plain }: Word) => (/^\p{Lu}/u.test(text) || /^\d/.test(plain) ? plain : `~${plain}`)

interface Catalogue {
  entities: readonly Entity[]
  byFirstWord: Map<string, { words: string[]; entity: Entity }[]>
  mentionsIn(text: string): readonly Mention[]
}

const catalogues = new WeakMap<Lexicon, Catalogue>()

function catalogueOf(lexicon: Lexicon): Catalogue {
  const known = catalogues.get(lexicon)
  if (known) return known
  // A bare surname belongs to whom the lexicon gives it as an alias: "Trump" is not Melania Trump.
  const owned = new Set(lexicon.entities.flatMap(({ name, aliases }) => [name, ...aliases]))
  const entities = lexicon.entities.map((entity) => comparable(entity, owned))
  const byFirstWord: Catalogue['byFirstWord'] = new Map()
  for (const entity of entities)
    for (const form of entity.forms) {
      const words = wordsOf(form.replace(/^the\s/i, '')).map(keyOf)
      const first = words[0]
      if (first === undefined) continue
      const forms = byFirstWord.get(first)
      if (forms) forms.push({ words, entity })
      else byFirstWord.set(first, [{ words, entity }])
    }
  const catalogue = { entities, byFirstWord, mentionsIn: remembered((text) => mentionsIn(text, byFirstWord)) }
  catalogues.set(lexicon, catalogue)
  return catalogue
}

function comparable(entity: LexiconEntity, owned: ReadonlySet<string>): Entity {
  const { kind, name, aliases, abbreviation, adjective } = entity
  const surname = surnameOf(name)
  const more = kind !== 'person' ? adjective : owned.has(surname) ? undefined : surname
  const years = yearsOf(entity)
  return {
    ...entity,
    sort: kind === 'place' && HOUSE.test(name) ? 'house' : kind === 'person' && entity.side === 'scholar' ? 'scholar' : '',
    forms: [...new Set([name, ...aliases, abbreviation, more])].filter((form) => form !== undefined),
    ...(years && { years }),
  }
}

/** A house in or near a town rather than the town. */
const HOUSE = /\b(?:Palace|House|Castle|Villa|Hotel|Lodge|Hall|Residence|Ranch|Dacha|Kremlin)\b|Cecilienhof/

/** Years of an office whose end the lexicon does not give. */
const USUAL_TERM = 8

function yearsOf({ kind, offices, year }: LexiconEntity): Entity['years'] {
  if (kind === 'treaty') return year === undefined ? undefined : { from: year, to: year }
  if (offices.length === 0) return undefined
  return { from: Math.min(...offices.map(({ from }) => from)), to: Math.max(...offices.map(({ from, to }) => to ?? from + USUAL_TERM)) }
}
