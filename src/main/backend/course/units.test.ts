import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../knowledge/lexicon'
import { libraryIndexOf } from '../items/library-index'
import { checkItem } from '../items/rules'
import { readFacts } from './facts'
import { makeUnit, readUnits } from './units'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const facts = readFacts('resources')
let ids = 0
const units = readUnits('resources').map((unit) => ({
  ...unit,
  briefings: makeUnit('resources', unit.id, { facts, lexicon }, () => String(ids++)),
}))
const briefings = units.flatMap((unit) => unit.briefings)
const items = briefings.flatMap(({ items, body }) => items.map((item) => ({ ...item, body })))

test('no two items of the course ask the same', () => {
  const stems = items.map(({ stem }) => stem)
  expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([])
})

test('nobody is asked for the city of a meeting held in the country near it', () => {
  const stems = items.map(({ stem }) => stem)
  expect(stems).not.toContain('In which city did George W. Bush and Vladimir Putin meet in June 2001?')
  expect(stems).toContain('Where in or near Ljubljana did George W. Bush and Vladimir Putin meet in June 2001?')
})

test('holds items of many kinds, application questions with their rubrics among them', () => {
  expect(items.length).toBeGreaterThanOrEqual(900)
  const kinds = new Set(items.map(({ kind }) => kind))
  expect(kinds).toEqual(new Set(['qa', 'mcq', 'cloze', 'matching', 'ordering', 'application']))
  for (const { kind, rubric } of items) if (kind === 'application') expect(rubric?.length).toBeGreaterThanOrEqual(3)
})

test('asks why things came about, in most of its units', () => {
  const causes = items.filter(({ topic }) => topic === 'cause')
  expect(causes.length).toBeGreaterThanOrEqual(25)
  const asking = units.filter(({ briefings }) => briefings.some(({ items }) => items.some(({ topic }) => topic === 'cause')))
  expect(asking.length).toBeGreaterThan(units.length / 2)
})

describe.each(units)('$id', ({ briefings }) => {
  test.each(briefings)('$name', ({ body, items, facts: anchored }) => {
    const library = libraryIndexOf(body.passages.map(({ start, end }) => body.text.slice(start, end)))
    const others = items.map(({ stem, key }) => ({ id: stem, stem, key }))
    expect(items.length).toBeGreaterThanOrEqual(4)
    // A reading of three to five minutes.
    expect(body.words).toBeGreaterThanOrEqual(350)
    expect(body.words).toBeLessThanOrEqual(700)
    expect(body.text).not.toMatch(/\[\^|\*\*/)
    for (const item of items) {
      const fact = anchored.find(({ id }) => id === item.factId)
      const broken = checkItem(
        { ...item, id: item.stem },
        { text: body.text, passages: body.passages, others, lexicon, library, ...(fact && { fact }) },
      )
      expect([item.stem, broken]).toEqual([item.stem, []])
      expect(body.text.slice(item.anchor.start, item.anchor.end)).toBe(item.anchor.exact)
      expect(body.sections.some(({ start }) => start === item.anchor.start)).toBe(false)
      if (item.kind === 'mcq') expect(Object.keys(item.distractorReasons ?? {})).toHaveLength(2)
    }
  })
})

test('the number of cards each briefing brings is written down', async () => {
  const counts = Object.fromEntries(briefings.map(({ name, items }) => [name, items.length]))
  await expect(`${JSON.stringify(counts, null, 2)}\n`).toMatchFileSnapshot('../../../../resources/course/cards.json')
})

test('no sentence is said in two briefings', () => {
  const said = new Map<string, string>()
  const twice: string[] = []
  for (const { name, body } of briefings)
    for (const { start, end, block } of body.passages) {
      const sentence = body.text.slice(start, end)
      // Headings may recur, and so may sources.
      if (start >= (body.sections.at(-1)?.start ?? 0) || body.blocks[block]?.kind === 'heading' || sentence.split(' ').length < 6) continue
      if (said.has(sentence)) twice.push(`${said.get(sentence)}, ${name}: ${sentence}`)
      said.set(sentence, name)
    }
  expect(twice).toEqual([])
})

test('each entry of the fact sheets is told in one briefing', () => {
  const told = units.flatMap(({ id }) => readUnitFacts(id))
  expect(told.filter((id, at) => told.indexOf(id) !== at)).toEqual([])
  for (const { id } of [...facts.meetings, ...facts.frameworks]) expect(told).toContain(id)
})

/** What the briefings of a unit are about, by the names of their files. */
const readUnitFacts = (unit: string) =>
  units.find(({ id }) => id === unit)?.briefings.map(({ name }) => (name.split('/').at(-1) ?? '').replace('.md', '')) ?? []
