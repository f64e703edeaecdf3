import type { Lexicon } from '../knowledge/lexicon'
import type { Store } from '../store'
import { readFacts, type FactSheets } from './facts'
import { keptOutlines, keptUnit } from './kept'
import { makeUnit, outlinesFrom, type NamedBriefing, type Outline } from './units'

export interface CourseOptions {
  store: Store
  /** What ships with the app: the course stands in course/UNIT/, the fact sheets in facts/. */
  resources: string
  lexicon: Lexicon
  newId(): string
}

/** A unit as the build made it; made now where there is no build. */
export function unitIn(options: Omit<CourseOptions, 'store'>, unit: string): NamedBriefing[] {
  const { resources, lexicon, newId } = options
  return keptUnit(resources, unit, newId) ?? makeUnit(resources, unit, { facts: factsFor(options), lexicon }, newId)
}

export const outlinesOf = (resources: string, unit: string): Outline[] => keptOutlines(resources, unit) ?? outlinesFrom(resources, unit)

/** The sheets are read when a unit is made of them, and once for each part that makes units. */
const read = new WeakMap<object, FactSheets>()
function factsFor(options: Pick<CourseOptions, 'resources'>): FactSheets {
  const facts = read.get(options) ?? readFacts(options.resources)
  read.set(options, facts)
  return facts
}
