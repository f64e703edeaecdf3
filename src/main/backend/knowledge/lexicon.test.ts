import { expect, test } from 'vitest'
import { surnameOf } from './lexicon'

test.each([
  ['David Lloyd George', 'Lloyd George'],
  ['Mao Zedong', 'Mao'],
  ['Kim Jong-un', 'Kim'],
  ['Arthur M. Schlesinger, Jr.', 'Schlesinger'],
  ['Henry George', 'George'],
])('%s is called %s for short', (name, short) => expect(surnameOf(name)).toBe(short))
