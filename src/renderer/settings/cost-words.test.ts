import { expect, it } from 'vitest'
import type { Workload } from '../../shared/workload'
import { costInWords, figure } from './cost-words'

const cost = (minutesPerDay: number) => ({ reviewsPerDay: 12.34, minutesPerDay, remembered: 1234, minutesPerCard: 1 })
const workload: Workload = {
  points: [0.7, 0.9].map((retention) => ({ retention, costs: { '90': cost(5.55), '365': cost(20) } })),
  least: { '90': 0.7, '365': null },
  cards: 2000,
  newPerDay: 20,
  seconds: { fresh: 20, review: 9, lapse: 12 },
  millis: 1,
}

it('says what the retention costs by the point that was tried closest to it, and where the least work is', () => {
  expect(costInWords(workload, 90, 0.93)).toBe(
    'At 90%: about 12 reviews and 5.6 minutes a day over the next 90 days, and 1,234 cards remembered then. The least work for each card remembered is at 70%.',
  )
})

it('says so where there is nothing to be said', () => {
  expect(costInWords(workload, 365, 0.9)).toContain('no cards yet')
  expect([figure(0), figure(9.96), figure(12.5)]).toEqual(['0', '10', '13'])
})
