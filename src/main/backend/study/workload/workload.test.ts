import { expect, test } from 'vitest'
import type { Workload } from '../../../../shared/workload'
import { rehearse } from '../fixtures/rehearsal'

async function simulated({ study }: ReturnType<typeof rehearse>, deckId?: string): Promise<Workload> {
  let events = 0
  for await (const event of study.workload({ deckId })) {
    if (event.type === 'result') {
      expect(events).toBeGreaterThan(5)
      return event.result
    }
    events += 1
  }
  throw new Error('The simulation ended without a result')
}

test('a higher retention costs more reviews and minutes and leaves more remembered; the least work lies between', async () => {
  const rehearsal = rehearse({ items: 300, newPerDay: 10 })
  for (const cardId of rehearsal.cards.slice(0, 30)) rehearsal.study.answer({ cardId, rating: 'Easy', millis: 5000 })
  const { points, least, cards } = await simulated(rehearsal)
  expect(cards).toBe(300)
  for (const days of ['90', '365'] as const) {
    const [low, middle, high] = [0.7, 0.85, 0.97].map((wanted) => points.find(({ retention }) => retention === wanted)?.costs[days])
    expect(middle?.minutesPerDay).toBeLessThan(high?.minutesPerDay ?? 0)
    expect(low?.reviewsPerDay).toBeLessThan(high?.reviewsPerDay ?? 0)
    expect(low?.remembered).toBeLessThan(high?.remembered ?? 0)
    expect(high?.remembered).toBeGreaterThan(280)
    expect(least[days]).toBeLessThan(0.95)
  }
})

test('the same cards and settings give the same figures; more new cards a day cost more', async () => {
  const few = await simulated(rehearse({ items: 1000, newPerDay: 2 }))
  expect({ ...(await simulated(rehearse({ items: 1000, newPerDay: 2 }))), millis: 0 }).toEqual({ ...few, millis: 0 })
  const many = await simulated(rehearse({ items: 1000, newPerDay: 20 }))
  const minutes = ({ points }: Workload) => points[5]?.costs['90'].minutesPerDay ?? 0
  expect(minutes(many)).toBeGreaterThan(5 * minutes(few))
})

test('without cards there is nothing to be said of the least work, and a cancelled simulation stops', async () => {
  const rehearsal = rehearse({ items: 0 })
  expect((await simulated(rehearsal)).least).toEqual({ '90': null, '365': null })
  const cancel = new AbortController()
  const events = rehearsal.study.workload({}, cancel.signal)
  await events.next()
  cancel.abort()
  await expect(events.next()).rejects.toThrow('The simulation was cancelled.')
})
