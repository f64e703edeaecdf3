import { expect, test } from 'vitest'
import { insertItems } from '../store/items'
import { insertDocument, noteOpened, rememberPlace, removeDocument } from '../store/documents'
import { bodyOf, itemOf } from '../store/fixtures'
import { rehearse } from '../study/fixtures/rehearsal'
import { overview, stats } from '.'

const answer = ({ study }: ReturnType<typeof rehearse>, cardId: string | undefined, rating: 'Again' | 'Good' | 'Easy' = 'Good') =>
  study.answer({ cardId: cardId ?? '', rating, millis: 1000 }).card

test('an empty store has an overview and figures', () => {
  const { store } = rehearse({ items: 0 })
  const forecast = ['02', '03', '04', '05', '06', '07', '08'].map((day) => ({ date: `2026-03-${day}`, due: 0 }))
  expect(overview(store)).toEqual({
    counts: { new: 0, learning: 0, review: 0 },
    inbox: 0,
    answeredToday: 0,
    streak: 0,
    continueReading: [],
    forecast,
    hasStudied: false,
  })
  expect(stats(store)).toEqual({
    documents: 0,
    items: { draft: 0, active: 0, suspended: 0, dropped: 0 },
    cards: { New: 0, Learning: 0, Review: 0, Relearning: 0 },
    reviews: 0,
    answeredToday: 0,
    retention: null,
    forecast,
  })
})

test('the forecast counts overdue cards for today, buried ones for tomorrow, and new ones not at all', () => {
  const rehearsal = rehearse({ items: 5 })
  const { store, study, cards, goTo } = rehearsal
  const dueOn = (card: string | undefined, iso: string) =>
    store.db
      .prepare('UPDATE card SET state = 2, stability = 5, difficulty = 5, last_review = 0, due = ? WHERE id = ?')
      .run(Date.parse(iso), card)
  goTo('2026-03-10T12:00:00Z')
  dueOn(cards[0], '2026-01-01T00:00:00Z')
  dueOn(cards[1], '2026-03-11T03:59:59Z')
  dueOn(cards[2], '2026-03-11T04:00:00Z')
  dueOn(cards[3], '2026-03-17T04:00:00Z')
  const due = () => overview(store).forecast.map((day) => day.due)
  expect(due()).toEqual([2, 1, 0, 0, 0, 0, 0])
  study.bury(cards[0] as string)
  expect(due()).toEqual([1, 2, 0, 0, 0, 0, 0])
  expect(stats(store).forecast).toEqual(overview(store).forecast)
})

test('a streak is the days in a row up to today, or to yesterday while today has no answer yet', () => {
  const rehearsal = rehearse({ items: 10, timeZone: 'Europe/Berlin' })
  const { store, cards, goTo } = rehearsal
  const streakAt = (iso: string) => {
    goTo(iso)
    return overview(store).streak
  }
  // Over the night of 29 March, which has 23 hours in Berlin; two o'clock at night still belongs to the day before.
  for (const [index, iso] of ['2026-03-26T08:00:00Z', '2026-03-28T00:30:00Z', '2026-03-28T20:00:00Z', '2026-03-29T20:00:00Z'].entries()) {
    goTo(iso)
    answer(rehearsal, cards[index])
  }
  expect(streakAt('2026-03-29T21:00:00Z')).toBe(4)
  expect(streakAt('2026-03-30T21:00:00Z')).toBe(4)
  expect(streakAt('2026-03-31T21:00:00Z')).toBe(0)
  answer(rehearsal, cards[9])
  expect(streakAt('2026-03-31T21:00:00Z')).toBe(1)
})

test('retention is of cards in Review, over thirty days', () => {
  const rehearsal = rehearse({ items: 4, relearningSteps: [] })
  const { store, cards, goTo } = rehearsal
  for (const card of cards) answer(rehearsal, card, 'Easy')
  expect(stats(store).retention).toBeNull()
  goTo('2026-04-01T12:00:00Z')
  answer(rehearsal, cards[0], 'Again')
  goTo('2026-05-01T12:00:00Z')
  answer(rehearsal, cards[1], 'Again')
  answer(rehearsal, cards[2], 'Good')
  answer(rehearsal, cards[3], 'Good')
  expect(stats(store)).toMatchObject({
    retention: 2 / 3,
    answeredToday: 3,
    reviews: 8,
    cards: { New: 0, Learning: 0, Review: 4, Relearning: 0 },
  })
})

test('continue reading shows what was opened or added last, without what is finished, removed, or of the course and unopened', () => {
  const { store, wait } = rehearse({ items: 0 })
  const add = (id: string, format: 'text' | 'course' = 'text') => {
    wait(1)
    store.operation('Import', () => insertDocument(store, id, bodyOf([`The text of ${id}.`], { title: id, format }), id))
  }
  for (const id of ['finished', 'removed', 'old', 'opened', 'new']) add(id)
  for (const id of ['unopened lesson', 'lesson']) add(id, 'course')
  store.operation('Read', () => {
    for (const id of ['old', 'opened', 'finished', 'lesson']) {
      wait(1)
      noteOpened(store, id)
    }
    rememberPlace(store, 'finished', 10_000)
    removeDocument(store, 'removed')
  })
  expect(overview(store).continueReading.map(({ id }) => id)).toEqual(['lesson', 'opened', 'old', 'new'])
})

test('items and the inbox are counted by status', () => {
  const { store, study } = rehearse({ items: 2 })
  store.operation('Import', () =>
    insertItems(store, [itemOf('a'), itemOf('b'), itemOf('c', { status: 'dropped' }), itemOf('d', { status: 'suspended' })]),
  )
  study.createCards(['d'])
  expect(stats(store).items).toEqual({ draft: 2, active: 2, suspended: 1, dropped: 1 })
  expect(overview(store)).toMatchObject({ inbox: 2, counts: { new: 2 } })
})
