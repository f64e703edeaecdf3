import { expect, test } from 'vitest'
import { createBrowse } from '../browse'
import { rehearse } from '../study/fixtures/rehearsal'
import { createExtra } from '.'

function desk(items = 4) {
  const rehearsal = rehearse({ items })
  const { store, study } = rehearsal
  const browse = createBrowse({ store, createCards: study.createCards, check: () => [] })
  const extra = createExtra({ store, study, find: browse.rowids })
  const rows = () => ({
    cards: store.db.prepare('SELECT * FROM card ORDER BY rowid').all(),
    reviews: store.db.prepare('SELECT * FROM review ORDER BY rowid').all(),
    extra: store.db.prepare('SELECT * FROM extra_card ORDER BY position').all(),
  })
  const begin = (changes = {}) => extra.begin({ name: 'All', search: '', order: 'added', limit: 50, counts: true, ...changes })
  return { ...rehearsal, browse, extra, rows, begin }
}
const cardId = (state: { card: { card: { id: string } } | null }) => state.card?.card.id as string

test('practice goes through the cards, brings back what was forgotten, and leaves the schedule as it was', () => {
  const { extra, begin, cards, rows } = desk(2)
  const before = rows().cards
  let state = begin({ counts: false })
  expect(state).toMatchObject({ session: { total: 2, done: 0, counts: false }, counts: { new: 2 } })
  state = extra.answer({ cardId: cardId(state), rating: 'Again', millis: 900 })
  expect(cardId(state)).toBe(cards[1])
  state = extra.answer({ cardId: cardId(state), rating: 'Good', millis: 900 })
  expect(cardId(state)).toBe(cards[0])
  state = extra.answer({ cardId: cardId(state), rating: 'Hard', millis: 900 })
  expect(state).toMatchObject({ card: null, session: { done: 2 }, answeredToday: 3, retentionToday: null })
  expect(rows().cards).toEqual(before)
  expect(rows().reviews).toMatchObject([
    { source: 'extra', counts: 0 },
    { source: 'extra', counts: 0 },
    { source: 'extra', counts: 0 },
  ])
})

test('practice with new cards takes nothing from the day’s limits', () => {
  const { extra, begin, study } = desk(3)
  const { counts } = study.state()
  extra.answer({ cardId: cardId(begin({ counts: false })), rating: 'Good', millis: 900 })
  expect(study.state().counts).toEqual(counts)
})

test('what counts is an early review: the card is scheduled anew from the time that has passed', () => {
  const { extra, begin, study, cards, goTo, store } = desk(1)
  study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 900 })
  const { due, stability } = study.show(cards[0] as string).card
  goTo('2026-03-04T09:00:00Z')
  const state = begin({ search: '-is:new' })
  const good = state.card?.previews.find(({ rating }) => rating === 'Good')
  extra.answer({ cardId: cardId(state), rating: 'Good', millis: 900 })
  const after = study.show(cards[0] as string).card
  expect(after.due).toEqual(good?.due)
  expect(after.due.getTime()).toBeGreaterThan(due.getTime())
  expect(after.stability).toBeGreaterThan(stability)
  expect(store.db.prepare('SELECT source, counts FROM review ORDER BY at DESC').get()).toEqual({ source: 'extra', counts: 1 })
})

test('every step is undone and done again: beginning, answers with and without consequences, skipping, ending', () => {
  const { extra, begin, store, rows } = desk(3)
  const states = [rows()]
  const note = () => states.push(rows())
  let state = begin({ counts: false })
  note()
  state = extra.answer({ cardId: cardId(state), rating: 'Again', millis: 900 })
  note()
  extra.skip(cardId(state))
  note()
  state = begin()
  note()
  extra.answer({ cardId: cardId(state), rating: 'Good', millis: 900 })
  note()
  extra.end()
  note()
  for (const wanted of states.slice(0, -1).toReversed()) {
    store.undo()
    expect(rows()).toEqual(wanted)
  }
  for (const wanted of states.slice(1)) {
    store.redo()
    expect(rows()).toEqual(wanted)
  }
})

test('cards are chosen by a search and taken in the order asked for, as many as asked for', () => {
  const { begin, study, cards, goTo, browse, extra } = desk(4)
  for (const [index, card] of cards.entries())
    if (index < 3) study.answer({ cardId: card, rating: index === 1 ? 'Again' : 'Easy', millis: 900 })
  goTo('2026-03-09T09:00:00Z')
  expect(extra.available('')).toBe(4)
  expect(extra.available('rated:30:1')).toBe(1)
  expect(cardId(begin({ order: 'weakest' }))).toBe(cards[1])
  expect(begin({ search: 'is:new' }).session?.total).toBe(1)
  expect(begin({ limit: 2 }).session?.total).toBe(2)
  browse.act({ query: '' }, { type: 'suspend' })
  expect(() => begin()).toThrow('No card fits')
  expect(() => begin({ search: 'deck:' })).toThrow('needs a value')
})

test('a card suspended or deleted meanwhile is passed over; an ended session takes no answer', () => {
  const { extra, begin, browse, store } = desk(3)
  let state = begin({ counts: false })
  const first = cardId(state)
  browse.act({ ids: [state.card?.item.id as string] }, { type: 'suspend' })
  state = extra.state()
  expect(cardId(state)).not.toBe(first)
  browse.act({ ids: [state.card?.item.id as string] }, { type: 'delete' })
  state = extra.state()
  expect(state.session?.total).toBe(2)
  const last = cardId(state)
  extra.end()
  expect(() => extra.answer({ cardId: last, rating: 'Good', millis: 1 })).toThrow('no longer in the extra session')
  store.undo()
  expect(cardId(extra.answer({ cardId: last, rating: 'Good', millis: 1 }))).toBeUndefined()
})
