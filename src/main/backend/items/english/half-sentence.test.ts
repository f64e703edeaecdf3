import { expect, test } from 'vitest'
import { isHalfSentence } from './half-sentence'

test.each([
  'Because the Americans wanted a base on the largest island, and wanted it without inhabitants.',
  'To which a colleague replied that the birds would go along.',
  'So, increasingly, has the Ottoman court, at which Venice had kept its bailo for generations.',
])('prevents half a sentence from standing for one: %s', (text) => {
  expect(isHalfSentence(text)).toBe(true)
})

test.each([
  'Because the Americans wanted a base, the islanders were removed.',
  'Although the talks failed, both sides came back.',
  'Because of the winter the armies stopped.',
  'The islanders were removed because the Americans wanted a base.',
  'To whom did the colleague reply?',
])('lets a whole one pass: %s', (text) => {
  expect(isHalfSentence(text)).toBe(false)
})
