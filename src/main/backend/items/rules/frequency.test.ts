import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (stem: string, from = 'Summits raise hopes.', options?: string[]) =>
  flawsOf({ stem, key: 'hopes', from, ...(options ? { options } : {}) }).includes('16')

test.each([
  'How many hours did Trump and Putin meet in Hamburg?',
  'Who said “we often met”?',
  'Who wrote *Many Resets*?',
  'As many as how many states met in Hamburg?',
])('passes: %s', (stem) => expect(breaks(stem)).toBe(false))
test('passes a word of the source itself', () => {
  expect(breaks('Ushakov saw many themes ready for what?', 'Ushakov saw many themes ready for discussion.')).toBe(false)
})
test.each(['What do summits often raise?', 'What do many summits raise?', 'Which hopes are usually raised?'])('fails: %s', (stem) =>
  expect(breaks(stem)).toBe(true),
)
test('fails in an option', () =>
  expect(breaks('What do summits raise?', undefined, ['hopes', 'fears that rarely pass', 'doubts'])).toBe(true))
