import { expect, test } from 'vitest'
import { rehearse } from './fixtures/rehearsal'

test('a skipped card comes after all others, uncounted, and those skipped come in the order of skipping', () => {
  const { study, cards, store } = rehearse({ items: 3 })
  const shown = () => study.state().card?.card.id
  expect(shown()).toBe(cards[0])
  study.skip(cards[0] as string)
  expect(shown()).toBe(cards[1])
  study.skip(cards[1] as string)
  study.skip(cards[2] as string)
  expect(shown()).toBe(cards[0])
  expect(study.state()).toMatchObject({ counts: { new: 3 }, answeredToday: 0 })
  study.skip(cards[0] as string)
  expect(shown()).toBe(cards[1])
  store.undo()
  expect(shown()).toBe(cards[0])
})

test('a skip ends with the answer and with the day', () => {
  const { study, cards, goTo } = rehearse({ items: 2, learningSteps: [1] })
  study.skip(cards[0] as string)
  study.answer({ cardId: cards[1] as string, rating: 'Easy', millis: 1 })
  study.answer({ cardId: cards[0] as string, rating: 'Again', millis: 1 })
  expect(study.state().card?.card.id).toBe(cards[0])
  study.skip(cards[0] as string)
  goTo('2026-03-03T09:00:00Z')
  expect(study.state().card?.card.id).toBe(cards[0])
})
