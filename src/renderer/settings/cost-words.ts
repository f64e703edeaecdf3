import type { Horizon } from '../../shared/horizons'
import type { Workload, WorkloadPoint } from '../../shared/workload'

export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** One decimal below ten. */
export const figure = (value: number): string =>
  value < 10 ? (Math.round(value * 10) / 10).toString() : Math.round(value).toLocaleString('en-GB')

/** The point that was tried closest to a retention. */
const nearest = (points: readonly WorkloadPoint[], retention: number): WorkloadPoint | undefined =>
  points.toSorted((a, b) => Math.abs(a.retention - retention) - Math.abs(b.retention - retention))[0]

/** What the retention that is set costs, and where the least work is. */
export function costInWords({ points, least }: Workload, horizon: Horizon, retention: number): string {
  const point = nearest(points, retention)
  const cheapest = least[`${horizon}`]
  if (!point || cheapest === null) return 'There are no cards yet whose work could be worked out.'
  const { reviewsPerDay, minutesPerDay, remembered } = point.costs[`${horizon}`]
  return (
    `At ${percent(point.retention)}: about ${figure(reviewsPerDay)} reviews and ${figure(minutesPerDay)} minutes a day over the next ${horizon} days, ` +
    `and ${figure(remembered)} cards remembered then. The least work for each card remembered is at ${percent(cheapest)}.`
  )
}
