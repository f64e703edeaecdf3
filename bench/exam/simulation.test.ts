import { expect, test } from 'vitest'
import { LEARNERS } from './learners'
import { compare, COURSES, WAYS, type WayName } from './simulation'

test.each(COURSES)(
  'the plan scores more on the day than any other way with the same minutes: $days days',
  (course) => {
    const rows = compare(course, LEARNERS, [11, 12])
    const mean = (way: WayName) => rows.reduce((sum, { scores }) => sum + scores[way], 0) / rows.length
    for (const way of Object.keys(WAYS) as WayName[]) if (way !== 'plan') expect(mean('plan'), way).toBeGreaterThan(mean(way))
  },
  60_000,
)
