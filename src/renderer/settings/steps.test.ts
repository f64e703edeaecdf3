import { expect, it } from 'vitest'
import { parseSteps, stepsInWords } from './steps'

it.each([
  ['1 10', [1, 10]],
  ['1m 10m 1h 1d', [1, 10, 60, 1440]],
  ['1 min, 10 min, 2 days', [1, 10, 2880]],
  ['30s; 0.5h', [0.5, 30]],
  ['  ', []],
])('reads %j', (text, steps) => expect(parseSteps(text)).toEqual({ steps }))

it.each(['soon', '0', '-5', '10 weeks', '1 10 fortnights', '1 2 3 4 5 6 7 8 9 10 11'])('refuses %j with a sentence', (text) => {
  expect(parseSteps(text)).toEqual({ error: expect.stringMatching(/\.$/) })
})

it('reads what it writes', () => {
  const steps = [0.5, 1, 10, 90, 120, 1440]
  expect(parseSteps(stepsInWords(steps))).toEqual({ steps })
})
