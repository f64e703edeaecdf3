import { expect, test } from 'vitest'
import { checkItem } from '.'
import { contextOf, flawsOf, itemOf } from './cases'

const from = 'The Hamburg meeting of Trump and Putin lasted more than two hours.'
const breaks = (stem: string, key: string, other: { stem: string; key: string }) =>
  flawsOf({ stem, key, from }, { others: [other] }).includes('8')

test.each([
  [
    'How long did the Hamburg meeting of Trump and Putin last?',
    'more than two hours',
    'How long was the Hamburg meeting of Trump and Putin scheduled to last?',
    'thirty minutes',
  ],
  ['Where did Trump and Putin first meet as presidents?', 'Hamburg', 'When did Trump and Putin first meet as presidents?', '7 July 2017'],
  ['What did Lavrov say about Trump and the denial?', 'he accepted it', 'What did Tillerson say about Trump and the denial?', 'he pressed'],
  [
    'What was the first US concession in Hamburg on the readout?',
    'meddling',
    'What was the second US concession in Hamburg on the readout?',
    'internal affairs',
  ],
  ['_____ met Putin in Hamburg for more than two hours.', 'Trump', 'Trump met _____ in Hamburg for more than two hours.', 'Putin'],
  ['How long did the Hamburg meeting last?', 'more than two hours', 'How long did the Hamburg meeting last?', 'more than 2 hours'],
  ['What did Stent call a reset?', 'a fresh start', 'What did Holmes call a reset?', 'a change of tone'],
])('passes: %s (%s) beside %s (%s)', (stem, key, otherStem, otherKey) =>
  expect(breaks(stem, key, { stem: otherStem, key: otherKey })).toBe(false),
)

test.each([
  [
    'How long did the Hamburg meeting of Trump and Putin last?',
    'more than two hours',
    'How long did the meeting of Trump and Putin in Hamburg last?',
    'thirty minutes',
  ],
  [
    'What hinders US–Russian cooperation under presidents of both parties?',
    'thin ties',
    'What hinders U.S.–Russian cooperation under the presidents of both parties?',
    'mistrust',
  ],
])('fails: %s (%s) beside %s (%s)', (stem, key, otherStem, otherKey) =>
  expect(breaks(stem, key, { stem: otherStem, key: otherKey })).toBe(true),
)

test('an item is no duplicate of itself', () => {
  const item = { ...itemOf({ stem: 'How long did the Hamburg meeting last?', key: 'more than two hours', from }), id: 'a' }
  expect(checkItem(item, contextOf(from, { others: [{ ...item, key: 'thirty minutes' }] }))).not.toContain('8')
})

test('sees an item added to the same batch later', () => {
  const others: { stem: string; key: string }[] = []
  const context = contextOf(from, { others })
  const item = itemOf({ stem: 'How long did the Hamburg meeting last?', key: 'more than two hours', from })
  expect(checkItem(item, context)).not.toContain('8')
  others.push({ stem: 'How long did the meeting in Hamburg last?', key: 'one hour' })
  expect(checkItem(item, context)).toContain('8')
})
