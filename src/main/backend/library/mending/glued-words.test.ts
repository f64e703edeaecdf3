import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../raw-document'
import { splitGluedWords } from './glued-words'

const paragraphs = (...texts: string[]): RawBlock[] => texts.map((text) => ({ kind: 'paragraph', text }))

describe('glued words', () => {
  const TEXT = 'Later Tillerson flew home. Poland and Hungary objected, and Putin smiled.'
  test.each([
    ['RexTillerson declined', 'Rex Tillerson declined'],
    ['PolandHungary and', 'Poland Hungary and'],
    ['PresidentPutin left', 'President Putin left'],
  ])('%s → %s', (before, after) => expect(splitGluedWords(paragraphs(before, TEXT))[0]?.text).toBe(after))

  test.each([
    'H.R. McMaster',
    'iPhone',
    'DeGaulle',
    'WikiLeaks',
    'YouTube',
    'MacArthur',
    'post@RexTillerson.org',
    'LeTillerson',
    'altogethergrouping',
  ])('stays: %s', (text) => expect(splitGluedWords(paragraphs(text, TEXT, 'Arthur, Master and Gaulle; Mac and De.'))[0]?.text).toBe(text))

  test('a form used throughout is a name', () => {
    const text = 'RexTillerson, RexTillerson and RexTillerson'
    expect(splitGluedWords(paragraphs(text, TEXT))[0]?.text).toBe(text)
  })
})
