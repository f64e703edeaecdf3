import { expect, test } from 'vitest'
import type { Seed } from '../templates/seed'
import { withYear } from './with-year'

const asked = (stem: string, key: string, dates: string[], cue: { name: string; year: string | null } | null) => {
  const slots = { 'document:dates': dates.map((text) => ({ start: 0, end: 0, text })) }
  const seed = { stem, key, accepted: [], fact: { slots } } as unknown as Seed
  const { stem: whole, key: full, accepted } = withYear(seed, cue)
  return [whole, full, ...accepted]
}

test.each([
  [
    'On _____ London made an offer.',
    '8 October',
    ['8 October', '8 October 1953'],
    { name: 'Trieste', year: null },
    'On _____ London made an offer.',
    '8 October 1953',
    '8 October',
  ],
  [
    'By December the junta had _____.',
    'a plan',
    ['December', 'December 1978'],
    { name: 'Beagle', year: '1978–84' },
    'By December 1978 the junta had _____.',
    'a plan',
  ],
  // the topic's year is that of the day
  [
    'On 3 June he accepted _____.',
    'terms',
    ['3 June', '3 June 1999'],
    { name: 'Kosovo war', year: '1999' },
    'On 3 June he accepted _____.',
    'terms',
  ],
  [
    'On the 12th they reached _____.',
    'Slatina',
    ['the 12th', '12 June 1999'],
    { name: 'Kosovo war', year: '1999' },
    'On 12 June they reached _____.',
    'Slatina',
  ],
  [
    'The Treaty of Portsmouth was signed on _____.',
    '5 September',
    [],
    { name: 'Treaty of Portsmouth', year: '1905' },
    'The Treaty of Portsmouth was signed on _____.',
    '5 September 1905',
    '5 September',
  ],
  [
    'As it fell apart in 1917, they met on _____.',
    '20 August 1917',
    ['20 August', '20 August 1917'],
    null,
    'As it fell apart in 1917, they met on _____.',
    '20 August',
    '20 August 1917',
  ],
] as const)('a day has its year where the topic does not give it: %s', (stem, key, dates, cue, ...whole) => {
  expect(asked(stem, key, [...dates], cue)).toEqual(whole)
})
