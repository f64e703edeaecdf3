import { expect, test } from 'vitest'
import { dayInWords, daysInWords, percent, todayInWords } from './exam-words'

test.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [12, 'in 12 days'],
  [-1, '1 day ago'],
])('%d days from now is %s', (days, words) => expect(daysInWords(days)).toBe(words))

test('what today asks for leaves out what there is none of', () => {
  expect(todayInWords({ new: 4, reviews: 31, minutes: 12.2 })).toBe('4 new cards and 31 reviews, about 12 minutes')
  expect(todayInWords({ new: 0, reviews: 1, minutes: 0.2 })).toBe('1 review, about 1 minute')
  expect(todayInWords({ new: 0, reviews: 0, minutes: 0 })).toBe('Nothing more today')
})

test('a date is the same day in every time zone, and no cards have no share', () => {
  expect(dayInWords('2026-03-12')).toBe('Thu 12 March')
  expect(percent(null)).toBe('–')
})
