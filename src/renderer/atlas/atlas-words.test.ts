import { expect, test } from 'vitest'
import type { AtlasMeeting } from '../../shared/atlas-contract'
import { balances, dayInWords, entriesOf, fateOf, isOf, shortName, sidesOf, yearOf } from './atlas-words'

const meeting = {
  id: 'yalta-1945',
  start: '1945-02-04',
  place: { city: 'Yalta' },
  concessions: [
    { by: 'US and UK', to: 'USSR', what: 'backed the Kurils', later: 'kept: in 1945' },
    { by: 'USSR', to: 'US', what: 'accepted elections', later: 'broken: in 1947' },
    { by: 'USSR', to: 'US', what: 'offered cuts', later: 'kept in part: INF' },
  ],
} as unknown as AtlasMeeting

test('a date has its place on a time axis', () => {
  expect(yearOf('2017-07-01')).toBeCloseTo(2017.5)
  expect(shortName(meeting)).toBe('Yalta 1945')
  expect(dayInWords('2017-07-07')).toBe('7 July 2017')
})

test('what became of a concession is read from the word it begins with', () => {
  expect(['kept: a', 'broken: b', 'reversed in 2019', 'lapsed', 'kept in part', 'unsettled: c'].map(fateOf)).toEqual([
    'kept',
    'broken',
    'reversed',
    'lapsed',
    'open',
    'open',
  ])
})

test('the ledger counts what each side gave', () => {
  const entries = entriesOf([meeting])
  expect(balances(entries)).toEqual([{ meeting, american: 1, other: 2 }])
  expect(isOf('US and UK', 'UK')).toBe(true)
  expect(isOf('USSR', 'US')).toBe(false)
  expect(sidesOf(entries)).toEqual(['US', 'USSR', 'UK'])
})
