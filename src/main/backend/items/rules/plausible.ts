import { entityNamed, type Entity } from './entities'
import { choicesOf } from './options'
import type { Check } from './rule-item'
import { valueOf, type Value } from './values'

/** Rule 23. What the lexicon does not know is left to the reader's judgement. */
export const hasImplausibleDistractor: Check = (item, { lexicon }) => {
  const choices = choicesOf(item)
  if (!choices) return false
  const keyValue = valueOf(choices.key)
  if (keyValue) return choices.distractors.some((option) => !isNear(keyValue, valueOf(option)))
  const key = entityNamed(choices.key, lexicon)
  if (!key) return false
  const years = yearsIn(`${item.stem} ${item.anchor.exact}`)
  return choices.distractors.some((option) => {
    const entity = entityNamed(option, lexicon)
    return entity !== undefined && !(isOfOneKind(key, entity) && isOnOneSide(key, entity) && isOfOneEra(key, entity, years))
  })
}

/** Years by which two dates may lie apart, by their precision. */
const NEAR_YEARS = { day: 10, month: 15, year: 25, decade: 50 }
/** Times by which two lengths of time may differ. */
const NEAR_TIMES = 30

/** Whether one value can be taken for the other. */
function isNear(key: Value, other: Value | null): boolean {
  if (other === null || other.kind !== key.kind) return false
  if (key.kind === 'date' && other.kind === 'date')
    return key.year === null || other.year === null || Math.abs(key.year - other.year) <= NEAR_YEARS[key.precision]
  if (key.kind === 'duration') return Math.max(key.order, other.order) <= NEAR_TIMES * Math.min(key.order, other.order)
  return true
}

export const isOfOneKind = (one: Entity, other: Entity): boolean => one.kind === other.kind && one.sort === other.sort

/** A side is a state, or what a person served; a scholar is on no state's side. */
export const isOnOneSide = (one: Entity, other: Entity): boolean =>
  one.kind !== 'person' || one.side === undefined || other.side === undefined || sideOf(one.side) === sideOf(other.side)

/** Moscow's side before and after 1991 is one side of one story. */
const sideOf = (side: string) =>
  /^(?:USSR|Soviet Union|Soviet Russia|Russia|Russian Federation|Russian Empire)$/.test(side) ? 'Russia' : side

/** Years from one span to the next, or to the year in question, that still count as one era. */
const ERA_GAP: Partial<Record<Entity['kind'], number>> = { person: 10, treaty: 25 }

/** `years` are those the question or its source speaks of; a person belongs to them rather than to the answer's whole career. */
export function isOfOneEra(one: Entity, other: Entity, years: readonly number[] = []): boolean {
  const gap = ERA_GAP[one.kind]
  if (gap === undefined || one.years === undefined || other.years === undefined) return true
  const { from, to } = other.years
  if (one.kind === 'person' && years.length > 0) return years.some((year) => year >= from - gap && year <= to + gap)
  return Math.max(one.years.from, from) - Math.min(one.years.to, to) <= gap
}

/** Years that a text names. */
export const yearsIn = (text: string): number[] => (text.match(/\b(?:1[5-9]|20)\d{2}\b/g) ?? []).map(Number)
