import { expect, test } from 'vitest'
import { RATINGS } from '../../../shared/words'
import { dueCounts } from './due-counts'
import { rehearse } from './fixtures/rehearsal'
import { createCalendar } from './study-day'

/** Learns so many cards in one sitting and returns on how many days how many of them fall. */
function dueDays(settings: Parameters<typeof rehearse>[0], items = 120) {
  const { study, cards } = rehearse({ items, newPerDay: 9999, learningSteps: [], desiredRetention: 0.75, ...settings })
  const days = cards.map((cardId) => study.answer({ cardId, rating: 'Easy', millis: 1 }).card.due.toISOString().slice(0, 10))
  return new Map([...new Set(days)].sort().map((day) => [day, days.filter((one) => one === day).length]))
}

test('with the balancer the days of a window are filled evenly; without it by chance', () => {
  const [even, chance] = [true, false].map((loadBalancer) => [...dueDays({ fuzz: true, loadBalancer }).values()]) as [number[], number[]]
  const range = (counts: number[]) => Math.max(...counts) - Math.min(...counts)
  expect(range(even)).toBeLessThan(range(chance))
})

test('a day off gets nothing, and an easy day less', () => {
  // Sundays off, Mondays half.
  const days = dueDays({ fuzz: true, easyDays: [50, 100, 100, 100, 100, 100, 0] })
  const of = (weekday: number) => [...days].filter(([day]) => new Date(day).getUTCDay() === weekday).map(([, count]) => count)
  expect(days.size).toBeGreaterThan(6)
  expect(of(0)).toEqual([])
  expect(Math.max(...of(1))).toBeLessThan(Math.max(...of(2), ...of(3), ...of(4)))
})

test('without fuzz neither balancer nor easy days move anything', () => {
  const plain = dueDays({ fuzz: false, loadBalancer: false }, 30)
  expect(plain.size).toBe(1)
  expect(dueDays({ fuzz: false, loadBalancer: true, easyDays: [0, 0, 0, 0, 0, 0, 100] }, 30)).toEqual(plain)
})

test('the same store and the same answers give the same days', () => {
  expect(dueDays({ fuzz: true })).toEqual(dueDays({ fuzz: true }))
})

test('cards of one fact are not due on the same day', () => {
  const { study, keep, goTo, store } = rehearse({ items: 0, fuzz: true, learningSteps: [], desiredRetention: 0.8 })
  for (let n = 0; n < 20; n++) {
    const pair = [keep(`One ${n}?`, `fact ${n}`), keep(`Two ${n}?`, `fact ${n}`)]
    for (const cardId of pair) {
      store.operation('Unbury', () => store.db.prepare('UPDATE card SET buried_until = 0').run())
      study.answer({ cardId, rating: 'Easy', millis: 1 })
    }
    const days = pair.map((id) => String(store.db.prepare('SELECT due / 86400000 FROM card WHERE id = ?').pluck().get(id)))
    expect(new Set(days).size).toBe(2)
  }
  goTo('2026-06-01T09:00:00Z')
})

test('what stands under a button is what it does, with balancer and easy days', () => {
  const { study, cards } = rehearse({
    items: 40,
    newPerDay: 9999,
    fuzz: true,
    learningSteps: [],
    easyDays: [100, 40, 100, 100, 0, 100, 100],
  })
  for (const [n, cardId] of cards.entries()) {
    const shown = study.state().card
    expect(shown?.card.id).toBe(cardId)
    const rating = RATINGS[n % 4] ?? 'Good'
    const days = shown?.previews.map(({ days }) => days) ?? []
    expect(days.slice(1)).toEqual(days.slice(1).toSorted((a, b) => a - b))
    expect(study.answer({ cardId, rating, millis: 1 }).card.due).toEqual(shown?.previews[n % 4]?.due)
  }
})

test('the counts kept from answer to answer are those of the store', () => {
  const { store, study, cards, goTo } = rehearse({ items: 60, newPerDay: 9999, fuzz: true, learningSteps: [], desiredRetention: 0.8 })
  const calendar = createCalendar({ timeZone: 'UTC', dayStartsAt: 4 })
  const first = calendar.dayOf(store.now()).number
  const kept = () => Array.from({ length: 60 }, (_, n) => dueCounts(store).of(first + n, calendar))
  const counted = () => {
    const dues = store.db.prepare<[], number>('SELECT due FROM card WHERE state = 2').pluck().all() as unknown as number[]
    return Array.from({ length: 60 }, (_, n) => dues.filter((due) => calendar.dayOf(new Date(due)).number === first + n).length)
  }
  for (const cardId of cards) {
    kept()
    study.answer({ cardId, rating: 'Easy', millis: 1 })
    expect(kept()).toEqual(counted())
  }
  goTo('2026-03-20T09:00:00Z')
  for (const cardId of cards.slice(0, 20)) study.answer({ cardId, rating: 'Again', millis: 1 })
  expect(kept()).toEqual(counted())
  store.undo()
  expect(kept()).toEqual(counted())
})
