import { expect, test } from 'vitest'
import type { Fact } from '../../../shared/fact'
import { AnswersAsked, isSpare } from './answers-asked'

const fact = (start: number, gap: string, spare = false): Fact => {
  const slot = [{ start, end: start + gap.length, text: gap }]
  return {
    id: gap,
    topic: 'argument',
    form: 'gap',
    slots: { gap: slot, ...(spare ? { spare: slot } : {}) },
    anchor: { start },
  } as unknown as Fact
}

test('a spare gap is asked where its sentence has no question for the same answer', () => {
  const answers = new AnswersAsked()
  answers.add(fact(0, 'autonomy'), 'autonomy')
  expect(answers.lacks(fact(0, 'a Christian prince', true))).toBe(true)
  expect(answers.lacks(fact(90, 'autonomy', true))).toBe(true)
})

test('prevents one answer from being asked twice of a sentence, in however many words', () => {
  const answers = new AnswersAsked()
  answers.add(fact(0, 'the port of Batum'), 'the port of Batum')
  expect(answers.lacks(fact(0, 'Batum', true))).toBe(false)
  expect(answers.lacks(fact(0, 'the port of Batum', true))).toBe(false)
})

test('only a gap that was set aside is spare', () => {
  expect(isSpare(fact(0, 'Batum', true))).toBe(true)
  expect(isSpare(fact(0, 'Batum'))).toBe(false)
})
