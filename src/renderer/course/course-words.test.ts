import { expect, test } from 'vitest'
import type { CourseBriefing, CourseUnit } from '../../shared/course-contract'
import { cardsInWords, contentsInWords, minutesToRead, newsInWords, nextToRead, progressInWords } from './course-words'

const briefing = (title: string, given: Partial<CourseBriefing> = {}): CourseBriefing => ({
  title,
  words: 400,
  brings: 12,
  documentId: title,
  waiting: 0,
  read: false,
  ...given,
})
const unit = (given: Partial<CourseUnit>): CourseUnit => ({
  id: 'a',
  title: 'A',
  about: '',
  added: true,
  briefings: [briefing('Deterrence'), briefing('GRIT', { words: 320, brings: 8 })],
  cards: 20,
  begun: 0,
  ...given,
})

test('a unit says what it holds and how long it takes', () => {
  expect(contentsInWords(unit({}))).toBe('2 briefings · 20 cards · 4 minutes to read')
  expect(minutesToRead(20)).toBe(1)
})

test('what a later version of the course corrected is told in a sentence', () => {
  const briefings = [{ documentId: 'd', title: 'Yalta, February 1945' }]
  expect(newsInWords({ at: 0, briefings, corrected: 3, added: 1, retired: 0 })).toBe(
    '1 briefing in your library now reads otherwise; 3 cards were corrected, 1 card is new.',
  )
  expect(newsInWords({ at: 0, briefings: [], corrected: 0, added: 0, retired: 2 })).toBe('2 cards are asked no more.')
})

test('progress is told once there is some, and what waits while nothing is in study', () => {
  expect([progressInWords(unit({})), progressInWords(unit({ begun: 3 }))]).toEqual(['20 cards in study', '3 of 20 cards begun'])
  expect(progressInWords(unit({ cards: 0, briefings: [briefing('Deterrence', { waiting: 12 })] }))).toBe('12 cards wait for you to read')
})

test('a briefing says whether its cards are there', () => {
  expect([cardsInWords(briefing('A', { waiting: 12 })), cardsInWords(briefing('A'))]).toEqual(['12 cards once read', '12 cards in study'])
})

test('to be read next is what was not read and has cards to give, and never what is not in the library', () => {
  const units = [
    unit({ briefings: [briefing('Unread, its cards there'), briefing('Read', { read: true })] }),
    unit({ briefings: [briefing('Taken away', { documentId: null, waiting: 3 }), briefing('Waiting', { waiting: 12 })] }),
  ]
  expect(nextToRead(units)?.title).toBe('Waiting')
  expect(nextToRead(units.slice(0, 1))?.title).toBe('Unread, its cards there')
  expect(nextToRead([unit({ briefings: [briefing('Read', { read: true })] })])).toBeUndefined()
})
