import { readFileSync } from 'node:fs'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, test, vi } from 'vitest'
import { amountOf } from '../../../shared/amount'
import { compare } from '../../../shared/compare'
import { inOrder } from '../../../shared/option-order'
import { questionKindsOf, RELATIONS, type QuestionKind } from '../../../shared/question-kinds'
import { Blueprint, type Question } from '../../../shared/quiz'
import type { Item } from '../../../shared/item'
import { createCourse } from '../course'
import { loadLexicon } from '../knowledge/lexicon'
import { openStore, type Store } from '../store'
import { itemOf, type ItemRow } from '../store/items'
import { createQuizzes, type Quizzes } from '.'

// Thousands of quizzes: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 })

let store: Store
let quizzes: Quizzes
let active: Item[]
const seeds = Array.from({ length: 50 }, (_, seed) => seed)
/** All fifty where everything can come; for the narrower ones some will do. */
const seedsFor = ({ kinds, frameworks }: Partial<Blueprint>) => (kinds || frameworks ? seeds.slice(0, 12) : seeds)

beforeAll(() => {
  store = openStore({ file: ':memory:', now: () => new Date('2026-11-23T10:00:00Z'), newId: () => uuidv7() })
  const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
  const course = createCourse({ store, resources: 'resources', lexicon, newId: () => uuidv7() })
  for (const { id } of course.units()) course.add(id)
  quizzes = createQuizzes(store, () => null)
  active = store.db.prepare<[], ItemRow>(`SELECT * FROM item WHERE status = 'active'`).all().map(itemOf)
  return () => store.close()
}, 60_000)

const fresh = (blueprint: Partial<Blueprint>, seed: number): Question[] => quizzes.build(Blueprint.parse(blueprint), seed).questions

/** The quizzes are built once, and looked at from many sides. */
const built = new Map<string, Question[]>()
function build(blueprint: Partial<Blueprint>, seed = 7): Question[] {
  const name = JSON.stringify([blueprint, seed])
  const known = built.get(name) ?? fresh(blueprint, seed)
  built.set(name, known)
  return known
}
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?(?:the|an?) /, '')
    .trim()
const within = (part: string, whole: string) => ` ${plain(whole)} `.includes(` ${plain(part)} `)

/** Blueprints people choose. */
const BLUEPRINTS: [name: string, blueprint: Partial<Blueprint>][] = [
  ['anything', { count: 20 }],
  ['a mock exam', { count: 30, mode: 'mock' }],
  ['meetings and concessions', { count: 20, topics: ['meeting', 'concession'] }],
  ['choices only', { count: 20, kinds: ['mcq'] }],
  ['choices, words and matching', { count: 21, kinds: ['mcq', 'qa', 'matching'] }],
  ['who said it', { count: 15, kinds: ['according-to'] }],
  ['name the framework', { count: 15, kinds: ['name-framework'] }],
  ['meetings in order', { count: 4, kinds: ['ordering'], relations: ['timeline'] }],
  ['essays', { count: 5, kinds: ['application'] }],
  ['one framework', { count: 8, frameworks: ['two-level games'] }],
]

test.each(BLUEPRINTS)('%s: the same seed twice is the same quiz, of the wanted length, answering to its blueprint', (_name, blueprint) => {
  const questions = build(blueprint)
  expect(fresh(blueprint, 7)).toEqual(questions)
  expect(questions).toHaveLength(blueprint.count ?? 10)
  for (const { item, relation } of questions) {
    if (blueprint.topics) expect(blueprint.topics).toContain(item.topic)
    if (blueprint.kinds) expect(questionKindsOf(item).some((kind) => blueprint.kinds?.includes(kind))).toBe(true)
    if (blueprint.relations) expect(blueprint.relations).toContain(relation)
  }
})

test('questions are spread evenly over the topics, and over the kinds that are named', () => {
  for (const seed of seeds.slice(0, 20)) {
    const topics = counted(
      build({ count: 22, topics: ['meeting', 'concession', 'framework', 'attribution'] }, seed).map(({ item }) => item.topic),
    )
    expect(Math.max(...topics) - Math.min(...topics)).toBeLessThanOrEqual(1)
    const kinds: QuestionKind[] = ['mcq', 'qa', 'matching', 'ordering', 'application']
    const asked = counted(build({ count: 20, kinds }, seed).map(({ item }) => item.kind))
    expect(asked).toEqual([4, 4, 4, 4, 4])
  }
})

const counted = (names: readonly string[]) => [...new Set(names)].map((name) => names.filter((other) => other === name).length)

test.each(BLUEPRINTS)('%s: over many seeds no fact is asked twice in a quiz', (_name, blueprint) => {
  for (const seed of seedsFor(blueprint)) {
    const questions = build(blueprint, seed)
    const facts = questions.flatMap(({ item, factIds = [] }) => (factIds.length > 0 ? factIds : [item.id]))
    expect(facts.filter((id, at) => facts.indexOf(id) !== at)).toEqual([])
    const sentences = questions
      .filter(({ relation }) => relation === undefined)
      .map(({ item }) => `${item.documentId} ${item.anchor.start}`)
    expect(sentences.filter((one, at) => sentences.indexOf(one) !== at)).toEqual([])
    // What a matching or a timeline says in one of its parts is not asked again on its own.
    for (const { item: set } of questions)
      for (const { left, right } of set.pairs ?? [])
        for (const { item } of questions)
          if (!item.pairs)
            expect([item.stem, left, within(left, `${item.stem} ${item.key}`) && within(right, `${item.stem} ${item.key}`)]).toEqual([
              item.stem,
              left,
              false,
            ])
  }
})

test.each(BLUEPRINTS)('%s: over many seeds no option list has a second right answer', (_name, blueprint) => {
  for (const seed of seedsFor(blueprint))
    for (const { item } of build(blueprint, seed)) {
      if (item.kind === 'mcq') expect(problemsOf(item)).toEqual([])
      else expect(item.options ?? []).toEqual([])
      if (item.pairs) expect(pairProblems(item.pairs, item.stem)).toEqual([])
      if (item.sequence) expect(new Set(item.sequence.map(plain)).size).toBe(item.sequence.length)
    }
})

/** Whatever would let somebody defend another option than the key, in words. */
function problemsOf({ stem, key, accepted, options = [] }: Item): string[] {
  const others = options.filter((option) => option !== key)
  // What other items of the store give as the answer to this very question.
  const elsewhere = active.filter((item) => item.stem.toLowerCase() === stem.toLowerCase()).flatMap((item) => [item.key, ...item.accepted])
  const problems = [
    options.length < 3 ? 'fewer than three options' : '',
    others.length !== options.length - 1 ? 'the key is not there once' : '',
  ]
  for (const option of others) {
    for (const right of [key, ...accepted, ...elsewhere]) {
      const [one, other] = [amountOf(option), amountOf(right)]
      const same = one && other ? one.unit === other.unit && one.size === other.size : within(option, right) || within(right, option)
      if (same || compare(option, right).verdict === 'right') problems.push(`“${option}” is right as well, by “${right}”`)
    }
    if (others.filter((one) => plain(one) === plain(option)).length > 1) problems.push(`“${option}” stands there twice`)
  }
  return problems.filter(Boolean)
}

function pairProblems(pairs: readonly { left: string; right: string }[], stem: string): string[] {
  return pairs.flatMap(({ left, right }, at) =>
    pairs.flatMap((other, index) => {
      if (index === at) return []
      if (plain(left) === plain(other.left)) return [`${left} stands there twice`]
      const sameSide = stem.startsWith('Which side') && right === other.right
      return !sameSide && within(right, other.right) ? [`${right} stands in ${other.right}`] : []
    }),
  )
}

test('over fifty seeds the key stands on every place alike where options have no order of their own', () => {
  const places = [0, 0, 0]
  for (const seed of seeds)
    for (const { item } of build({ count: 20, kinds: ['mcq'] }, seed))
      if (item.options?.length === 3 && !inOrder(item.options)) {
        const place = item.options.indexOf(item.key)
        places[place] = (places[place] ?? 0) + 1
      }
  const mean = places.reduce((sum, count) => sum + count, 0) / 3
  for (const count of places) expect(Math.abs(count - mean) / mean).toBeLessThan(0.1)
})

test('every way of putting together is there, and its answer is what the fact sheets say', () => {
  const sets = RELATIONS.map((relation) => {
    const questions = build({ count: 1, kinds: ['matching', 'ordering'], relations: [relation] })
    return [relation, questions[0]?.relation, questions[0]?.item.kind]
  })
  expect(sets).toEqual(RELATIONS.map((relation) => [relation, relation, relation === 'timeline' ? 'ordering' : 'matching']))
  for (const seed of seeds)
    for (const { item, sources = [] } of build({ count: 5, kinds: ['ordering'], relations: ['timeline'] }, seed)) {
      const years = sources.map(({ exact }) => Number(/\b(?:19|20)\d\d\b/.exec(exact)?.[0] ?? 0)).filter(Boolean)
      expect(item.sequence?.length).toBeGreaterThanOrEqual(3)
      expect(years).toEqual(years.toSorted((a, b) => a - b))
    }
})

test('an essay comes with an outline drawn from its reading, no sentence twice', () => {
  const essays = build({ count: 20, kinds: ['application'] })
  expect(essays).toHaveLength(20)
  const drawn = essays.flatMap(({ outline = [] }) => outline)
  for (const { item, outline = [] } of essays) {
    expect(outline.map(({ point }) => point)).toEqual(item.rubric)
    const starts = outline.flatMap(({ source }) => (source ? [source.start] : []))
    expect(new Set(starts).size).toBe(starts.length)
  }
  expect(drawn.filter(({ source }) => source !== null).length / drawn.length).toBeGreaterThan(0.2)
})
