import { expect, test } from 'vitest'
import { capitalsOf } from './capitals'

test('prevents a country whose name ends like an adverb from losing its capital', () => {
  const { isCommon } = capitalsOf('Italy resisted the draft. Initially nobody minded.')
  expect(isCommon('Italy', 'resisted')).toBe(false)
  expect(isCommon('Initially', 'nobody')).toBe(true)
})

test('a capital whose name ends like a participle keeps its own', () => {
  const { isCommon } = capitalsOf('Beijing had sent an ultimatum. Pressing matters waited.')
  expect(isCommon('Beijing', 'had')).toBe(false)
  expect(isCommon('Pressing', 'matters')).toBe(true)
})

test('prevents an army from being told to March, in a text that names the month', () => {
  const { mend } = capitalsOf('An army set out, and in March it took Naples. Others came in May.')
  expect(mend('when did an army march to Naples?')).toBe('when did an army march to Naples?')
})
