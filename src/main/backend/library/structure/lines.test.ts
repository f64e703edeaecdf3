import { describe, expect, test } from 'vitest'
import { readPlainText } from '../readers/plain-text'
import { listMarkerOf } from './lines'

const PARAGRAPH = 'The powers met in Vienna in the autumn of 1814, and they stayed for nine months, dining, dancing and drawing borders.'
const outline = (text: string) =>
  readPlainText(text).blocks.map(({ kind, level, text: words }) => `${kind}${level ?? ''} ${words.length > 40 ? '…' : words}`)

describe('lists', () => {
  test.each(['- a', '* a', '• a', '– a', '1. a', '12) a', '(a) a', '(iv) a', 'b) a'])('%s', (text) =>
    expect(listMarkerOf(text)?.rest).toBe('a'),
  )
  test.each(['-5 degrees', '*emphasis*', '1989. A year', 'A. Smith', '3.5 per cent', '(see below)', 'a. m.'])('%s is none', (text) =>
    expect(listMarkerOf(text)).toBeUndefined(),
  )
  test('depth by kind of marker', () =>
    expect(outline('Aims:\n1. one\n(a) two\n(b) three\n2. four').slice(1)).toEqual([
      'list-item1 one',
      'list-item2 two',
      'list-item2 three',
      'list-item1 four',
    ]))
  test('bullets alone on their lines', () =>
    expect(outline('Aims:\n•\none\n•\ntwo').slice(1)).toEqual(['list-item1 one', 'list-item1 two']))
  test('bullets lost in copying', () =>
    expect(outline(`Title\n\nThe Act had three baskets:\n\nSecurity\nTrade\nPeople\n\n${PARAGRAPH}`).slice(2, 5)).toEqual([
      'list-item1 Security',
      'list-item1 Trade',
      'list-item1 People',
    ]))
  test('depth by indent', () =>
    expect(outline('Aims:\n- one\n  - two\n    - three\n- four').slice(1)).toEqual([
      'list-item1 one',
      'list-item2 two',
      'list-item3 three',
      'list-item1 four',
    ]))
})

describe('quotations', () => {
  test('lines with ">" are one quotation', () =>
    expect(outline(`Title\n\n> The Congress\n> does not march.\n\n${PARAGRAPH}`)[1]).toBe('quotation The Congress does not march.'))
})
