import { describe, expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (rule: string, key: string, others: string[], stem = 'What did Trump and Putin announce in Hamburg?') =>
  flawsOf({ stem, key, from: `They announced ${key}.`, options: [key, ...others] }).includes(rule)

describe('rule 14: no “all of the above”', () => {
  test.each([[['a prisoner exchange', 'an arms treaty']], [['war and peace', 'an arms treaty']]])('passes %j', (others) =>
    expect(breaks('14', 'a ceasefire in Syria', others)).toBe(false),
  )
  test.each([['All of the above'], ['None of these'], ['Both A and B'], ['A and C'], ['Neither of them']])('fails %s', (other) =>
    expect(breaks('14', 'a ceasefire in Syria', ['an arms treaty', other])).toBe(true),
  )
  test('fails a sum of two others', () => expect(breaks('14', 'a truce', ['a treaty', 'a truce and a treaty'])).toBe(true))
})

describe('rule 15: no absolutes as clues', () => {
  test('passes', () => expect(breaks('15', 'a ceasefire in Syria', ['a prisoner exchange', 'an arms treaty'])).toBe(false))
  test('passes what the stem asks about', () =>
    expect(breaks('15', 'never again', ['never before', 'twice'], 'Which words with “never” were said in Hamburg?')).toBe(false))
  test('fails', () => expect(breaks('15', 'a ceasefire in Syria', ['always to consult first', 'an arms treaty'])).toBe(true))
})

describe('rule 17: the answer is not the longest', () => {
  test.each([
    ['Helsinki', ['Rome', 'Oslo']],
    ['a ceasefire in Syria', ['a prisoner exchange', 'an arms treaty']],
    ['a truce', ['a long and complicated arms treaty', 'a prisoner exchange']],
  ])('passes %s', (key, others) => expect(breaks('17', key, others)).toBe(false))
  test('fails', () => expect(breaks('17', 'a limited ceasefire in the southwest of Syria', ['an arms treaty', 'a visit'])).toBe(true))
})

describe('rule 18: no echo', () => {
  test('passes a word which other options share', () =>
    expect(
      breaks('18', 'a ceasefire in Syria', ['a pipeline to Syria', 'an arms treaty'], 'What did the two sides announce on Syria?'),
    ).toBe(false))
  test('passes common words', () =>
    expect(breaks('18', 'place and time', ['rank and file', 'rules of war'], 'What takes place first?')).toBe(false))
  test('fails', () =>
    expect(
      breaks(
        '18',
        'a working group on cybersecurity',
        ['an arms treaty', 'a prisoner exchange'],
        'What did Trump tweet about cybersecurity?',
      ),
    ).toBe(true))
})

describe('rule 21: no convergence', () => {
  test.each([
    ['Trump pressed Putin', ['Trump believed Putin', 'Trump ignored Putin']],
    ['7 July 2017', ['8 July 2017', '9 July 2017']],
    ['two hours and fifteen minutes', ['two hours and thirty minutes', 'three hours and fifteen minutes']],
    ['thin economic ties', ['strong military alliances', 'old ideological quarrels']],
  ])('passes %s', (key, others) => expect(breaks('21', key, others)).toBe(false))
  test.each([
    ['thin economic ties', ['thin military ties', 'broad economic ties']],
    ['red tape and blue flags', ['red tape and green grass', 'grey stones and blue flags']],
  ])('fails %s', (key, others) => expect(breaks('21', key, others)).toBe(true))
})
