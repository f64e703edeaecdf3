import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../raw-document'
import { findPullQuotes } from './pull-quotes'

const paragraphs = (...texts: string[]): RawBlock[] => texts.map((text) => ({ kind: 'paragraph', text }))

describe('pull-quotes', () => {
  const ARTICLE = 'The concert of Europe was no alliance. It was a habit of meeting, and habits are stronger than treaties. So it lasted.'
  test('a sentence set large, before or after its place', () => {
    expect([...findPullQuotes(paragraphs('“It was a habit of meeting, and habits are stronger than treaties”', ARTICLE))]).toEqual([0])
    expect([...findPullQuotes(paragraphs(ARTICLE, 'It was a habit of meeting, and habits are stronger than treaties.'))]).toEqual([1])
  })

  test('a paragraph pasted twice: the second goes', () =>
    expect([...findPullQuotes(paragraphs(ARTICLE, 'Another.', ARTICLE))]).toEqual([2]))

  test('not headings, items, short refrains or paragraphs alike only at first', () => {
    expect(
      findPullQuotes([
        { kind: 'heading', text: 'It was a habit of meeting and more' },
        ...paragraphs('It was a habit of meeting and more besides.'),
      ]).size,
    ).toBe(0)
    expect(findPullQuotes(paragraphs('And the peace held.', 'So it was, and the peace held.')).size).toBe(0)
    expect(findPullQuotes(paragraphs('It was a habit of meeting, not a treaty.', ARTICLE)).size).toBe(0)
  })
})
