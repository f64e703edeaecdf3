import { expect, test } from 'vitest'
import { voiced } from './voiced'

test('a view told as a plain fact is asked as somebody’s view', () => {
  expect(voiced('What is bias?', 'a source of credibility', 'Kydd')).toBe('According to Kydd, what is bias?')
  expect(voiced('Bias, on this view, is a source of _____.', 'credibility', 'Kydd')).toBe('According to Kydd, bias is a source of _____.')
  expect(voiced('In his model a mediator who wants only peace _____.', 'cannot be believed', 'Kydd')).toBe(
    'According to Kydd, a mediator who wants only peace _____.',
  )
})

test('nobody is named twice, nor in the question that asks for him', () => {
  expect(voiced('In Kydd’s view, what is bias?', 'a source of credibility', 'Kydd')).toBe('In Kydd’s view, what is bias?')
  expect(voiced('Who sees bias as a source of credibility?', 'Andrew Kydd', 'Kydd')).toBe('Who sees bias as a source of credibility?')
  expect(voiced('What is bias?', 'a source of credibility', undefined)).toBe('What is bias?')
})
