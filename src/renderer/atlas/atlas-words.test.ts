import { expect, test } from 'vitest'
import type { AtlasMeeting } from '../../shared/atlas-contract'
import { dayInWords, shortName, yearOf } from './atlas-words'

test('a date has its place on a time axis, and a meeting its short name', () => {
  expect(yearOf('2017-07-01')).toBeCloseTo(2017.5)
  expect(shortName({ start: '1945-02-04', place: { city: 'Yalta' } } as unknown as AtlasMeeting)).toBe('Yalta 1945')
  expect(dayInWords('2017-07-07')).toBe('7 July 2017')
})
