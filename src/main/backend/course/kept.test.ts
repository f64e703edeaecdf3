import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lexiconIn } from '../knowledge/lexicon'
import { readFacts } from './facts'
import { keepCourse, keptOutlines, keptUnit } from './kept'
import { makeUnit } from './units'

test('a build keeps each unit as it would be made, with ids of its own for each store', () => {
  const root = mkdtempSync(join(tmpdir(), 'aide-memoire-kept-'))
  const resources = join(root, 'resources')
  for (const name of ['course/first-unit', 'course/units.yaml', 'course/cards.json', 'facts'])
    cpSync(join('resources', name), join(resources, name), { recursive: true })
  try {
    keepCourse(resources, 'this')
    let ids = 0
    const newId = () => `id ${ids++}`
    const kept = keptUnit(resources, 'first-unit', newId, 'this') ?? []
    const ground = { facts: readFacts(resources), lexicon: lexiconIn(resources) }
    const made = makeUnit(resources, 'first-unit', ground, () => '')
    expect(kept.map(({ name, hash, body, items }) => ({ name, hash, body, items: items.map(({ factId: _, ...item }) => item) }))).toEqual(
      made.map(({ name, hash, body, items }) => ({ name, hash, body, items: items.map(({ factId: _, ...item }) => item) })),
    )
    for (const { facts, items } of kept) {
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
      expect(items.filter(({ factId }) => !facts.some(({ id }) => id === factId))).toEqual([])
    }
    expect(keptOutlines(resources, 'first-unit', 'this')?.map(({ name, hash }) => [name, hash])).toEqual(
      made.map(({ name, hash }) => [name, hash]),
    )
    expect(keptUnit(resources, 'first-unit', newId, 'another')).toBeUndefined()
  } finally {
    rmSync(root, { recursive: true })
  }
})
