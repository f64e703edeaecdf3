import { describe, expect, test } from 'vitest'
import { linesOf } from '../structure/lines'
import { wordEvidence } from './hyphens'
import { joinWrappedLines, keepVerse } from './wrapped-lines'

const join = (text: string) => keepVerse(joinWrappedLines(linesOf(text.split('\n')), wordEvidence([]))).map((unit) => unit.text)

const WRAPPED = `The Treaty of Westphalia ended thirty years of war in the
German lands. It is often said to have begun the modern
system of states, in which no ruler may meddle in the
affairs of another.

Historians doubt it. The treaty itself speaks of the rights
of the estates of the Empire, and says nothing at all about
sovereignty.`

describe('joined', () => {
  test('hard-wrapped paragraphs', () => {
    expect(join(WRAPPED)).toEqual([
      'The Treaty of Westphalia ended thirty years of war in the German lands. It is often said to have begun the modern system of states, in which no ruler may meddle in the affairs of another.',
      'Historians doubt it. The treaty itself speaks of the rights of the estates of the Empire, and says nothing at all about sovereignty.',
    ])
  })

  test('paragraphs without blank lines, told by their short last line', () => {
    expect(join(WRAPPED.replace('\n\n', '\n'))).toHaveLength(2)
  })

  test('paragraphs told by their indent', () => {
    const indented = WRAPPED.replace('\n\n', '\n    ').replace('affairs of another.', 'affairs of all the others around.')
    expect(join(indented)).toHaveLength(2)
  })

  test('a paragraph with a blank line after each line', () => {
    expect(join(WRAPPED.replace(/\n+/g, '\n\n'))[0]).toContain('in the German lands')
  })

  test('list items over several lines', () => {
    const list = `${WRAPPED}\n\n- the first item, which is long enough to be wrapped into\n  a second line\n- the second item`
    expect(join(list).slice(2)).toEqual(['- the first item, which is long enough to be wrapped into a second line', '- the second item'])
  })

  test('a title above a running head stays by itself, however long', () => {
    const title = 'The Peace of Westphalia and What Became of It in Later Books'
    expect(join(`${title}\n\f\n${WRAPPED}`)[0]).toBe(title)
  })

  test('a sentence that goes on over a page end', () => {
    expect(join(WRAPPED.replace('no ruler may meddle in the\n', 'no ruler may meddle in the\n\n\f\n\n'))).toHaveLength(2)
  })

  test('a line that begins with a date is no list item', () => {
    expect(
      join(
        'It was decided at the meeting in Vienna on the evening of June\n12. The ministers then left for their capitals, and the army was\nsent home to be paid off at last.',
      ),
    ).toHaveLength(1)
  })
})

describe('left alone', () => {
  test('one paragraph to a line', () => {
    const lines = [
      'The first paragraph is a long one and ends with a full stop. '.repeat(3).trim(),
      'The second paragraph is long as well. '.repeat(4).trim(),
    ]
    expect(join(lines.join('\n'))).toEqual(lines)
  })

  test('short lines of a list without markers, and of verse', () => {
    const verse =
      'Far-called, our navies melt away;\nOn dune and headland sinks the fire:\nLo, all our pomp of yesterday\nIs one with Nineveh and Tyre!'
    expect(join(`${WRAPPED}\n\n${verse.replace('fire:', 'fire,')}`).at(-1)).toBe(verse.replace('fire:', 'fire,'))
  })

  test('a heading over wrapped lines', () => {
    expect(join(`SOVEREIGNTY\n${WRAPPED}`)[0]).toBe('SOVEREIGNTY')
  })

  test('a list with single line ends', () => {
    expect(join('Aims of the Concert:\n1. peace\n2. order\n3. no revolutions')).toHaveLength(4)
  })
})
