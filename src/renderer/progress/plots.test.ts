import { expect, test } from 'vitest'
import { csvOf, percent, roundTop } from './plot'
import { stretchesOf } from './stretches'

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10) }))

test('CSV keeps commas and quotes in their cell, and runs no formula', () => {
  expect(
    csvOf({
      columns: ['A, B', 'C'],
      rows: [
        ['say "x"', 1],
        ['=SUM(A1)', -2],
      ],
    }),
  ).toBe('"A, B",C\r\n"say ""x""",1\r\n\'=SUM(A1),-2\r\n')
})

test('few days stand alone; many go in weeks whose last, or first, is whole, and none is lost', () => {
  expect(stretchesOf(days(90), 'last')).toHaveLength(90)
  const back = stretchesOf(days(365), 'last')
  expect([back.length, back[0]?.days.length, back.at(-1)?.days.length]).toEqual([53, 1, 7])
  const ahead = stretchesOf(days(365), 'first')
  expect([ahead.length, ahead[0]?.days.length, ahead.at(-1)?.days.length]).toEqual([53, 7, 1])
})

test('an axis ends on a round number above the highest bar', () => {
  expect([0, 5, 6, 11, 21, 100, 101, 999].map(roundTop)).toEqual([5, 5, 10, 20, 50, 100, 200, 1000])
})

test('a share has a decimal unless it is all, half or nothing', () => {
  expect([percent(0), percent(0.905), percent(0.5), percent(1)]).toEqual(['0%', '90.5%', '50%', '100%'])
})
