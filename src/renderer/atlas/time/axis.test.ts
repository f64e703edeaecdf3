import { expect, test } from 'vitest'
import { clampStart, FIRST_YEAR, inLanes, LAST_YEAR, layOut, ticks } from './axis'

test('the axis does not slide past its ends', () => {
  expect(clampStart(1900, 20)).toBe(FIRST_YEAR)
  // a reading on the Congress of Vienna
  expect(clampStart(1815, 20, 1812)).toBe(1815)
  expect(clampStart(2020, 20)).toBe(LAST_YEAR - 20)
})

test('years are marked as often as there is room', () => {
  expect(ticks(1942, 2027, 960)).toEqual([1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020])
  expect(ticks(1984, 1988, 960)).toEqual([1984, 1985, 1986, 1987, 1988])
})

const LONG = 'Camp David 1959'
const box = ({ x, label, side }: { x: number; label: string; side: 'left' | 'right' | null }) => {
  const long = 11 + label.length * 7
  return side === null ? null : side === 'right' ? [x, x + long] : [x - long, x]
}

test('no label covers a dot or another label of its lane, however crowded the years are', () => {
  const dots = Array.from({ length: 25 }, (_, at) => ({ id: String(at), x: (at * 67) % 900, label: LONG })).toSorted((a, b) => a.x - b.x)
  const placed = layOut(dots, 4, 900)
  expect(placed).toHaveLength(25)
  for (const one of placed) {
    const mine = box(one)
    if (!mine) continue
    const [from = 0, to = 0] = mine
    for (const other of placed.filter(({ lane, id }) => lane === one.lane && id !== one.id)) {
      expect(other.x > from && other.x < to).toBe(false)
      const [start = 0, end = 0] = box(other) ?? []
      expect(start < to && from < end).toBe(false)
    }
  }
  expect(placed.filter(({ side }) => side !== null).length).toBeGreaterThan(5)
})

test('spans that overlap stand in lanes of their own, and lanes are used again', () => {
  const lanes = inLanes(
    [
      { start: 1972, end: 2002 },
      { start: 1979, end: 1980 },
      { start: 1991, end: 2009 },
    ],
    () => 1,
  )
  expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 1])
})
