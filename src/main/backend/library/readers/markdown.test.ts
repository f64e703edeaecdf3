import { describe, expect, test } from 'vitest'
import { readMarkdown, readPastedMarkdown } from './markdown'
import { looksLikeMarkdown } from './pasted-markdown'

const blocks = (text: string) => readMarkdown(text).blocks
const texts = (text: string) => blocks(text).map((block) => block.text)

test('front matter gives title, author and date, and is set apart', () => {
  const raw = readMarkdown(
    '---\ntitle: The Congress of Vienna\nauthors: [Jane Doe, Ivan Roe]\ndate: 2019-05-03\ntags: [a]\n---\n# Opening\n\nIt danced.',
  )
  expect(raw).toMatchObject({ title: 'The Congress of Vienna', author: 'Jane Doe, Ivan Roe', published: '2019-05-03' })
  expect(raw.blocks.map((block) => block.text)).toEqual(['Opening', 'It danced.'])
  expect(raw.dropped[0]?.reason).toBe('markup')
})

test('two rules around a paragraph, or broken YAML, are no front matter', () => {
  expect(texts('---\n\nA paragraph of text.\n\n---\n\nAnother one.')).toContain('A paragraph of text.')
  expect(texts('---\ntitle: [broken\n---\n\nThe text goes on.')).toContain('The text goes on.')
})

test('words stay, marks go', () => {
  expect(texts('The **limits** of _partnership_ ([Stent](https://example.org "x")) and `détente`, ~~or~~ <b>not</b>.')).toEqual([
    'The limits of partnership (Stent) and détente, or not.',
  ])
})

test('a picture alone is set apart with its caption, one within a sentence leaves its words', () => {
  const raw = readMarkdown('![Two men shaking hands](a.png)\n\nThe flag ![of Malta](m.png) flew.')
  expect(raw.blocks.map((block) => block.text)).toEqual(['The flag of Malta flew.'])
  expect(raw.dropped).toEqual([{ reason: 'markup', text: 'Two men shaking hands' }])
})

test('lists nest, numbered ones are ordered, quotations and code are blocks', () => {
  expect(blocks('- one\n  - two\n\n1. three\n\n> “Four.”\n\n```\nfive\n  six\n```\n')).toEqual([
    { kind: 'list-item', level: 1, ordered: false, text: 'one' },
    { kind: 'list-item', level: 2, ordered: false, text: 'two' },
    { kind: 'list-item', level: 1, ordered: true, text: 'three' },
    { kind: 'quotation', text: '“Four.”' },
    { kind: 'paragraph', text: 'five\nsix' },
  ])
})

test('a table becomes items with labels', () => {
  expect(texts('| Treaty | Year |\n|---|---|\n| SALT I | 1972 |\n')).toEqual(['SALT I: 1972'])
  expect(texts('| Treaty | Year | Parties |\n|---|---|---|\n| SALT I | 1972 | US, USSR |\n')).toEqual([
    'SALT I: Year – 1972; Parties – US, USSR',
  ])
})

test('footnotes are dropped and recorded', () => {
  const raw = readMarkdown('It failed.[^1] It rained.\n\n[^1]: See *Stent*, p. 3.')
  expect(raw.blocks.map((block) => block.text)).toEqual(['It failed. It rained.'])
  expect(raw.dropped).toEqual([{ reason: 'footnote', text: 'See Stent, p. 3.' }])
})

test('HTML in Markdown leaves its words', () => {
  const raw = readMarkdown('<div align="center">Vienna, 1815</div>\n\n<!-- a note -->\n\nIt danced.')
  expect(raw.blocks.map((block) => block.text)).toEqual(['Vienna, 1815', 'It danced.'])
})

test('wrapped paragraphs are joined, hard breaks kept', () => {
  expect(texts('The Congress\ndanced.\n\nLine one  \nLine two')).toEqual(['The Congress danced.', 'Line one\nLine two'])
})

test('a line in bold alone is a heading, a label in bold is not', () => {
  expect(blocks('**Why it ended**\n\n**Legitimacy:** Dynasties were restored.\n\n**It was over.**').map(({ kind }) => kind)).toEqual([
    'heading',
    'paragraph',
    'paragraph',
  ])
})

test('a byline under the title is read', () => {
  const raw = readMarkdown(
    '# Vienna\n\n*By Jane Doe*, 3 May 2019\n\nThe Congress danced, but it did not walk, as the Prince de Ligne is said to have put it.',
  )
  expect(raw).toMatchObject({ author: 'Jane Doe', published: '2019-05-03' })
  expect(raw.blocks).toHaveLength(2)
})

describe('pasted', () => {
  test.each([
    ['## Heading\nText', true],
    ['A **bold** and **bolder** claim', true],
    ['| a | b |\n|---|---|\n| 1 | 2 |', true],
    ['- Label: text\n- Label: text', false],
    ['#Russia #Putin', false],
    ['Plain words * with a star', false],
  ])('%j looks like Markdown: %s', (text, expected) => expect(looksLikeMarkdown(text)).toBe(expected))

  test('long lines with single line ends are paragraphs', () => {
    const line = 'The concert of Europe kept the peace between the great powers for almost forty years after 1815.'
    expect(
      readPastedMarkdown(`## Peace\n${line}\n${line.replace('forty', '40')}\n- **One:** two`).blocks.map((block) => block.kind),
    ).toEqual(['heading', 'paragraph', 'paragraph', 'list-item'])
  })
})

test.each(['[', '![', '*a ', '> ', '- ', '`', '<a ', '_', '|a', '[^1]', '~~', '1. ', '&', '# ', '(', 'a a '])(
  'a megabyte of %j is read in seconds',
  (evil) => {
    const began = performance.now()
    readMarkdown(evil.repeat(1_000_000 / evil.length))
    readMarkdown(`${evil.repeat(20)}\n`.repeat(5000))
    readMarkdown(`${evil.repeat(20)}\n\n`.repeat(5000))
    expect(performance.now() - began).toBeLessThan(10_000)
  },
)
