import { expect, test } from 'vitest'
import { updateContent, setStatus } from '../store/items'
import { rehearse } from './fixtures/rehearsal'

/** The ids of what undo would take and of the card it would bring back. */
function rehearsal(settings: Parameters<typeof rehearse>[0]) {
  const all = rehearse(settings)
  const { store, study } = all
  const lastCard = () => {
    const last = store.lastOperation()
    return last && study.cardOf(last)
  }
  return { ...all, lastCard, first: () => study.state().card?.card.id }
}

test('prevents another card from being shown after undo: the very card whose answer was taken back comes first', () => {
  const { store, study, cards, first, lastCard, wait } = rehearsal({ items: 3 })
  const [one, two] = cards as [string, string]
  study.answer({ cardId: one, rating: 'Again', millis: 0 })
  wait(0.5)
  study.answer({ cardId: two, rating: 'Easy', millis: 0 })
  expect(lastCard()).toBe(two)
  // By now the first card's learning step would be ahead of it.
  wait(5)
  store.undo()
  expect(first()).toBe(two)
  expect(study.answer({ cardId: two, rating: 'Easy', millis: 0 }).next.card?.card.id).toBe(one)
})

test('the answered card is found among the siblings its answer buried, after redo as well', () => {
  const { store, study, keep, first, lastCard } = rehearsal({ items: 1 })
  const [asked] = [keep('When?', 'summit'), keep('Where?', 'summit'), keep('Who?', 'summit')]
  study.answer({ cardId: asked as string, rating: 'Good', millis: 0 })
  expect(lastCard()).toBe(asked)
  store.undo()
  expect(first()).toBe(asked)
  store.redo()
  expect(lastCard()).toBe(asked)
})

test('a buried, a suspended and a reworded card are found too', () => {
  const { store, study, cards, first, lastCard } = rehearsal({ items: 3 })
  const [, two, three] = cards as [string, string, string]
  const itemOf = (card: string) => (store.db.prepare('SELECT item_id AS id FROM card WHERE id = ?').get(card) as { id: string }).id
  study.bury(three)
  expect(lastCard()).toBe(three)
  store.undo()
  expect(first()).toBe(three)
  store.operation('Suspend 1 item', () => {
    setStatus(store, [itemOf(two)], 'suspended')
    study.createCards([itemOf(two)])
  })
  expect(lastCard()).toBe(two)
  store.undo()
  expect(first()).toBe(two)
  store.operation('Edit item', () =>
    updateContent(store, itemOf(three), { kind: 'qa', stem: 'It’s “new”?', key: "d'Estaing", accepted: [] }, []),
  )
  expect(lastCard()).toBe(three)
  store.undo()
  expect(first()).toBe(three)
})

test('nothing is brought back by undoing something else, nor a card that is not in today’s line', () => {
  const { store, study, cards, keep, first, lastCard } = rehearsal({ items: 2, newPerDay: 1 })
  const [one, two] = cards as [string, string]
  study.answer({ cardId: two, rating: 'Easy', millis: 0 })
  keep('Another?')
  expect(lastCard()).toBeUndefined()
  store.undo()
  expect(first()).toBeUndefined()
  store.undo()
  expect(first()).toBe(two)
  study.answer({ cardId: one, rating: 'Easy', millis: 0 })
  study.bury(two)
  store.undo()
  expect(first()).toBeUndefined()
})

test('an undo that names an operation takes back no other', () => {
  const { store, study, cards } = rehearsal({ items: 2 })
  const [one, two] = cards as [string, string]
  study.answer({ cardId: one, rating: 'Good', millis: 0 })
  const id = store.lastOperation()?.id ?? 0
  study.answer({ cardId: two, rating: 'Good', millis: 0 })
  expect(() => store.undo(id)).toThrow('Something else was changed meanwhile')
  expect(study.state().answeredToday).toBe(2)
  store.undo()
  expect(store.undo(id)).toBe('Answer card')
})
