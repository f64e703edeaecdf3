import { expect, test } from 'vitest'
import { writeSettings } from '../store/settings'
import { rehearse } from './fixtures/rehearsal'

const MINUTE = 60_000

/** Nights on which something happens to the clock, or nothing does; each about a minute before the study day begins at four. */
const NIGHTS = [
  ['UTC', '2026-03-03T03:59:00Z', 'an ordinary night'],
  ['America/New_York', '2026-03-08T07:59:00Z', 'clocks went forward two hours before'],
  ['America/New_York', '2026-11-01T08:59:00Z', 'clocks went back two hours before'],
  ['Europe/Berlin', '2026-03-29T01:59:00Z', 'clocks went forward an hour before'],
  ['Europe/Berlin', '2026-10-25T02:59:00Z', 'clocks went back an hour before'],
  ['Asia/Kolkata', '2026-06-01T22:29:00Z', 'half an hour from full hours'],
  ['Pacific/Apia', '2026-04-04T14:59:00Z', 'thirteen hours ahead of UTC'],
  ['Pacific/Apia', '2011-12-29T13:59:00Z', 'the night before a date that never was'],
] as const

test.each(NIGHTS)('in %s at %s a step of ten minutes lasts ten minutes over the end of the study day: %s', (timeZone, at) => {
  const { study, cards, wait } = rehearse({ items: 1, at, timeZone, learningSteps: [10] })
  const cardId = cards[0] as string
  const { card, next } = study.answer({ cardId, rating: 'Again', millis: 1 })
  expect(card.due.getTime() - Date.parse(at)).toBe(10 * MINUTE)
  // Nothing else is left, so it may be answered ahead; it stays in the line over the end of the day.
  expect(next.counts.learning).toBe(1)
  wait(2)
  expect(study.state().counts.learning).toBe(1)
  wait(8)
  expect(study.state().card?.card.id).toBe(cardId)
  const { card: after } = study.answer({ cardId, rating: 'Good', millis: 1 })
  expect(after.state).toBe('Review')
  // What was learned in the new study day is not due in it again.
  expect(after.due.getTime()).toBeGreaterThan(Date.parse(at) + 20 * 3_600_000)
  expect(study.state().card).toBeNull()
})

test.each(NIGHTS)('in %s at %s a step of a day and the next interval fall on the next study days', (timeZone, at) => {
  const evening = new Date(Date.parse(at) - 6 * 3_600_000).toISOString()
  const { study, cards, goTo } = rehearse({ items: 1, at: evening, timeZone, learningSteps: [24 * 60] })
  const cardId = cards[0] as string
  const { card } = study.answer({ cardId, rating: 'Good', millis: 1 })
  goTo(new Date(card.due.getTime() + MINUTE).toISOString())
  expect(study.queue(10).map(({ id }) => id)).toEqual([cardId])
})

test('a new day’s limit of new cards begins with the study day, not at midnight, also when the clock is put forward', () => {
  const { study, cards, goTo } = rehearse({
    items: 4,
    newPerDay: 2,
    timeZone: 'America/New_York',
    at: '2026-03-08T04:50:00Z',
    learningSteps: [],
  })
  for (const cardId of cards.slice(0, 2)) study.answer({ cardId, rating: 'Easy', millis: 1 })
  goTo('2026-03-08T05:10:00Z')
  expect(study.state().counts.new).toBe(0)
  goTo('2026-03-08T07:59:59Z')
  expect(study.state().counts.new).toBe(0)
  goTo('2026-03-08T08:00:00Z')
  expect(study.state().counts.new).toBe(2)
})

test.each([
  ['Europe/Berlin', 'America/New_York'],
  ['America/New_York', 'Asia/Kolkata'],
  ['Asia/Kolkata', 'Pacific/Apia'],
  ['Pacific/Apia', 'America/Los_Angeles'],
])('who flies from %s to %s in the middle of learning loses no step and no review', (from, to) => {
  const { store, study, cards, wait, goTo } = rehearse({ items: 3, timeZone: from, at: '2026-05-04T18:00:00Z', learningSteps: [10] })
  const [learning, review] = cards as [string, string, string]
  study.answer({ cardId: learning, rating: 'Again', millis: 1 })
  const { card } = study.answer({ cardId: review, rating: 'Easy', millis: 1 })
  writeSettings(store, { timeZone: to })
  wait(10)
  expect(study.queue(10)[0]?.id).toBe(learning)
  // An answer given in the old zone counts no days backwards in the new one.
  const { card: learned } = study.answer({ cardId: learning, rating: 'Good', millis: 1 })
  expect(learned.stability).toBeGreaterThan(0)
  expect(learned.due.getTime()).toBeGreaterThan(Date.parse('2026-05-04T18:10:00Z'))
  goTo(card.due.toISOString())
  expect(study.queue(10).map(({ id }) => id)).toContain(review)
})
