import { expect, test } from 'vitest'
import type { Fact } from '../../../shared/fact'
import { AnswersAsked, isLastResort, isSpare } from './answers-asked'
import type { Seed } from './templates/seed'

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
  expect(answers.lacks(fact(0, 'a Christian prince', true), 'a Christian prince')).toBe(true)
  expect(answers.lacks(fact(90, 'autonomy', true), 'autonomy')).toBe(true)
})

test('prevents one answer from being asked twice of a sentence, in however many words', () => {
  const answers = new AnswersAsked()
  answers.add(fact(0, 'the port of Batum'), 'the port of Batum')
  expect(answers.lacks(fact(0, 'Batum', true), 'Batum')).toBe(false)
  expect(answers.lacks(fact(0, 'the port of Batum', true), 'the port of Batum')).toBe(false)
})

test('only a gap that was set aside is spare', () => {
  expect(isSpare(fact(0, 'Batum', true))).toBe(true)
  expect(isSpare(fact(0, 'Batum'))).toBe(false)
})

test('a question that nobody would ask so is a last resort; one that only leans is none', () => {
  const seed = (form: string, leans: boolean): Seed => ({ fact: { ...fact(0, 'Batum'), form }, leans }) as unknown as Seed
  expect(isLastResort(seed('predication', true))).toBe(true)
  expect(isLastResort(seed('predication', false))).toBe(false)
  expect(isLastResort(seed('report', true))).toBe(false)
})
