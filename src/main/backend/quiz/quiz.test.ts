import { expect, test } from 'vitest'
import type { Item } from '../../../shared/item'
import { Blueprint } from '../../../shared/quiz'
import { TOPICS } from '../../../shared/words'
import { factOf, bodyOf, itemOf, memoryStore } from '../store/fixtures'
import { insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { insertItems } from '../store/items'
import { createQuizzes } from '.'

const OPTIONS = ['Geneva', 'Helsinki', 'Reykjavík', 'Malta']

/** A store with forty kept items over four topics, two from each fact; every second one has options. */
function school(more: Partial<Item>[] = []) {
  const store = memoryStore()
  const facts = Array.from({ length: 20 }, (_, index) => factOf(`fact-${index}`, `Statement ${index}`))
  const items = Array.from({ length: 40 }, (_, index) => {
    const id = `item-${String(index).padStart(2, '0')}`
    const topic = TOPICS[index % 4] ?? 'meeting'
    const shared = {
      documentId: 'd',
      factId: `fact-${index >> 1}`,
      anchor: { start: 10 * (index >> 1), end: 10 * (index >> 1) + 5, exact: 'quote', prefix: '', suffix: '' },
      status: 'active' as const,
      topic,
      stem: `Where was meeting number ${index} held?`,
    }
    return index % 2 === 0
      ? itemOf(id, { ...shared, kind: 'mcq', key: 'Helsinki', options: OPTIONS })
      : itemOf(id, { ...shared, kind: 'qa', key: 'In Vienna', accepted: ['Vienna'] })
  })
  store.operation('Import', () => {
    insertDocument(store, 'd', bodyOf(['A sentence.']), 'hash')
    saveFacts(store, 'd', facts)
    insertItems(store, [
      ...items,
      ...more.map((one, index) =>
        itemOf(`more-${index}`, {
          status: 'active',
          documentId: 'd',
          anchor: { start: 1000 + index, end: 1001 + index, exact: 'q', prefix: '', suffix: '' },
          ...one,
        }),
      ),
    ])
  })
  return { store, quizzes: createQuizzes(store, () => null) }
}

const seeds = Array.from({ length: 50 }, (_, seed) => seed)

test('the same seed makes the same quiz, and another seed another', () => {
  const { quizzes } = school()
  const blueprint = Blueprint.parse({ count: 10 })
  expect(quizzes.build(blueprint, 7)).toEqual(quizzes.build(blueprint, 7))
  expect(new Set(seeds.map((seed) => JSON.stringify(quizzes.build(blueprint, seed).questions.map(({ item }) => item.id)))).size).toBe(50)
})

test('over fifty seeds no fact is asked twice in a quiz, topics are spread evenly, and the key stands on every place alike', () => {
  const { quizzes } = school()
  const places = [0, 0, 0, 0]
  for (const seed of seeds) {
    const { questions } = quizzes.build(Blueprint.parse({ count: 12 }), seed)
    expect(questions).toHaveLength(12)
    expect(new Set(questions.map(({ item }) => item.factId)).size).toBe(12)
    const topics = questions.map(({ item }) => item.topic)
    for (const topic of new Set(topics)) expect(topics.filter((other) => other === topic)).toHaveLength(3)
    for (const { item } of questions) {
      if (!item.options) continue
      expect(item.options.toSorted()).toEqual(OPTIONS.toSorted())
      const place = item.options.indexOf(item.key)
      places[place] = (places[place] ?? 0) + 1
    }
  }
  const mean = places.reduce((sum, count) => sum + count, 0) / 4
  for (const count of places) expect(Math.abs(count - mean) / mean).toBeLessThan(0.2)
})

test('an option that is accepted as an answer, or stands there twice, is not offered; numbers stay in order', () => {
  const { quizzes } = school([
    {
      topic: 'quantity',
      kind: 'mcq',
      stem: 'Which city?',
      key: 'Vienna',
      accepted: ['Wien'],
      options: ['Vienna', 'Wien', 'Malta', 'malta', 'Geneva'],
    },
    { topic: 'quantity', kind: 'mcq', stem: 'How many treaties?', key: '8', options: ['5', '8', '12'] },
    {
      topic: 'quantity',
      kind: 'mcq',
      stem: 'Which sea?',
      key: 'The Baltic',
      accepted: ['Baltic'],
      options: ['The Baltic', 'Baltic', 'The Black Sea'],
    },
  ])
  const { questions } = quizzes.build(Blueprint.parse({ topics: ['quantity'] }), 1)
  const asked = new Map(questions.map(({ item }) => [item.stem, item]))
  expect(asked.get('Which city?')?.options?.toSorted()).toEqual(['Geneva', 'Malta', 'Vienna'])
  expect(asked.get('How many treaties?')?.options).toEqual(['5', '8', '12'])
  expect(asked.get('Which sea?')).toMatchObject({ kind: 'qa' })
  expect(asked.get('Which sea?')).not.toHaveProperty('options')
})

test('a question does not give the answer of another away where there is a choice', () => {
  const { quizzes } = school([
    { topic: 'outlook', stem: 'Who proposed the zero option?', key: 'Ronald Reagan' },
    { topic: 'outlook', stem: 'Whom did Ronald Reagan meet there?', key: 'Mikhail Gorbachev' },
    { topic: 'outlook', stem: 'Which treaty followed?', key: 'The INF Treaty' },
  ])
  for (const seed of seeds) {
    const stems = quizzes.build(Blueprint.parse({ topics: ['outlook'], count: 2 }), seed).questions.map(({ item }) => item.stem)
    expect(stems).toContain('Which treaty followed?')
  }
})

test('weak spread asks more of what is forgotten', () => {
  const { store } = school()
  const quizzes = createQuizzes(store, ({ stability }) => (stability === 0 ? 0.99 : 0.2))
  store.db.exec(
    `INSERT INTO card (id, item_id, state, due, stability, difficulty, scheduled_days, learning_step, reps, lapses, position, last_review)
     SELECT id, id, 2, 0, 3, 5, 0, 0, 1, 0, 0, 0 FROM item WHERE topic = 'meeting'`,
  )
  const asked = seeds.flatMap((seed) => quizzes.build(Blueprint.parse({ count: 5, spread: 'weak' }), seed).questions)
  expect(asked.filter(({ item }) => item.topic === 'meeting').length / asked.length).toBeGreaterThan(0.6)
})

test('a sitting is kept after every answer, can be gone on with, and is marked; undo takes an answer back', () => {
  const { store, quizzes } = school()
  const { id, quiz } = quizzes.start('Mock exam', Blueprint.parse({ count: 4, mode: 'mock', penalty: 0.5 }), 3)
  const right = quiz.questions.map(({ item }) => item.key)
  const choices = quiz.questions.flatMap(({ item }, index) => (item.kind === 'mcq' ? [index] : []))
  const words = quiz.questions.flatMap(({ item }, index) => (item.kind === 'qa' ? [index] : []))
  for (const index of right.keys()) quizzes.respond(id, { question: index, answer: right[index] ?? '', millis: 1000 })
  expect(quizzes.open(id).marks).toEqual({ right: 4, answered: 4, total: 4, points: 4, unmarked: 0 })

  const [first] = [...choices, ...words]
  quizzes.respond(id, { question: first ?? 0, answer: 'Atlantis', millis: 500 })
  const wrong = quizzes.open(id)
  expect(wrong.marks).toEqual({ right: 3, answered: 4, total: 4, points: choices.length > 0 ? 2.5 : 3, unmarked: 0 })
  expect(wrong).toMatchObject({ spentMillis: 4500, place: first })
  expect(store.undo()).toBe('Answer question')
  expect(quizzes.open(id).marks.right).toBe(4)

  quizzes.goTo(id, { place: 2, millis: 200, draft: 'half an ans' })
  expect(createQuizzes(store, () => null).open(id)).toMatchObject({ place: 2, draft: 'half an ans', handedInAt: null })
  expect(quizzes.handIn(id, 0).handedInAt).toEqual(store.now())
  expect(() => quizzes.respond(id, { question: 0, answer: 'x', millis: 0 })).toThrow('This quiz was handed in')
  expect(quizzes.list()).toMatchObject([{ id, name: 'Mock exam', marks: { right: 4, total: 4 } }])
  expect(store.db.prepare('SELECT count(*) AS reviews FROM review').get()).toEqual({ reviews: 0 })
})

test('in practice an answer stands; a near miss counts when its owner says so; a choice cannot be overruled', () => {
  const { quizzes } = school()
  const { id, quiz } = quizzes.start('Ten quick ones', Blueprint.parse({ count: 12 }), 5)
  const words = quiz.questions.findIndex(({ item }) => item.kind === 'qa')
  const choice = quiz.questions.findIndex(({ item }) => item.kind === 'mcq')
  expect(quizzes.respond(id, { question: words, answer: 'Viena', millis: 0 }).responses).toMatchObject([{ verdict: 'close' }])
  expect(() => quizzes.respond(id, { question: words, answer: 'Vienna', millis: 0 })).toThrow('answered already')
  expect(quizzes.overrule(id, words, true).marks.right).toBe(1)
  quizzes.respond(id, { question: choice, answer: 'Malta', millis: 0 })
  expect(() => quizzes.overrule(id, choice, true)).toThrow('Only an answer in your own words')
})

test('only what was missed comes again, and nothing kept is said in a sentence', () => {
  const { quizzes } = school()
  const mistakes = Blueprint.parse({ mistakes: true })
  expect(() => quizzes.build(mistakes, 1)).toThrow('There is no mistake to go over.')
  const { id, quiz } = quizzes.start('Practice', Blueprint.parse({ count: 3 }), 9)
  quizzes.respond(id, { question: 1, answer: 'Nowhere', millis: 0 })
  expect(quizzes.build(mistakes, 1).questions.map(({ item }) => item.id)).toEqual([quiz.questions[1]?.item.id])
  expect(quizzes.available(mistakes)).toBe(1)
  expect(() => createQuizzes(memoryStore(), () => null).build(Blueprint.parse({}), 1)).toThrow('There is nothing to ask yet.')
})

test('an order is right by its places: all, half of them as a near miss, or wrong', () => {
  const sequence = ['preparation', 'negotiation', 'signature', 'implementation']
  const { quizzes } = school([{ topic: 'framework', kind: 'ordering', stem: 'Put the steps in order.', key: '', sequence }])
  const orders = [sequence, ['preparation', 'negotiation', 'implementation', 'signature'], sequence.toReversed()]
  const verdicts = orders.map((order) => {
    const { id } = quizzes.start('Order', Blueprint.parse({ kinds: ['ordering'] }))
    return quizzes.respond(id, { question: 0, answer: order.join(' → '), millis: 1000 }).responses[0]?.verdict
  })
  expect(verdicts).toEqual(['right', 'close', 'wrong'])
})
