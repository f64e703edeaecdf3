import { expect, test } from 'vitest'
import { withoutConnectives } from './connectives'

test('prevents a question that goes on from a sentence which is not there', () => {
  expect(withoutConnectives('Sanctions are therefore imposed most readily against _____.')).toBe(
    'Sanctions are imposed most readily against _____.',
  )
  expect(withoutConnectives('China, for its part, agreed to _____.')).toBe('China agreed to _____.')
  expect(withoutConnectives('The treaty was, in other words, _____.')).toBe('The treaty was _____.')
  expect(withoutConnectives('India now held _____ prisoners.')).toBe('India held _____ prisoners.')
  expect(withoutConnectives('_____, urged on by Bolton, by now his adviser, demanded everything.')).toBe(
    '_____, urged on by Bolton, his adviser, demanded everything.',
  )
  expect(withoutConnectives('Yuri Ushakov similarly noted that _____.')).toBe('Yuri Ushakov noted that _____.')
})

test('what joins two parts of the sentence itself stays', () => {
  for (const stem of [
    'The army had lost, and therefore sued for _____.',
    'Resolution 2664 now exempts _____.',
    'Talks were not only slow but also _____.',
    'He called “therefore” a word for _____.',
  ])
    expect(withoutConnectives(stem)).toBe(stem)
})
