import { expect, test } from 'vitest'
import { CardInfo } from '../../../shared/card-info-contract'
import { rehearse } from './fixtures/rehearsal'

test('a card tells its history, what each answer made of it, and its curve', () => {
  const { study, cards, goTo, store } = rehearse({ items: 1 })
  const cardId = cards[0] as string
  study.answer({ cardId, rating: 'Easy', millis: 4000 })
  const first = study.show(cardId).card
  goTo('2026-03-12T09:00:00Z')
  study.answer({ cardId, rating: 'Hard', millis: 300_000 })
  const second = study.show(cardId).card
  goTo('2026-03-15T09:00:00Z')
  store.operation('Practise card', () => study.practise({ cardId, rating: 'Again', millis: 1000 }))

  const info = study.info({ cardId })
  expect(CardInfo.parse(info)).toEqual(info)
  expect(info.reviews).toMatchObject([
    { rating: 'Easy', stateBefore: 'New', elapsedDays: null, recallBefore: null, stability: first.stability, difficulty: first.difficulty },
    { rating: 'Hard', stateBefore: 'Review', elapsedDays: 10, stability: second.stability, counts: true },
    { rating: 'Again', elapsedDays: 3, stability: null, counts: false, source: 'extra' },
  ])
  expect(info.reviews[1]?.recallBefore).toBeCloseTo(study.recall({ stability: first.stability, lastReview: first.lastReview }) ?? 0, 1)
  expect(info.recall).toBe(study.recall(second))
  expect(info.millis).toBe(125_000)
  expect(info.deck).toBe('Default')
  expect(study.info({ itemId: info.item.id })).toEqual(info)

  // It falls from 1 after each answer that counts, to the day it is due and on.
  expect(info.curve[0]).toEqual({ at: info.reviews[0]?.at, recall: 1 })
  expect(info.curve.filter(({ recall }) => recall === 1).length).toBeGreaterThanOrEqual(2)
  expect(info.curve.at(-1)?.at.getTime()).toBeGreaterThan(second.due.getTime())
  const atDue = info.curve.find(({ at }) => at >= second.due)
  expect(atDue?.recall).toBeCloseTo(0.9, 1)
})

test('a new card has no memory yet, and an item without a card says so', () => {
  const { study, cards } = rehearse({ items: 1 })
  const info = study.info({ cardId: cards[0] as string })
  expect(info).toMatchObject({ interval: null, recall: null, reviews: [], curve: [], millis: 0 })
  expect(() => study.info({ itemId: 'none' })).toThrow('no card')
})

test('on the day of an answer no recall is told', () => {
  const { study, cards } = rehearse({ items: 1 })
  study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 1 })
  expect(study.info({ cardId: cards[0] as string }).recall).toBeNull()
})
