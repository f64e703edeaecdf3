import { readFacts } from './facts'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import { lexiconIn } from '../knowledge/lexicon'
import { keep, readKept } from '../shipped'
import { makeUnit, outlinesFrom, readUnits, type NamedBriefing, type Outline } from './units'

// Reading a briefing and making its items takes tens of milliseconds; a build does it for the whole course, so that a first start and a new unit only store them.

/** Makes the whole course and keeps it, unit by unit. A build does so. */
export function keepCourse(resources: string, build: string): void {
  const ground = { facts: readFacts(resources), lexicon: lexiconIn(resources) }
  let ids = 0
  const outlines: Record<string, Outline[]> = {}
  for (const { id } of readUnits(resources)) {
    const made = makeUnit(resources, id, ground, () => String(ids++))
    const hashes = new Map(made.map(({ name, hash }) => [name, hash]))
    outlines[id] = outlinesFrom(resources, id).map((outline) => ({ ...outline, hash: hashes.get(outline.name) ?? '' }))
    keep(resources, `course/${id}`, made, build)
  }
  keep(resources, 'course/outlines', outlines, build)
}

/** A unit as the build made it, with ids of its own; undefined without a build. */
export function keptUnit(resources: string, unit: string, newId: () => string, build?: string): NamedBriefing[] | undefined {
  const kept = readKept(resources, `course/${unit}`, build) as NamedBriefing[] | undefined
  return kept?.map((briefing) => withIds(briefing, newId))
}

/** The outlines of a unit as the build read them; undefined without a build. */
export const keptOutlines = (resources: string, unit: string, build?: string): Outline[] | undefined =>
  (readKept(resources, 'course/outlines', build) as Record<string, Outline[]> | undefined)?.[unit]

function withIds(briefing: NamedBriefing, newId: () => string): NamedBriefing {
  const ids = new Map(briefing.facts.map(({ id }) => [id, newId()]))
  const idOf = (kept: string) => ids.get(kept) ?? kept
  return {
    ...briefing,
    facts: briefing.facts.map((fact): Fact => ({ ...fact, id: idOf(fact.id) })),
    items: briefing.items.map((item): ItemDraft => ({ ...item, factId: idOf(item.factId) })),
  }
}
