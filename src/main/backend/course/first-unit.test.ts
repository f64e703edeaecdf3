import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadLexicon } from '../knowledge/lexicon'
import { libraryIndexOf } from '../items/library-index'
import { checkItem } from '../items/rules'
import { readBriefing } from './briefing'
import { readFacts } from './facts'
import { FrontMatter } from './schema'
import { TOPICS } from '../../../shared/words'

const directory = 'resources/course/first-unit'
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
let ids = 0
const briefings = readdirSync(directory)
  .filter((file) => file.endsWith('.md'))
  .map((file) => {
    const markdown = readFileSync(`${directory}/${file}`, 'utf8')
    const items: unknown = parse(readFileSync(`${directory}/${file.replace('.md', '.items.yaml')}`, 'utf8'))
    const [, yaml = '', prose = ''] = markdown.split(/^---$/m)
    return {
      file,
      prose,
      front: FrontMatter.parse(parse(yaml)),
      ...readBriefing({ name: `course/first-unit/${file}`, markdown, items }, { facts: readFacts('resources'), lexicon }, () =>
        String(ids++),
      ),
    }
  })
const all = briefings.flatMap(({ items, body }) => items.map((item) => ({ ...item, body })))
const library = libraryIndexOf(briefings.flatMap(({ body }) => body.passages.map(({ start, end }) => body.text.slice(start, end))))

test('has four briefings and some 60 items of all kinds of fact', () => {
  expect(briefings).toHaveLength(4)
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all.map(({ topic }) => topic))).toEqual(new Set(TOPICS))
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['qa', 'cloze', 'mcq']))
})

test.each(all.map((item) => [item.stem, item] as const))('no flaw: %s', (_, { body, ...item }) => {
  const { text, passages } = body
  expect(
    checkItem(
      { ...item, id: item.stem },
      { text, passages, others: all.map(({ stem, key }) => ({ id: stem, stem, key })), lexicon, library },
    ),
  ).toEqual([])
})

describe.each(briefings)('$file', ({ front, prose, body, items }) => {
  test('is of a length to be read in five minutes', () => {
    const { words } = body
    expect(words).toBeGreaterThanOrEqual(350)
    expect(words).toBeLessThanOrEqual(600)
  })

  test('cites every source it lists, and lists every source it cites', () => {
    const cited = new Set([...prose.matchAll(/\[\^(\d+)\]/g)].map((match) => Number(match[1])))
    expect([...cited].sort((a, b) => a - b)).toEqual(front.sources?.map(({ n }) => n))
  })

  test('takes its sources from the fact sheets', () => {
    const known = factSheets().filter(({ id }) => front.facts.includes(id))
    expect(known.map(({ id }) => id).sort()).toEqual([...front.facts].sort())
    const urls = known.flatMap(({ sources }) => sources.map(({ url }) => url))
    for (const { url } of front.sources ?? []) expect(urls).toContain(url)
  })

  test('shows no marks in its sentences, and its sources at the end', () => {
    expect(body.text).not.toMatch(/\[\^|\[\d|\*/)
    expect(body.sections.at(-1)?.title).toBe('Sources')
    for (const { publisher } of front.sources ?? []) expect(body.text).toContain(publisher)
  })

  test('every sentence asked about is one passage, and names its source', () => {
    for (const { anchor, rationale } of items) {
      expect(body.passages.some(({ start, end }) => start <= anchor.start && anchor.end <= end)).toBe(true)
      if (!COMMON_KNOWLEDGE.some((quote) => anchor.exact.startsWith(quote))) expect(rationale).toMatch(/Sources?: .+\.$/)
    }
  })
})

test('every wrong option has its reason and three options stand in each mcq', () => {
  for (const { kind, options, key, distractorReasons } of all) {
    if (kind !== 'mcq') continue
    expect(options).toHaveLength(3)
    expect(Object.keys(distractorReasons ?? {}).sort()).toEqual((options ?? []).filter((option) => option !== key).sort())
  }
})

test('the key stands in each place about equally often', () => {
  const shuffled = all.filter(({ kind, options }) => kind === 'mcq' && !options?.some((option) => /^\d|hour|minute|^two$/.test(option)))
  const places = [0, 1, 2].map((place) => shuffled.filter(({ options, key }) => options?.[place] === key).length)
  expect(Math.min(...places)).toBeGreaterThanOrEqual(3)
})

/** Definitions and readings of our own, which claim no source. */
const COMMON_KNOWLEDGE = ['Personal diplomacy is', 'Cheap talk is', 'Stent’s would be weakened', 'The framework predicts']

interface FactSheet {
  id: string
  sources: { url: string | null }[]
}

const factSheets = () =>
  ['meetings', 'frameworks'].flatMap((name) => parse(readFileSync(`resources/facts/${name}.yaml`, 'utf8')) as FactSheet[])
