import type { Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Rating } from '../../../shared/words'
import { rehearse } from './fixtures/rehearsal'

type Rehearsal = ReturnType<typeof rehearse>
const answer = ({ study }: Rehearsal, cardId: string, rating: Rating = 'Good') => study.answer({ cardId, rating, millis: 1000 })
const line = ({ study }: Rehearsal) => study.queue(1000).map(({ id }) => id)

test('new cards come in the order in which their items were kept, up to the daily limit', () => {
  const rehearsal = rehearse({ items: 5, newPerDay: 3 })
  expect(line(rehearsal)).toEqual(rehearsal.cards.slice(0, 3))
  answer(rehearsal, rehearsal.cards[0] as string, 'Easy')
  expect(line(rehearsal)).toEqual(rehearsal.cards.slice(1, 3))
  rehearsal.goTo('2026-03-03T03:59:59Z')
  expect(rehearsal.study.state().counts.new).toBe(2)
  rehearsal.goTo('2026-03-03T04:00:00Z')
  expect(rehearsal.study.state().counts.new).toBe(3)
})

test('learning cards that are due come first, then reviews, then new ones, and last what is due in a moment', () => {
  const rehearsal = rehearse({ items: 4 })
  const [review, learning, soon, fresh] = rehearsal.cards as [string, string, string, string]
  const easy = answer(rehearsal, review, 'Easy').card
  rehearsal.goTo(easy.due.toISOString())
  answer(rehearsal, learning, 'Again')
  rehearsal.wait(2)
  answer(rehearsal, soon, 'Again')
  expect(line(rehearsal)).toEqual([learning, review, fresh, soon])
  expect(rehearsal.study.state().card?.card.id).toBe(learning)
  expect(rehearsal.study.state().counts).toEqual({ new: 1, learning: 2, review: 1 })
})

test('a step within twenty minutes is shown when nothing else is left; a later one is waited for', () => {
  const rehearsal = rehearse({ items: 1, learningSteps: [15, 60] })
  const [card] = rehearsal.cards as [string]
  const first = answer(rehearsal, card, 'Again')
  expect(first.next.card?.card.id).toBe(card)
  const second = answer(rehearsal, card, 'Good')
  expect(second.next).toMatchObject({ card: null, counts: { new: 0, learning: 0, review: 0 }, nextDue: second.card.due })
  rehearsal.wait(41)
  expect(rehearsal.study.state().card?.card.id).toBe(card)
})

test('a review is there from the morning of its day, and those due first come first', () => {
  const rehearsal = rehearse({ items: 2 })
  const [one, two] = rehearsal.cards as [string, string]
  const { card } = answer(rehearsal, one, 'Easy')
  rehearsal.wait(5)
  answer(rehearsal, two, 'Easy')
  const morning = new Date(card.due)
  morning.setUTCHours(3, 59, 59)
  rehearsal.goTo(morning.toISOString())
  expect(line(rehearsal)).toEqual([])
  expect(rehearsal.study.state().nextDue).toEqual(new Date(morning.getTime() + 1000))
  rehearsal.wait(1)
  expect(line(rehearsal)).toEqual([one, two])
})

test('the limit on reviews counts those done today, and the rest waits until tomorrow', () => {
  const rehearsal = rehearse({ items: 4, reviewsPerDay: 2 })
  for (const card of rehearsal.cards) answer(rehearsal, card, 'Easy')
  rehearsal.goTo('2026-04-01T09:00:00Z')
  expect(line(rehearsal)).toEqual(rehearsal.cards.slice(0, 2))
  answer(rehearsal, rehearsal.cards[0] as string)
  expect(line(rehearsal)).toEqual(rehearsal.cards.slice(1, 2))
  const { next } = answer(rehearsal, rehearsal.cards[1] as string)
  expect(next).toMatchObject({ card: null, nextDue: new Date('2026-04-02T04:00:00Z') })
})

test('of the cards of one fact only one is met in a day, before and after it is answered', () => {
  const rehearsal = rehearse({ items: 0 })
  const [date, place, other] = [rehearsal.keep('When?', 'summit'), rehearsal.keep('Where?', 'summit'), rehearsal.keep('Who?', 'dinner')]
  expect(line(rehearsal)).toEqual([date, other])
  expect(rehearsal.study.state().counts.new).toBe(2)
  answer(rehearsal, date, 'Easy')
  expect(line(rehearsal)).toEqual([other])
  rehearsal.goTo('2026-03-03T09:00:00Z')
  expect(line(rehearsal)).toEqual([place, other])
})

test('an item kept after its sibling was answered waits until tomorrow', () => {
  const rehearsal = rehearse({ items: 0 })
  answer(rehearsal, rehearsal.keep('When?', 'summit'), 'Easy')
  const place = rehearsal.keep('Where?', 'summit')
  expect(line(rehearsal)).toEqual([])
  rehearsal.goTo('2026-03-03T04:00:00Z')
  expect(line(rehearsal)).toEqual([place])
})

test('a learning step is never put off for a sibling', () => {
  const rehearsal = rehearse({ items: 0 })
  const [date, place] = [rehearsal.keep('When?', 'summit'), rehearsal.keep('Where?', 'summit')]
  answer(rehearsal, date, 'Again')
  answer(rehearsal, place, 'Again')
  rehearsal.wait(2)
  expect(line(rehearsal)).toEqual([date, place])
})

test('a buried card is gone until the next study day, and undo brings it back', () => {
  const rehearsal = rehearse({ items: 2 })
  const [first, second] = rehearsal.cards as [string, string]
  expect(rehearsal.study.bury(first).card?.card.id).toBe(second)
  expect(line(rehearsal)).toEqual([second])
  expect(rehearsal.store.undo()).toBe('Bury card')
  expect(line(rehearsal)).toEqual([first, second])
  rehearsal.study.bury(first)
  rehearsal.goTo('2026-03-03T04:00:00Z')
  expect(line(rehearsal)).toEqual([first, second])
})

test('the counts are those of the line, and state shows its first card', () => {
  const rehearsal = rehearse({ items: 30 })
  let turn = 0
  for (let step = 0; step < 200; step++) {
    const state = rehearsal.study.state()
    const cards = rehearsal.study.queue(1000)
    const inState = (...states: string[]) => cards.filter((card) => states.includes(card.state)).length
    expect(state.counts).toEqual({ new: inState('New'), learning: inState('Learning', 'Relearning'), review: inState('Review') })
    expect(state.card?.card.id).toBe(cards[0]?.id)
    if (state.card) answer(rehearsal, state.card.card.id, (['Good', 'Again', 'Good', 'Easy', 'Hard'] as const)[turn++ % 5])
    rehearsal.wait(state.card ? 1 : 8 * 60)
  }
  expect(turn).toBeGreaterThan(100)
})

test('a long backlog is counted beyond what is listed', () => {
  const rehearsal = rehearse({ items: 1100, newPerDay: 2000, reviewsPerDay: 9999 })
  expect(rehearsal.study.state().counts.new).toBe(1100)
  rehearsal.store.db.exec(`UPDATE card SET state = 2, stability = 5, difficulty = 5, last_review = 0, due = 0`)
  expect(rehearsal.study.state().counts).toEqual({ new: 0, learning: 0, review: 1100 })
  expect(rehearsal.study.queue(10)).toHaveLength(10)
})

test('an answer and the next state are found through indexes, never by a scan of all cards, items or reviews', () => {
  const { store, study, cards } = rehearse({ items: 3 })
  const asked = new Set<string>()
  const prepare = store.prepare
  const listen: typeof prepare = (sql) => {
    asked.add(sql)
    return prepare(sql)
  }
  Object.defineProperty(store, 'prepare', { value: listen })
  study.answer({ cardId: cards[0] as string, rating: 'Good', millis: 0 })
  for (const cardId of cards) study.bury(cardId)
  study.queue(10)

  const plans = [...asked].map((sql) => ({ sql, plan: planOf(store.db, sql) }))
  expect(plans.length).toBeGreaterThan(10)
  // card_new holds new cards only, in order, and reading it ends with today's limit.
  expect(plans.filter(({ plan }) => /SCAN (card(?! USING INDEX card_new)|item|review|document)/.test(plan))).toEqual([])
  // The few learning cards may be sorted; reviews and new cards come from their index in order.
  expect(plans.filter(({ sql, plan }) => !sql.includes('IN (1, 3)') && plan.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([])
})

function planOf(db: Database, sql: string): string {
  const positional = Array.from(sql.matchAll(/\?/g), () => 0)
  const named = Object.fromEntries(Array.from(sql.matchAll(/@(\w+)/g), ([, name]) => [name, 0]))
  const explain = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
  return explain
    .all(...positional, ...(sql.includes('@') ? [named] : []))
    .map(({ detail }) => detail)
    .join('\n')
}
