import { expect, test } from 'vitest'
import { createExams } from '.'
import { rehearse } from '../fixtures/rehearsal'
import { EVERYTHING } from './scope'

const exam = (over: object = {}) => ({ name: 'Finals', day: '2026-03-12', scope: EVERYTHING, target: 0.9, minutes: 20, ...over })

test('the share of an exam joins the day’s line beyond the limit on new cards, and leaves it when the exam is put away', () => {
  const rehearsal = rehearse({ items: 30, newPerDay: 5 })
  const exams = createExams(rehearsal.store)
  expect(rehearsal.study.state().counts.new).toBe(5)
  const { id } = exams.create(exam())
  expect(rehearsal.study.state().counts.new).toBe(30)
  expect(rehearsal.study.queue(100)).toHaveLength(30)
  exams.end(id)
  expect(rehearsal.study.state().counts.new).toBe(5)
  rehearsal.store.undo()
  expect(rehearsal.study.state().counts.new).toBe(30)
})

test('a card that is not due before the exam is asked again in the last pass, and once a day at most', () => {
  const rehearsal = rehearse({ items: 3 })
  for (const cardId of rehearsal.cards) rehearsal.study.answer({ cardId, rating: 'Easy', millis: 5000 })
  createExams(rehearsal.store).create(exam({ day: '2026-03-05' }))
  expect(rehearsal.study.queue(10)).toEqual([])
  rehearsal.goTo('2026-03-04T09:00:00Z')
  const line = rehearsal.study.queue(10)
  expect(line.map(({ id }) => id).sort()).toEqual([...rehearsal.cards].sort())
  expect(rehearsal.study.state().counts.review).toBe(3)
  for (const { id: cardId } of line) rehearsal.study.answer({ cardId, rating: 'Good', millis: 5000 })
  expect(rehearsal.study.queue(10)).toEqual([])
  rehearsal.goTo('2026-03-05T09:00:00Z')
  expect(rehearsal.study.queue(10)).toEqual([])
})

test('a plan raises recall on the day, spreads the work and passes over everything at last', () => {
  const rehearsal = rehearse({ items: 200 })
  const exams = createExams(rehearsal.store)
  const plan = exams.plan(exams.create(exam({ minutes: 15 })).id)
  expect(plan.untouched).toBe(0)
  expect(plan.planned).toBeGreaterThan(0.85)
  expect(plan.days).toHaveLength(10)
  for (const { minutes } of plan.days) expect(minutes).toBeLessThan(16)
  expect(plan.days.at(-1)?.lastPass).toBe(true)
  expect(plan.days[0]?.lastPass).toBe(false)
  expect(plan.today.new).toBeGreaterThan(0)
})

test('without minutes of one’s own the plan takes as many as the target needs, and more for a higher one', () => {
  const { store } = rehearse({ items: 100 })
  const exams = createExams(store)
  const modest = exams.plan(exams.create(exam({ minutes: null, target: 0.7 })).id)
  const high = exams.plan(exams.create(exam({ minutes: null, target: 0.95 })).id)
  expect(modest.planned).toBeGreaterThanOrEqual(0.7)
  expect(high.planned).toBeGreaterThanOrEqual(0.95)
  expect(high.minutes).toBeGreaterThan(modest.minutes)
})

test('a forecast falls with the days, counts cards never seen as forgotten, and refuses the past', () => {
  const rehearsal = rehearse({ items: 2 })
  rehearsal.study.answer({ cardId: rehearsal.cards[0] as string, rating: 'Easy', millis: 5000 })
  const exams = createExams(rehearsal.store)
  const [soon, late] = ['2026-03-05', '2026-05-05'].map((on) => exams.forecast(on).recall ?? 0) as [number, number]
  expect(soon).toBeLessThanOrEqual(0.5)
  expect(late).toBeLessThan(soon)
  expect(exams.forecast('2026-03-05').topics).toEqual([{ topic: 'meeting', cards: 2, recall: soon }])
  expect(() => exams.forecast('2026-03-01')).toThrow('That day is past.')
})

test('an exam of other topics leaves these cards alone', () => {
  const rehearsal = rehearse({ items: 5, newPerDay: 0 })
  const exams = createExams(rehearsal.store)
  exams.create(exam({ scope: { ...EVERYTHING, topics: ['quantity'] } }))
  expect(rehearsal.study.state().counts.new).toBe(0)
  exams.create(exam({ scope: { ...EVERYTHING, deckIds: ['default'] } }))
  expect(rehearsal.study.state().counts.new).toBe(5)
})
