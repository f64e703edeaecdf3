import { expect, test } from 'vitest'
import type { AttemptSummary } from '../../shared/quiz'
import { attemptsAt } from './comparison'

const attempt = (id: string, day: number, right: number, changes: Partial<AttemptSummary> = {}): AttemptSummary => ({
  ...{
    id,
    name: 'Mock exam',
    mode: 'mock',
    startedAt: new Date(2026, 0, day),
    handedInAt: new Date(2026, 0, day),
    spentMillis: 100_000,
    from: null,
  },
  marks: { right, answered: 10, total: 10, points: right, unmarked: 0 },
  ...changes,
})

test('attempts at one quiz are compared with the one before, without those that were not handed in', () => {
  const found = attemptsAt('Mock exam', [
    attempt('c', 3, 8),
    attempt('open', 4, 1, { handedInAt: null }),
    attempt('a', 1, 5),
    attempt('other', 2, 9, { name: 'Ten quick ones' }),
  ])
  expect(found.map(({ id, change, millisEach }) => [id, change, millisEach])).toEqual([
    ['c', 30, 10_000],
    ['a', undefined, 10_000],
  ])
})
