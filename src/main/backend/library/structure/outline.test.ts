import { expect, test } from 'vitest'
import { readMarkdown } from '../readers/markdown'
import { readPlainText } from '../readers/plain-text'

const OUTLINE = `The Tarvis dispute

1. Beginnings
  1.1 5 July: the crews mutiny
    1.1.1 leader: Holm
  1.2 the harbours close
2. Ends
  2.1 a treaty
`

const shown = (blocks: readonly { kind: string; level?: number; text: string }[]) =>
  blocks.map(({ kind, level, text }) => `${kind} ${level ?? ''} ${text}`.replace(/\s+/g, ' '))

test('a numbered outline is a list as deep as its numbers, in Markdown and in plain text', () => {
  const list = ['list-item 1 5 July: the crews mutiny', 'list-item 2 leader: Holm', 'list-item 1 the harbours close']
  expect(shown(readMarkdown(OUTLINE).blocks).slice(1)).toEqual(['heading 2 Beginnings', ...list, 'heading 2 Ends', 'list-item 1 a treaty'])
  expect(shown(readPlainText(OUTLINE).blocks).slice(1)).toEqual([
    'heading 2 1. Beginnings',
    ...list,
    'heading 2 2. Ends',
    'list-item 1 a treaty',
  ])
})

test('the numbered sections of a book, with paragraphs between them, stay headings', () => {
  const book = `A book

1.1 Origins

The crews had fished in the strait for as long as anybody could remember, and nobody had thought of asking for a licence.

1.2 Causes

Then the herring went, and with it the peace that both harbours had enjoyed; what followed was a quarrel of thirty years.
`
  expect(shown(readPlainText(book).blocks).filter((block) => block.startsWith('heading')).length).toBe(3)
})

test('indented terms without bullets are a list; an indented paragraph is none', () => {
  const notes = `Tarvis

Terms
	patron - outside state that pays for the boats
	assembly point - harbour where crews gather
`
  expect(shown(readPlainText(notes).blocks).slice(-2)).toEqual([
    'list-item 1 patron - outside state that pays for the boats',
    'list-item 1 assembly point - harbour where crews gather',
  ])
  const prose = `Tarvis

The harbours
	The crews of both harbours had agreed: nobody was to fish at night,
	and nobody was to sell his catch before the bell had been rung.
`
  expect(readPlainText(prose).blocks.some(({ kind }) => kind === 'list-item')).toBe(false)
})
