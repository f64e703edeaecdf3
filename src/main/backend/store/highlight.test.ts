import { expect, test } from 'vitest'
import { highlight, matcherOf, relevance } from './highlight'

const marked = (text: string, query: string) => highlight(text, matcherOf(query)).replaceAll('\u0002', '[').replaceAll('\u0003', ']')

test('marks whole words, and those the last word begins, whatever their case and accents', () => {
  expect(marked('The Élysée Treaty; treaties.', 'elysee treat')).toBe('The [Élysée] [Treaty]; [treaties].')
  expect(marked('Treaties of the elysee', 'treat elysee')).toBe('Treaties of the [elysee]')
})

test('cuts a long sentence round its first match', () => {
  const text = `${'before '.repeat(40)}Helsinki ${'after '.repeat(40)}`
  expect(marked(text, 'helsinki')).toBe(`…${'before '.repeat(6)}[Helsinki] ${'after '.repeat(21).trim()}…`)
})

test('the text cannot forge a mark', () => {
  expect(marked('a \u0002forged\u0003 Helsinki', 'helsinki')).toBe('a forged [Helsinki]')
})

test('a short sentence of the very words comes before a long one, and a whole word before one begun', () => {
  const matcher = matcherOf('limit')
  expect(relevance('The limit.', matcher)).toBeGreaterThan(relevance(`The limit ${'of everything '.repeat(20)}`, matcher))
  expect(relevance('The limit.', matcher)).toBeGreaterThan(relevance('The limits.', matcher))
})
