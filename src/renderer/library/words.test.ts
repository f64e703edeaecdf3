import { expect, it } from 'vitest'
import type { DocumentSummary } from '../../shared/document'
import { originWords, readWords, removalWords } from './words'

const reading = (over: Partial<DocumentSummary>): DocumentSummary =>
  ({ source: '', format: 'text', drafts: 0, active: 0, ...over }) as DocumentSummary

it.each([
  [0, 'Not begun'],
  [0.001, 'Not begun'],
  [0.354, '35 % read'],
  [0.995, 'Read'],
  [1, 'Read'],
])('readWords(%d) is %j', (read, words) => expect(readWords(read)).toBe(words))

it('originWords says only what is known', () => {
  expect(originWords(reading({ author: 'Stent', published: '2017', source: 'a.md' }))).toBe('Stent · 2017 · a.md')
  expect(originWords(reading({ format: 'paste' }))).toBe('Pasted text')
  expect(originWords(reading({ format: 'course', author: 'Aide-mémoire', published: '2026-01-01' }))).toBe('Briefing')
})

it('removalWords counts what goes along', () => {
  expect(removalWords(reading({ drafts: 12, active: 34 }))).toBe('12 drafts and 34 items in study go along with it. You can undo this.')
  expect(removalWords(reading({ active: 1 }))).toBe('1 item in study goes along with it. You can undo this.')
  expect(removalWords(reading({}))).toBe('No items were made from it. You can undo this.')
})
