import { expect, test } from 'vitest'
import { withoutCircles, type Token } from './tokens'

const word = (text: string): Token => ({
  ...{ text, lower: text, lemma: text, pos: 'NOUN', tag: 'NN', start: 0, end: 0, head: null, label: 'dep', margin: 1 },
})

test('prevents climbing from head to head for ever: a circle of words is cut, and no other arc', () => {
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(word) as [Token, Token, Token, Token, Token]
  a.head = b
  b.head = c
  c.head = b
  d.head = a
  e.head = e
  withoutCircles([a, b, c, d, e])
  expect([a, b, c, d, e].map(({ head }) => head?.text ?? null)).toEqual(['b', 'c', null, 'a', null])
})
