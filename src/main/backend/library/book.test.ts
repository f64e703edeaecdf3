import { expect, test } from 'vitest'
import { makeBook } from './fixtures/book'
import { readDocument } from './index'

test('a book of 400 pages, wrapped and hyphenated, gives its paragraphs back within seconds', () => {
  const book = makeBook({ pages: 399, width: 72, linesPerPage: 95 })
  expect(book.words).toBeGreaterThan(300_000)
  const began = performance.now()
  const body = readDocument({ name: 'book.txt', bytes: new TextEncoder().encode(book.typeset) })
  const seconds = (performance.now() - began) / 1000
  const read = new Set(body.blocks.map(({ start, end }) => body.text.slice(start, end)))
  const whole = book.paragraphs.filter((paragraph) => read.has(paragraph)).length / book.paragraphs.length
  const count = (wanted: string) => body.dropped.filter(({ reason }) => reason === wanted).length
  console.info(`book: ${book.words} words in ${seconds.toFixed(2)} s; ${(whole * 100).toFixed(1)} % of paragraphs exact`)
  expect({ heads: count('running-head'), footnotes: count('footnote') }).toEqual({ heads: 399, footnotes: 133 })
  expect(whole).toBeGreaterThan(0.95)
  expect(body.passages.length).toBeGreaterThan(book.paragraphs.length * 3)
  expect(seconds).toBeLessThan(10)
})

test('reading time grows with the text, not with its square', () => {
  const time = (pages: number) => {
    const bytes = new TextEncoder().encode(makeBook({ pages }).typeset)
    const began = performance.now()
    readDocument({ name: 'book.txt', bytes })
    return performance.now() - began
  }
  time(40)
  expect(time(400) / time(100)).toBeLessThan(9)
})

test.each(['(', 'a a a a ', '“', '[1]', '- a\n', '1\n\n', '\f', '<p ', 'A. ', '**', 'Title\n\n', 'word-\n', '’'])(
  'a megabyte of %j is read in seconds',
  (evil) => {
    const began = performance.now()
    readDocument({ text: `Words.\n${evil.repeat(1_000_000 / evil.length)}` })
    expect(performance.now() - began).toBeLessThan(15_000)
  },
)

test('a line of five megabytes is read in seconds', () => {
  const began = performance.now()
  const body = readDocument({ text: 'The talks in Geneva went on, and Mr. Berg did not yield. '.repeat(90_000) })
  expect(body.passages).toHaveLength(90_000)
  expect(performance.now() - began).toBeLessThan(15_000)
})
