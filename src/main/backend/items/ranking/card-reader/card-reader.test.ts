import { expect, test } from 'vitest'
import { leftOut, cardReader } from '.'
import { piecesOf } from './pieces'

/** What PyTorch has for the trained model with all its digits. */
const AS_TRAINED: [question: string, answer: string, kept: number, asked: number][] = [
  ['Reykjavik summit, 1986: who demanded that research stay in the laboratory?', 'Mikhail Gorbachev', 1.762, 0.001],
  ['Zürich’s naïve café — 83.7 per cent', '“détente”', -0.042, -0.097],
  ['What did the Senate be?', 'John J. Blaine of Wisconsin', -1.244, -0.221],
  ['Kellogg–Briand Pact, 1928: Tokyo insisted throughout that it was engaged in an "_____".', 'incident', -0.147, -1.265],
]

test('a card is judged as by the trained model, but for what rounding to whole numbers takes', () => {
  for (const [question, answer, kept, asked] of AS_TRAINED) {
    const told = cardReader()(question, answer)
    expect(Math.abs(told.kept - kept)).toBeLessThan(0.2)
    expect(Math.abs(told.asked - asked)).toBeLessThan(0.2)
  }
})

test('a card longer than what is read at once, or without an answer, is judged all the same', () => {
  expect(cardReader()('the treaty of the treaty '.repeat(60), 'peace '.repeat(200)).kept).toSatisfy(Number.isFinite)
  expect(cardReader()('', '').kept).toSatisfy(Number.isFinite)
})

test('a card is read behind what its setting tells, whatever the titles are', () => {
  const told = 'On Saturday they spoke for ten hours.'
  const asked = 'Who demanded that research stay in the laboratory?'
  const shown = cardReader()(`[Six days › A game of wits: ${told}] ${asked}`, 'Gorbachev')
  expect(shown).toEqual(cardReader()(`${told} ${asked}`, 'Gorbachev'))
  expect(shown).not.toEqual(cardReader()(asked, 'Gorbachev'))
})

test('it says which texts it was not trained on, so that it can be judged by them', () => expect(leftOut()).toHaveLength(47))

test('words are split into the longest pieces there are, small and without accents; what no piece has is one unknown', () => {
  const split = piecesOf(['[UNK]', 'go', '##rba', '##chev', '##r', 'cafe', '.', '##b'])
  expect(split('Gorbachev. Café 中')).toEqual([1, 2, 3, 6, 5, 0])
})
