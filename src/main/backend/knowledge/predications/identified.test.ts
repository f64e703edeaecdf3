import { expect, test } from 'vitest'
import { tokensOf } from '../tokens'
import { isIdentified } from './identified'

const identified = (phrase: string): boolean => {
  const tokens = tokensOf(`He praised ${phrase}.`, 0)
  return isIdentified(tokens, { from: 2, to: tokens.length - 1 })
}

test.each([
  'the fall of Bismarck',
  'the spiral model',
  'the nuclear balance',
  'the Soviet offer',
  'Bismarck',
  'states with many neighbours',
  'the envoy who signed in Paris',
  'the world',
  'each other',
  'two Norwegian scholars',
])('a reader knows what is meant by “%s”', (phrase) => {
  expect(identified(phrase)).toBe(true)
})

test.each([
  'the letter',
  'the second letter',
  'the same offer',
  'the other side',
  'these rules',
  'another rule',
  'two mechanisms',
  'the president',
  'a related view',
])('only the text before says what is meant by “%s”', (phrase) => {
  expect(identified(phrase)).toBe(false)
})
