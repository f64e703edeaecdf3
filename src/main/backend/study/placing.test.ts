import fc from 'fast-check'
import { get_fuzz_range } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { placed, type DaysAhead } from './placing'

const quiet: DaysAhead = { due: (first, last) => Array.from({ length: last - first + 1 }, () => 0), share: () => 1, sibling: () => false }
const place = (interval: number, random: number, ahead?: DaysAhead) =>
  placed(interval, { after: 0, elapsed: 0, longest: 36_500, random, ahead })
const spreadOver = (draws: number, ahead?: DaysAhead) => Array.from({ length: draws }, (_, n) => place(30, (n + 0.5) / draws, ahead))

test('a day is always one of FSRS’s fuzz range, whatever is known of the days', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40_000 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 36_500 }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }),
      (interval, elapsed, longest, random, noise) => {
        const ahead: DaysAhead = {
          due: (first, last) => Array.from({ length: last - first + 1 }, (_, n) => noise[(first + n) % 7] as number),
          share: (day) => ((noise[day % 7] as number) % 3) / 2,
          sibling: (day) => noise[(day + 3) % 7] === 1,
        }
        const given = Math.min(interval, longest)
        const day = placed(given, { after: 0, elapsed, longest, random, ahead })
        const { min_ivl, max_ivl } = given < 2.5 ? { min_ivl: given, max_ivl: given } : get_fuzz_range(given, elapsed, longest)
        expect(day).toBeGreaterThanOrEqual(min_ivl)
        expect(day).toBeLessThanOrEqual(max_ivl)
      },
    ),
  )
})

test('without anything known, every day of the range is as likely', () => {
  const days = spreadOver(7000)
  const { min_ivl, max_ivl } = get_fuzz_range(30, 0, 36_500)
  for (let day = min_ivl; day <= max_ivl; day++) {
    const share = days.filter((one) => one === day).length / days.length
    expect(share).toBeCloseTo(1 / (max_ivl - min_ivl + 1), 2)
  }
  expect(spreadOver(7000, quiet)).toEqual(days)
})

test('days with fewer reviews are preferred, and in the end all are about as full', () => {
  const full = new Map<number, number>()
  const ahead: DaysAhead = { ...quiet, due: (first, last) => Array.from({ length: last - first + 1 }, (_, n) => full.get(first + n) ?? 0) }
  full.set(30, 200)
  for (let n = 0; n < 700; n++) {
    const day = place(30, ((n * 7919) % 1000) / 1000, ahead)
    full.set(day, (full.get(day) ?? 0) + 1)
  }
  expect(full.get(30)).toBeLessThan(215)
  const others = [...full].filter(([day]) => day !== 30).map(([, count]) => count)
  expect(Math.max(...others) / Math.min(...others)).toBeLessThan(1.35)
})

test('a weekday that is to carry nothing is left out, one that is to carry half gets about half; where nothing else is left, it is taken', () => {
  const off = spreadOver(500, { ...quiet, share: (day) => (day % 7 === 2 ? 0 : 1) })
  expect(off.some((day) => day % 7 === 2)).toBe(false)
  const half = spreadOver(7000, { ...quiet, share: (day) => (day === 30 ? 0.5 : 1) })
  const [day30, day31] = [30, 31].map((wanted) => half.filter((day) => day === wanted).length) as [number, number]
  expect(day30 / day31).toBeCloseTo(0.5, 1)
  expect(place(3, 0.5, { ...quiet, share: () => 0 })).toBeGreaterThanOrEqual(2)
})

test('cards of one fact fall on different days where the range lets them', () => {
  const sibling = (day: number) => day >= 28 && day <= 30
  expect(spreadOver(500, { ...quiet, sibling }).some(sibling)).toBe(false)
  expect(place(30, 0.5, { ...quiet, sibling: () => true })).toBeGreaterThan(25)
})
