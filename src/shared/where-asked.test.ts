import { expect, test } from 'vitest'
import type { Question } from './quiz'
import { lineAbove, readingsAsked, whereAsked } from './where-asked'

const asked = (key: string, title: string, section: string | null = null): string =>
  whereAsked({ key, accepted: [] }, title, section).join(' › ')

test('a question stands under its reading and its heading, numbers left out', () => {
  expect(asked('grain', 'Lecture 9: Governing the Ice', '4. From CRAMRA to Madrid')).toBe(
    'Lecture 9: Governing the Ice › From CRAMRA to Madrid',
  )
  expect(asked('grain', 'A chapter', '6.2 What each leader wanted')).toBe('A chapter › What each leader wanted')
})

test('a heading that names the answer is not shown above the question', () => {
  expect(asked('the Madrid Protocol', 'Governing the Ice', 'From CRAMRA to Madrid')).toBe('Governing the Ice')
  expect(asked('2017', 'The summit of 2017', null)).toBe('')
  expect(asked('2017', 'The summit of 2017', 'The meeting')).toBe('')
  expect(asked('7 July 2017', '', 'The meeting')).toBe('The meeting')
  expect(asked('limits of partnership', 'A review', 'The limits of a partnership')).toBe('A review')
  expect(whereAsked({ key: 'the IGY', accepted: ['International Geophysical Year'] }, 'Ice', 'The Geophysical Year')).toEqual(['Ice'])
})

test('a day is not told by its year', () => {
  expect(asked('7 July 2017', 'The summit of 2017')).toBe('The summit of 2017')
  expect(asked('July 2017', 'The summit of 2017')).toBe('The summit of 2017')
  expect(asked('7 July 2017', 'The July summit')).toBe('')
})

test('a reading whose only heading is its title is named once, and one without a name not at all', () => {
  expect(asked('grain', 'Governing the Ice', 'Governing the Ice')).toBe('Governing the Ice')
  expect(asked('grain', '', null)).toBe('')
})

test('headings tell nothing of a matching or an order', () => {
  const pairs = [{ left: 'Hawke', right: 'declined to sign the convention' }]
  expect(whereAsked({ key: '', accepted: [], pairs }, 'Ice', 'The convention declined')).toEqual(['Ice'])
})

test('a question from several readings names them, and only counts those that tell', () => {
  const order = { key: '', accepted: [], sequence: ['Malta', 'Moscow', 'Helsinki'] }
  expect(readingsAsked(order, ['Cold War summits', 'Bush and Gorbachev', 'Cold War summits'])).toEqual([
    'Bush and Gorbachev',
    'Cold War summits',
  ])
  expect(readingsAsked(order, ['Cold War summits', 'Shipwrecked at Malta'])).toEqual(['Cold War summits', 'one reading more'])
  expect(readingsAsked(order, ['B', 'A', 'C', 'E', 'D'])).toEqual(['A', 'B', 'C', '2 readings more'])
  expect(readingsAsked(order, ['Shipwrecked at Malta', 'Helsinki'])).toEqual([])
})

test('on paper a heading follows its reading, and readings stand side by side', () => {
  const item = { stem: 'What was shipped?', key: 'grain', accepted: [] } as unknown as Question['item']
  expect(lineAbove({ item, documentTitle: 'Ice', sectionTitle: '2. Whales' })).toBe('Ice › Whales')
  const settled = { ...item, stem: '[Ice › Whales: A whaler came in.] What did it carry?' }
  expect(lineAbove({ item: settled, documentTitle: 'Ice', sectionTitle: '2. Whales' })).toBe('Ice › Whales: A whaler came in.')
  const sources = ['Ice', 'Sea'].map((title) => ({ documentId: null, title, exact: '', start: 0 }))
  expect(lineAbove({ item, documentTitle: 'Ice', sources })).toBe('Ice · Sea')
})

test('where a question has its setting, that stands above it in place of reading and heading', () => {
  const item = { stem: '[Ice › Whales: They met.] He said _____.', key: 'no', accepted: [] } as unknown as Question['item']
  expect(lineAbove({ item, documentTitle: 'Ice', sectionTitle: '2. Whales' })).toBe('Ice › Whales: They met.')
})
