import { describe, expect, test } from 'vitest'
import { readPlainText } from '../readers/plain-text'

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
    [
      'the name under a chapter’s number',
      `CHAPTER SEVEN\n\nThe Congress and After\n\n2.1 Vienna\n\n${PARAGRAPH}`,
      'heading1 The Congress and After',
    ],
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
