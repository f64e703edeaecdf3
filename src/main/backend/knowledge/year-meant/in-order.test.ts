import { expect, test } from 'vitest'
import { timesInFull, yearInOrder } from './in-order'

test.each([
  ['They met on 9 August 1905. On 12 August talks began. On 29 August they agreed.', '29 August', '1905'],
  ['By the autumn of 1953 patience had run out. On 8 October London made an offer. Early in 1954 talks began.', '8 October', '1953'],
  ['He arrived on 26 December and flew to and fro. On 8 January 1979 both signed.', '26 December', '1978'],
  ['He slipped away on 27 November, was caught and, on 17 January 1961, shot.', '27 November', '1960'],
  ['Between 7 April and the middle of July 1994 many were murdered.', '7 April', '1994'],
  ['It was Swedish until 1809. As the empire fell apart in 1917, they met on 20 August and resolved to leave.', '20 August', '1917'],
  ['They met on 9 August 1905. Two years later, on 29 August, they agreed.', '29 August', undefined],
  ['They met on 9 August 1905. The rest was told in 1907. On 29 August they agreed.', '29 August', undefined],
  ['They met on 9 August 1905. On 4 March they agreed.', '4 March', undefined],
])('a day is of the year of a story told in order: %s', (text, day, year) => {
  expect(yearInOrder(text, text.indexOf(day))).toBe(year)
})

test('a month, and a day of the month told before, have their year too', () => {
  const text = 'They met on 9 August 1905. On the 29th they agreed. By December it may have been forgotten.'
  expect(timesInFull(text, 27, text.length)).toEqual([
    { words: 'December', full: 'December 1905' },
    { words: 'the 29th', full: '29 August 1905' },
  ])
})

test('a day is of the month that was told just before, whose own day was not', () => {
  const text = 'The war came in October 1973. Egypt attacked on the 6th. By November it was over. A truce began on the 11th.'
  expect(timesInFull(text, 30, 55)).toEqual([{ words: 'the 6th', full: '6 October 1973' }])
  expect(timesInFull(text, 80, text.length)).toEqual([])
})

test('a day before “and” is one by itself, where no other day stands behind it', () => {
  const text = 'As it fell apart in 1917, they met on 20 August and resolved to leave.'
  expect(timesInFull(text, 0, text.length)).toEqual([{ words: '20 August', full: '20 August 1917' }])
})
