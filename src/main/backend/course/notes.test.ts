import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { notesIn } from './notes'

const PROSE = `
## Two talks

They met in _Reykjavik_.[^2] By one account,[^1] the talk
was **long**.[^1][^2]
`
const SOURCES = '\n## Sources\n\n1. First, “A”\n2. Second, “B”\n'
const read = (prose: string) =>
  readDocument({ name: 'a.md', bytes: new TextEncoder().encode(`---\ntitle: "T"\n---\n${prose.replace(/\[\^\d+\]/g, '')}${SOURCES}`) })

test('a mark becomes a place in the text which leads to its source', () => {
  const body = read(PROSE)
  const told = notesIn(PROSE, body).map(({ at, number, source }) => [
    body.text.slice(0, at).slice(-6),
    number,
    body.text.slice(source.start, source.end),
  ])
  expect(told).toEqual([
    ['javik.', 2, 'Second, “B”'],
    ['count,', 1, 'First, “A”'],
    [' long.', 1, 'First, “A”'],
    [' long.', 2, 'Second, “B”'],
  ])
})

test('a number without a source, and another text, are mistakes of ours', () => {
  expect(() => notesIn('\nThey met.[^3]\n', read('\nThey met.\n'))).toThrow('no source 3')
  expect(() => notesIn('\nThey met.[^1]\n', read('\nThey parted.\n'))).toThrow('not the one of its file')
})
