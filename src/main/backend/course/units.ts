import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
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
}

/** The units that have briefings, in their order. Throws ZodError for data of another shape. */
export const readUnits = (resources: string): Unit[] =>
  Units.parse(parse(readFileSync(join(resources, 'course', 'units.yaml'), 'utf8'))).filter(({ id }) =>
    existsSync(join(resources, 'course', id)),
  )

export function outlinesOf(resources: string, unit: string): Outline[] {
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
  /** Of the files it was read from. */
  hash: string
}

/** A unit's briefings with their items. Each NAME.md may have items written by hand in NAME.items.yaml beside it. */
export function readUnit(resources: string, unit: string, ground: Ground, newId: () => string): NamedBriefing[] {
  return namesIn(resources, unit)
    .map((name) => {
      const markdown = readFileSync(join(resources, name), 'utf8')
      const beside = join(resources, name.replace(/\.md$/, '.items.yaml'))
      const items = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined
      const hash = createHash('sha256')
        .update(markdown)
        .update(items ?? '')
        .digest('hex')
      return { name, hash, ...readBriefing({ name, markdown, items }, ground, newId) }
    })
    .sort((a, b) => a.order - b.order)
}

function namesIn(resources: string, unit: string): string[] {
  return readdirSync(join(resources, 'course', unit))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `course/${unit}/${file}`)
}
