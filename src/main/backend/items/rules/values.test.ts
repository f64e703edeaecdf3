import { expect, test } from 'vitest'
import { valueOf } from './values'

const order = (text: string) => valueOf(text)?.order

test.each([
  ['7 July 2017', 'day'],
  ['July 7, 2017', 'day'],
  ['on 7 July 2017', 'day'],
  ['9 July', 'day'],
  ['July 2017', 'month'],
  ['in 2017', 'year'],
  ['the 1990s', 'decade'],
  ['7–8 July 2017', 'day'],
])('%s is a date by the %s', (text, precision) => expect(valueOf(text)).toMatchObject({ kind: 'date', precision }))

test.each([
  ['thirty minutes', 30],
  ['half an hour', 30],
  ['an hour and a half', 90],
  ['more than two hours', 120],
  ['two hours and fifteen minutes', 135],
  ['about 13 hours', 780],
  ['twenty-five years', 25 * 525_960],
])('%s is a length of time', (text, minutes) => expect(valueOf(text)).toEqual({ kind: 'duration', order: minutes }))

test.each([
  ['three', 3, ''],
  ['three concessions', 3, 'concession'],
  ['40%', 40, 'per cent'],
  ['40 per cent', 40, 'per cent'],
  ['$5 billion', 5e9, ''],
  ['1,500 troops', 1500, 'troop'],
  ['twenty-five', 25, ''],
])('%s is a number', (text, amount, unit) => expect(valueOf(text)).toEqual({ kind: 'number', order: amount, unit }))

test.each(['Hamburg', 'the Hamburg meeting of 2017', 'a ceasefire in Syria', 'New START', 'one of the two leaders', ''])(
  '%s is no value',
  (text) => expect(valueOf(text)).toBeNull(),
)

test('dates and lengths of time compare', () => {
  expect(order('16 July 2018')).toBeGreaterThan(order('7 July 2017') ?? Infinity)
  expect(order('December 2016')).toBeLessThan(order('January 2017') ?? 0)
  expect(order('thirty minutes')).toBeLessThan(order('one hour') ?? 0)
})
