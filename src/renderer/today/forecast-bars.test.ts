import { expect, it } from 'vitest'
import { barsOf } from './forecast-bars'

const week = (...due: number[]) => due.map((count, index) => ({ date: `2026-03-${String(28 + index).padStart(2, '0')}`, due: count }))

it('draws the busiest day to the top and names the days', () => {
  const bars = barsOf(week(31, 0, 62))
  expect(bars.map(({ height, name, longName }) => ({ height, name, longName }))).toEqual([
    { height: 0.5, name: 'Today', longName: 'Today' },
    { height: 0, name: 'Sun', longName: 'Tomorrow' },
    { height: 1, name: 'Mon', longName: 'Monday' },
  ])
})

it('keeps a quiet week low, and an empty one flat', () => {
  expect(barsOf(week(2, 0)).map((bar) => bar.height)).toEqual([0.25, 0])
})
