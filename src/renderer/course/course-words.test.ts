import { expect, test } from 'vitest'
import { briefingsInWords, minutesToRead, progressInWords } from './course-words'

const unit = (begun: number) => ({
  id: 'a',
  title: 'A',
  about: '',
  added: true,
  briefings: [
    { title: 'Deterrence', words: 400, documentId: null },
    { title: 'GRIT', words: 320, documentId: null },
  ],
  cards: 20,
  begun,
})

test('a unit says how long it takes and what it holds', () => {
  expect(briefingsInWords(unit(0))).toBe('2 briefings, 4 minutes to read: Deterrence · GRIT')
  expect(minutesToRead(20)).toBe(1)
})

test('progress is told once there is some', () => {
  expect([progressInWords(unit(0)), progressInWords(unit(3))]).toEqual(['20 cards', '3 of 20 cards begun'])
})
