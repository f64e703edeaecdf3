import { expect, test } from 'vitest'
import { scopeFrom, scopeOptions, scopeValue } from './scope'

test('each choice of the list becomes its part of the blueprint, and is found again from it', () => {
  const options = scopeOptions({
    exams: [{ id: 'e 1', name: 'Finals' }],
    decks: [
      { id: 'default', name: 'Default' },
      { id: 'd2', name: 'Arms control' },
    ],
    frameworks: ['two-level games'],
    readings: [{ id: 'r', title: 'Malta' }],
  })
  expect(options.map(({ value }) => scopeValue(scopeFrom(value)))).toEqual(options.map(({ value }) => value))
  expect(scopeFrom('framework two-level games').frameworks).toEqual(['two-level games'])
})
