import { expect, test } from 'vitest'
import { datesIn, writtenForms } from './dates'
import { quantitiesIn } from './quantities'

test.each([
  ['on July 7, 2017, in Hamburg', { value: '2017-07-07', precision: 'day' }],
  ['on 11 and 12 October 1986', { value: '1986-10-11', precision: 'day', end: '1986-10-12' }],
  ['from 22 to 30 May 1972', { value: '1972-05-22', precision: 'day', end: '1972-05-30' }],
  ['from 27 June to 2 July 1947', { value: '1947-06-27', precision: 'day', end: '1947-07-02' }],
  ['12 November 1921 to 6 February 1922', { value: '1921-11-12', precision: 'day', end: '1922-02-06' }],
  ['June 27 to July 2, 1947', { value: '1947-06-27', precision: 'day', end: '1947-07-02' }],
  ['in July 2018', { value: '2018-07', precision: 'month' }],
  ['during 1947–1991', { value: '1947', precision: 'year', end: '1991' }],
  ['since 1956', { value: '1956', precision: 'year' }],
])('reads the date in "%s"', (text, date) => {
  expect(datesIn(text).map((found) => found.date)).toEqual([date])
})

test('knows the ways to write a date', () => {
  expect(writtenForms({ value: '2017-07-07', precision: 'day' })).toEqual(['7 July 2017', 'July 7, 2017', 'July 2017'])
})

test('a range over two months is written with both', () => {
  expect(writtenForms({ value: '1947-06-27', precision: 'day', end: '1947-07-02' })).toContain('27 June to 2 July 1947')
})

test.each([
  ['It lasted more than two hours.', 'duration', 'more than two hours'],
  ['a thirty-minute chat', 'duration', 'thirty-minute'],
  ['a cut of 50 per cent', 'share', '50 per cent'],
  ['cost $3.5 billion', 'money', '$3.5 billion'],
  ['three major concessions', 'count', 'three major concessions'],
  ['they had scrapped 2,692 of them', 'count', '2,692 of them'],
  ['a ceiling of 2,000 to 2,500 strategic warheads', 'count', '2,000 to 2,500 strategic warheads'],
  ['at a ratio of 5:5:3', 'share', '5:5:3'],
  ['received nine-tenths of the land', 'share', 'nine-tenths of the land'],
  ['froze it at about 1,618 against 1,054', 'count', 'about 1,618 against 1,054'],
  ['two-thirds of western oil', 'share', 'two-thirds of western'],
])('measures "%s"', (text, kind, words) => {
  expect(quantitiesIn(text).map((q) => [q.kind, q.text.trim()])).toContainEqual([kind, words])
})

test.each([
  ['signed off 3 July 79 (before the raid)', '1979-07-03'],
  ['8 Feb 88 Berg on the wireless', '1988-02-08'],
  ['raid of 28 Feb 55: nine boats', '1955-02-28'],
])('a note\u2019s short year is read in "%s"', (text, value) => {
  expect(datesIn(text).map(({ date }) => date.value)).toEqual([value])
})

test.each(['On 12 December 40 delegates came.', '12 June 62 princes agree', 'Context, Dec 17 to Jan 18'])(
  'no year is read in "%s"',
  (text) => {
    expect(datesIn(text)).toEqual([])
  },
)
