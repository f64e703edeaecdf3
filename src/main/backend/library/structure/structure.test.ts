import { describe, expect, test } from 'vitest'
import { readPlainText } from '../readers/plain-text'
import { findByline } from './byline'
import { listMarkerOf } from './lines'
import { readableName } from './title'

const PARAGRAPH = 'The powers met in Vienna in the autumn of 1814, and they stayed for nine months, dining, dancing and drawing borders.'
const outline = (text: string) =>
  readPlainText(text).blocks.map(({ kind, level, text: words }) => `${kind}${level ?? ''} ${words.length > 40 ? '…' : words}`)

describe('headings of plain text', () => {
  test.each([
    ['a short line over text', `Title\n\n${PARAGRAPH}\n\nThe Final Act\n\n${PARAGRAPH}`, 'heading2 The Final Act'],
    ['without blank lines', `Title\n${PARAGRAPH}\nThe Final Act\n${PARAGRAPH}`, 'heading2 The Final Act'],
    ['a question', `Title\n\n${PARAGRAPH}\n\nWhy Vienna?\n\n${PARAGRAPH}`, 'heading2 Why Vienna?'],
    ['capitals', `Title\n\n${PARAGRAPH}\n\nTHE FINAL ACT\n\n${PARAGRAPH}`, 'heading2 THE FINAL ACT'],
    ['numbered', `Title\n\n${PARAGRAPH}\n\n2.1 The Final Act\n\n${PARAGRAPH}`, 'heading3 2.1 The Final Act'],
    ['numbered simply', `Title\n\n${PARAGRAPH}\n\n2. The Final Act\n\n${PARAGRAPH}`, 'heading2 2. The Final Act'],
    ['an outline', `Title\n\n${PARAGRAPH}\n\nII. Kinds\nA. By denial\n${PARAGRAPH}`, 'heading3 A. By denial'],
    ['an encyclopaedia', `Title\n\n${PARAGRAPH}\n\nBackground[edit]\nIt began.`, 'heading2 Background'],
    ['a label over a list', `Title\n\n${PARAGRAPH}\n\nWinners:\n- Prussia\n- Russia`, 'heading3 Winners:'],
    ['Markdown in a text file', `Title\n\n${PARAGRAPH}\n\n### The Final Act\n${PARAGRAPH}`, 'heading3 The Final Act'],
  ])('%s', (_, text, heading) => expect(outline(text)).toContain(heading))

  test.each([
    ['a short sentence', `Title\n\n${PARAGRAPH}\n\nThey failed.\n\n${PARAGRAPH}`],
    ['the last line', `Title\n\n${PARAGRAPH}\n\nVienna, June 1815`],
    [
      'a line that leads into a list',
      `Title\n\n${PARAGRAPH}\n\nThe powers that met in Vienna in those days were the following ones:\n- Austria\n- Prussia`,
    ],
    ['a line in lower case', `Title\n\n${PARAGRAPH}\n\nand so on\n\n${PARAGRAPH}`],
  ])('not %s', (_, text) => expect(outline(text).filter((line) => line.startsWith('heading'))).toEqual(['heading1 Title']))

  test('a text that begins with its first sentence has no heading', () =>
    expect(outline(`${PARAGRAPH}\n\n${PARAGRAPH.replace('1814', '1815')}`)).toEqual(['paragraph …', 'paragraph …']))
})

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

describe('bylines', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe', undefined],
    ['By Jane Doe and John van Roe', 'Jane Doe and John van Roe', undefined],
    ['Author: J. R. Doe', 'J. R. Doe', undefined],
    ['By Jane Doe, 3 May 2019', 'Jane Doe', '2019-05-03'],
    ['By Jane Doe | May 3rd, 2019', 'Jane Doe', '2019-05-03'],
    ['Jane Doe | May 3, 2019', 'Jane Doe', '2019-05-03'],
    ['Published 3 May 2019', undefined, '2019-05-03'],
    ['Posted on Friday, May 3, 2019 at 4:15 pm', undefined, '2019-05-03'],
    ['2019-05-03', undefined, '2019-05-03'],
    ['Last updated: Sept. 3, 2019', undefined, '2019-09-03'],
  ])('%s', (line, author, published) => {
    expect(findByline(['Title', '', line, '', PARAGRAPH])).toEqual({
      lines: [2],
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
    })
  })

  test('a name over a university', () => {
    expect(findByline(['Title', '', 'MARIA ROSSI', 'University of Example', '', PARAGRAPH])).toEqual({
      author: 'MARIA ROSSI',
      lines: [2, 3],
    })
  })

  test.each([
    'By land and sea',
    'By the time they met, it was May.',
    'May 1815',
    'Published works of Metternich',
    'Vienna',
    'By and by',
    'Jane Doe',
  ])('%s is none', (line) => expect(findByline(['Title', '', line, '', PARAGRAPH])).toEqual({ lines: [] }))

  test('none further down', () =>
    expect(findByline(['Title', ...Array.from({ length: 8 }, () => PARAGRAPH), 'By Jane Doe']).lines).toEqual([]))
})

test.each([
  ['hopes-and_limits.txt', 'Hopes and limits'],
  ['/home/a/The%20Pact.md', 'The%20Pact'],
  ['C:\\texts\\détente.markdown', 'Détente'],
  ['README', 'README'],
  ['', ''],
])('the name of %s reads %s', (name, title) => expect(readableName(name)).toBe(title))
