import { expect, test, vi } from 'vitest'
import type { Attempt, Response } from '../../shared/quiz'
import type { Item } from '../../shared/item'
import { GIVEN_UP, Sitting, type SittingOptions } from './sitting.svelte'
import { clockInWords, marksInWords } from './words'
import { tally } from './tally'

const item = (id: string, kind: Item['kind']): Item => ({
  ...{ id, kind, topic: kind === 'mcq' ? 'meeting' : 'cause', documentId: 'd', factId: id, stem: `${id}?`, key: 'Malta', accepted: [] },
  ...(kind === 'mcq' && { options: ['Malta', 'Geneva', 'Yalta'] }),
  ...{ anchor: { start: 0, end: 1, exact: 'M', prefix: '', suffix: '' }, flaws: [], score: 1, status: 'active', drifted: false },
})

/** A backend that keeps one attempt as ours does, marking by equality. */
function sit(mode: 'practice' | 'mock', minutes: number | null = null, confidence = false) {
  let time = 0
  const questions = [item('a', 'mcq'), item('b', 'qa'), item('c', 'mcq')].map((one) => ({ item: one, documentTitle: 'R' }))
  let attempt: Attempt = {
    ...{ id: 'x', name: 'Quiz', mode, startedAt: new Date(0), handedInAt: null, place: 0, draft: '', spentMillis: 0, responses: [] },
    marks: { right: 0, answered: 0, total: 3, points: 0, unmarked: 0 },
    from: null,
    blueprint: {
      ...{ count: 3, topics: [], kinds: [], relations: [], documentIds: [], deckIds: [], frameworks: [], examId: null, difficulty: null },
      ...{ spread: 'even', mistakes: false, mode, minutes, penalty: 0, confidence },
    },
    quiz: { seed: 1, questions },
  }
  const keep = (changes: Partial<Attempt>) => {
    attempt = { ...attempt, ...changes }
    const answered = attempt.responses.filter(({ answer }) => answer !== '')
    const right = answered.filter(({ verdict }) => verdict === 'right').length
    attempt.marks = { right, answered: answered.length, total: 3, points: right, unmarked: 0 }
    return Promise.resolve(attempt)
  }
  const write = (question: number, changes: Partial<Response>) => {
    const before = attempt.responses.find((one) => one.question === question)
    const blank: Response = {
      ...{ question, answer: '', verdict: 'wrong', overruled: false, marked: false, millis: 0 },
      ...{ confidence: null, points: null, effect: null },
    }
    return [...attempt.responses.filter((one) => one !== before), { ...blank, ...before, ...changes }]
  }
  const backend: SittingOptions['backend'] = {
    open: vi.fn(() => Promise.resolve(attempt)),
    respond: vi.fn(({ question, answer, millis, confidence = null }) =>
      keep({
        responses: write(question, { answer, confidence, verdict: answer === 'Malta' ? 'right' : 'wrong' }),
        spentMillis: attempt.spentMillis + millis,
      }),
    ),
    mark: vi.fn(({ question, marked }) => keep({ responses: write(question, { marked }) })),
    overrule: vi.fn(({ question }) => keep({ responses: write(question, { verdict: 'right', overruled: true }) })),
    markEssay: vi.fn(({ question, points }) => keep({ responses: write(question, { points }) })),
    goTo: vi.fn(({ place, millis, draft = '' }) => {
      void keep({ place, draft, spentMillis: attempt.spentMillis + millis })
      return Promise.resolve({ place })
    }),
    handIn: vi.fn(() => keep({ handedInAt: new Date(1) })),
  }
  const sitting = new Sitting({ backend, now: () => time })
  return { sitting, backend, wait: (millis: number) => (time += millis), kept: () => attempt }
}

test('practice shows the answer after each question, and ends with the last', async () => {
  const { sitting, kept } = sit('practice')
  await sitting.load('x')
  await sitting.chooseAt(1)
  expect(sitting.revealed).toBe(true)
  await sitting.chooseAt(0)
  expect(kept().responses).toMatchObject([{ answer: 'Geneva' }])
  await sitting.next()
  sitting.typed = '  '
  await sitting.submit()
  expect(sitting.answered).toBe(false)
  await sitting.giveUp()
  expect(sitting.response?.answer).toBe(GIVEN_UP)
  await sitting.overrule(1, true)
  await sitting.next()
  await sitting.chooseAt(0)
  await sitting.next()
  expect(sitting.over).toBe(true)
  expect(kept().marks.right).toBe(2)
})

test('a mock exam lets answers be changed until it is handed in, and keeps what was typed when one goes on', async () => {
  const { sitting, kept } = sit('mock')
  await sitting.load('x')
  await sitting.chooseAt(1)
  expect(sitting.revealed).toBe(false)
  await sitting.chooseAt(0)
  await sitting.go(1)
  sitting.typed = 'Malta'
  await sitting.go(2)
  expect(kept().responses).toMatchObject([{ answer: 'Malta' }, { answer: 'Malta' }])
  await sitting.go(1)
  expect(sitting.typed).toBe('Malta')
  sitting.typed = ''
  await sitting.go(0)
  expect(kept().marks.answered).toBe(1)
  await sitting.handIn()
  await sitting.chooseAt(2)
  expect(kept().responses.find(({ question }) => question === 0)?.answer).toBe('Malta')
})

test('a new start goes on at the same question, and the clock stood still meanwhile', async () => {
  const { sitting, backend, wait } = sit('mock', 1)
  await sitting.load('x')
  wait(10_000)
  await sitting.go(2)
  expect(sitting.left).toBe(50_000)
  await sitting.leave()
  wait(3_600_000)
  const next = new Sitting({ backend, now: () => 5_000_000 })
  await next.load('x')
  expect(next.place).toBe(2)
  expect(next.left).toBe(50_000)
})

test('when the time is up the quiz is handed in with what was typed last', async () => {
  const { sitting, wait, kept } = sit('mock', 1)
  await sitting.load('x')
  await sitting.go(1)
  sitting.typed = 'Malta'
  wait(60_000)
  await sitting.tick()
  expect(kept()).toMatchObject({ handedInAt: new Date(1), marks: { right: 1 } })
})

test('the weakest topic comes first, and a question left open counts as wrong', async () => {
  const { sitting, kept } = sit('mock')
  await sitting.load('x')
  await sitting.chooseAt(0)
  expect(tally(kept(), ({ item: { topic } }) => topic)).toEqual([
    { name: 'cause', right: 0, total: 1 },
    { name: 'meeting', right: 1, total: 2 },
  ])
  expect(marksInWords({ right: 3, answered: 4, total: 5, points: 2.5, unmarked: 0 })).toBe('3 of 5 right, 2.5 points')
  expect(clockInWords(61_000)).toBe('1:01')
})

test('how sure one is has to be said before the answer, and is kept with it', async () => {
  const { sitting, kept } = sit('practice', null, true)
  await sitting.load('x')
  await sitting.chooseAt(0)
  expect(kept().responses).toEqual([])
  sitting.sure(75)
  await sitting.chooseAt(0)
  expect(kept().responses).toMatchObject([{ answer: 'Malta', confidence: 75 }])
  await sitting.next()
  expect(sitting.asksConfidence).toBe(true)
})

test('what is half written in practice is there again after a restart, and is no answer yet', async () => {
  const { sitting, backend, kept } = sit('practice')
  await sitting.load('x')
  await sitting.go(1)
  sitting.typed = 'Mal'
  await sitting.leave()
  expect(kept().responses).toEqual([])
  const next = new Sitting({ backend, now: () => 0 })
  await next.load('x')
  expect(next.typed).toBe('Mal')
})
