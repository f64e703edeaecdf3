import { parse } from 'yaml'
import { readShipped } from '../shipped'

export interface Office {
  office: string
  from: number
  /** null: still held, or the end was not checked. */
  to: number | null
}

export type EntityKind = 'person' | 'state' | 'place' | 'treaty' | 'organisation'

/** One person, state, place, treaty or organisation of the lexicon. */
export interface Entity {
  kind: EntityKind
  /** Canonical name. */
  name: string
  aliases: string[]
  /** State or organisation a person serves, 'scholar', or the country of a place. */
  side?: string
  /** What a scholar works on, as broadly as a reader would put two of them side by side. */
  field?: string
  offices: Office[]
  /** A woman; all other people of the lexicon are men. */
  she?: true
  /** "American" for a state. */
  adjective?: string
  capital?: string
  abbreviation?: string
  /** Year a treaty was signed or an organisation founded. */
  year?: number
}

/** Talks, a conference, a crisis or a bargain which readings turn on; or a concept of the field, which has no years. */
export interface Occasion {
  name: string
  /** Its year, or the first and the last; none for a concept. */
  years: readonly number[]
  /** What else a text calls it. */
  names: readonly string[]
  /** Who and what a text on it speaks of. */
  marks: readonly string[]
}

export interface Lexicon {
  entities: readonly Entity[]
  occasions: readonly Occasion[]
  /** What texts of theory turn on: "two-level games". */
  concepts: readonly Occasion[]
  /** By name, alias, abbreviation or adjective, in lower case; an alias of several entities keeps the first. */
  byAlias: ReadonlyMap<string, Entity>
  /** People by surname, in lower case. */
  bySurname: ReadonlyMap<string, readonly Entity[]>
  /** Finds the names of islands, and of peninsulas, in a text that does not say what they are. */
  lands: ReadonlyMap<string, RegExp>
}

interface Row {
  name: string
  aliases?: string[]
  side?: string
  field?: string
  offices?: Office[]
  she?: true
  adjective?: string
  capital?: string
  abbreviation?: string | null
  country?: string
  signed?: string
  founded?: number
}

type OccasionRow = Pick<Occasion, 'name' | 'marks'> & { years?: number[]; names?: string[] }

/** The lexicon that ships: facts/actors.yaml. */
export const lexiconIn = (resources: string): Lexicon => lexiconOf(readShipped(resources, 'facts/actors.yaml'))

/** Reads a lexicon as facts/actors.yaml has it. Throws what the YAML parser throws. */
export const loadLexicon = (yaml: string): Lexicon => lexiconOf(parse(yaml))

function lexiconOf(parsed: unknown): Lexicon {
  const file = parsed as Record<string, Row[] | undefined> & {
    occasions?: OccasionRow[]
    concepts?: OccasionRow[]
    lands?: Record<string, string[]>
  }
  const rows = (key: string, kind: EntityKind): Entity[] => (file[key] ?? []).map((row) => entityOf(row, kind))
  const entities = [
    ...rows('people', 'person'),
    ...rows('states', 'state'),
    ...rows('places', 'place'),
    ...rows('treaties', 'treaty'),
    ...rows('organisations', 'organisation'),
  ]
  const byAlias = new Map<string, Entity>()
  const bySurname = new Map<string, Entity[]>()
  for (const entity of entities) {
    for (const alias of [entity.name, ...entity.aliases, entity.abbreviation, entity.adjective])
      if (alias && !byAlias.has(alias.toLowerCase())) byAlias.set(alias.toLowerCase(), entity)
    if (entity.kind === 'person') {
      const surname = surnameOf(entity.name).toLowerCase()
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), entity])
    }
  }
  const told = (found: OccasionRow[] = []): Occasion[] => found.map(({ names = [], years = [], ...row }) => ({ ...row, names, years }))
  const lands = new Map(Object.entries(file.lands ?? {}).map(([noun, names]) => [noun, new RegExp(`\\b(?:${names.join('|')})\\b`, 'g')]))
  return { entities, occasions: told(file.occasions), concepts: told(file.concepts), byAlias, bySurname, lands }
}

/** The name by which somebody is called for short: the last one, without "Jr."; of "Mao Zedong" and "Kim Jong-un" the first; "Lloyd George" whole. */
export const surnameOf = (name: string): string => {
  const words = name.replace(/,? (?:Jr|Sr)\.?$/, '').split(' ')
  const [two] = OF_TWO.exec(name) ?? []
  if (two !== undefined) return two
  return (FAMILY_FIRST.test(name) ? words[0] : words.at(-1)) ?? name
}

/** Families of two names without a hyphen. */
const OF_TWO =
  /(?<= )(?:Lloyd George|Bonar Law|Bethmann Hollweg|Pérez de Cuéllar|Perez de Cuellar|Ben Gurion|Sánchez de Lozada|Gil Robles)$/

/** Chinese and Vietnamese families, and given names as Koreans write them. */
const FAMILY_FIRST =
  /^(?:Mao|Zhou|Xi|Deng|Hu|Jiang|Wen|Zhu|Zhao|Qian|Qiao|Huang|Chiang|Hua|Peng|Chen|Liu|Pham|Ngo|Nguyen|Truong) \p{Lu}\p{Ll}+(?:-\p{Ll}+)?(?: \p{Lu}\p{Ll}+)?$|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$/u

function entityOf(row: Row, kind: EntityKind): Entity {
  const year = kind === 'treaty' ? Number(String(row.signed ?? '').slice(0, 4)) : row.founded
  return {
    kind,
    name: row.name,
    aliases: row.aliases ?? [],
    offices: row.offices ?? [],
    ...(row.side || row.country ? { side: row.side ?? row.country } : {}),
    ...(row.field ? { field: row.field } : {}),
    ...(row.she ? { she: true } : {}),
    ...(row.adjective ? { adjective: row.adjective } : {}),
    ...(row.capital ? { capital: row.capital } : {}),
    ...(row.abbreviation ? { abbreviation: row.abbreviation } : {}),
    ...(year ? { year } : {}),
  }
}
