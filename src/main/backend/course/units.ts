import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readShipped } from '../shipped'
import { readBriefing, type Briefing, type Ground } from './briefing'
import { CardCounts, FrontMatter, Units, type Unit } from './schema'

/** What is known of a briefing before its text is read: for a list of what one can add. */
export interface Outline {
  /** Path under resources/, with "/" on every system. */
  name: string
  title: string
  order: number
  words: number
  /** How many cards it brings. */
  brings: number
  /** NamedBriefing’s, where the build has made it. */
  hash?: string
}

/** The units that have briefings, in their order. Throws ZodError for data of another shape. */
export const readUnits = (resources: string): Unit[] =>
  Units.parse(readShipped(resources, 'course/units.yaml')).filter(({ id }) => existsSync(join(resources, 'course', id)))

/** Reads the outlines of a unit from its files. */
export function outlinesFrom(resources: string, unit: string): Outline[] {
  const cards = CardCounts.parse(JSON.parse(readFileSync(join(resources, 'course', 'cards.json'), 'utf8')))
  return namesIn(resources, unit)
    .map((name) => {
      const [, yaml = '', prose = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(resources, name), 'utf8')) ?? []
      const { title, order } = FrontMatter.parse(parse(yaml))
      return { name, title, order, words: prose.split(/\s+/).length, brings: cards[name] ?? 0 }
    })
    .sort((a, b) => a.order - b.order)
}

export interface NamedBriefing extends Briefing {
  name: string
  /** Of all that it is made of but its ids, so that a briefing or an item corrected in a later version is known by it. */
  hash: string
}

/** A unit's briefings with their items, made from its files. Each NAME.md may have items written by hand in NAME.items.yaml beside it. */
export const makeUnit = (resources: string, unit: string, ground: Ground, newId: () => string): NamedBriefing[] =>
  namesIn(resources, unit)
    .map((name) => {
      const markdown = readFileSync(join(resources, name), 'utf8')
      const beside = name.replace(/\.md$/, '.items.yaml')
      const items = existsSync(join(resources, beside)) ? readShipped(resources, beside) : undefined
      const briefing = readBriefing({ name, markdown, items }, ground, newId)
      return { name, hash: hashOf(briefing), ...briefing }
    })
    .sort((a, b) => a.order - b.order)

function hashOf({ body, facts, items }: Briefing): string {
  const made = JSON.stringify({
    body,
    facts: facts.map(({ id: _, ...fact }) => fact),
    items: items.map(({ factId: _, ...item }) => item),
  })
  return createHash('sha256').update(made).digest('hex')
}

function namesIn(resources: string, unit: string): string[] {
  return readdirSync(join(resources, 'course', unit))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `course/${unit}/${file}`)
}
