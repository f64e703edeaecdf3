import { expect, test } from 'vitest'
import { contentWords, countWords, outsideQuotations, rootOf, wordsOf } from './words'

test.each([
  [['agreed', 'agrees', 'agreeing', 'agree']],
  [['met', 'meets', 'meeting', 'meetings']],
  [['policy', 'policies']],
  [['pressed', 'pressing', 'press']],
  [['proposed', 'proposing', 'propose']],
  [['Putin’s', "Putin's", 'Putin']],
  [['thirty', '30']],
  [['twenty-five', '25']],
  [['7th', '07', '7', 'seven']],
  [['US', 'U.S.', 'U.S', 'USA']],
  [['Sept', 'September']],
])('%j share a stem', (words) => expect(new Set(words.map((word) => wordsOf(word)[0]?.stem)).size).toBe(1))

test.each([
  ['US', 'us'],
  ['Russia', 'Russian'],
  ['crisis', 'cries'],
  ['news', 'new'],
])('%s and %s do not', (one, other) => expect(wordsOf(one)[0]?.stem).not.toBe(wordsOf(other)[0]?.stem))

test('a root joins what a stem keeps apart', () => {
  const roots = ['agreement', 'agreed'].map((word) => rootOf(wordsOf(word)[0]?.stem ?? ''))
  expect(roots[0]).toBe(roots[1])
})

test('ISO dates read as dates', () => expect(wordsOf('2017-07-09').map(({ plain }) => plain)).toEqual(['9', 'july', '2017']))

test('content words leave out what only joins', () =>
  expect(contentWords('What did the two presidents say of it in Hamburg?').map(({ plain }) => plain)).toEqual([
    '2',
    'presidents',
    'say',
    'hamburg',
  ]))

test('a compound counts once', () => expect(countWords('a thirty-minute chat, self-sustaining')).toBe(4))

test('quotations and titles are blanked, apostrophes and gaps are not', () => {
  expect(outsideQuotations('He said “I won’t” of *The Limits* and Putin’s _____.')).toBe(
    'He said           of              and Putin’s _____.',
  )
})
