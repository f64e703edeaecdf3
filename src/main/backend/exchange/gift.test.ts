import { parse } from 'gift-pegjs'
import { expect, test } from 'vitest'
import type { Item } from '../../../shared/item'
import { itemOf } from '../store/fixtures'
import { giftOf } from './gift'

const asked = (item: Partial<Item>) => ({ item: itemOf('a', item), documentTitle: 'A reading: part {1}' })

test('an independent parser of GIFT reads every kind back, and characters of the format come through', () => {
  const text = giftOf('Arms/control', [
    asked({
      ...{ kind: 'mcq', stem: 'Ratio = 1:2 {exactly}?', key: 'half ~ 50 #1', options: ['a third', 'half ~ 50 #1', 'all'] },
      ...{ distractorReasons: { 'a third': 'That was 1986: another summit.' }, rationale: 'See page 3.\n\nTwice.' },
    }),
    asked({ kind: 'qa', stem: 'Where did they meet?', key: 'Reykjavík', accepted: ['Reykjavik', 'in Reykjavík'] }),
    asked({
      kind: 'matching',
      stem: 'Match them.',
      key: '',
      pairs: [
        { left: 'Malta', right: '1989, the end?' },
        { left: 'Yalta', right: '1945' },
      ],
    }),
    asked({ kind: 'ordering', stem: 'Put them in order.', key: '', sequence: ['preparation', 'negotiation'] }),
    asked({ kind: 'cloze', stem: 'The zero option removed all _____ missiles.', key: 'intermediate-range' }),
    asked({
      ...{
        kind: 'application',
        stem: 'Judge the summit:\n\nwas it {worth} it? C:\\now',
        key: 'Summits are tools.',
        rubric: ['Preparation ~ 1', 'Outcome = 2'],
      },
    }),
    asked({ kind: 'application', stem: 'Without a rubric.', key: '' }),
  ])
  const questions = parse(text) as Parsed[]
  expect(questions.map(({ type }) => type)).toEqual(['Category', 'MC', 'Short', 'Matching', 'Matching', 'Short', 'Essay', 'Essay'])
  const [, choice, short, matching, order, gap, essay, bare] = questions
  expect(essay?.stem).toMatchObject({ format: 'plain', text: 'A reading: part {1}\n\nJudge the summit:\n\nwas it {worth} it? C:\\now' })
  expect(essay?.globalFeedback?.text).toBe('Summits are tools.\n• Preparation ~ 1\n• Outcome = 2')
  expect(bare?.globalFeedback).toBeNull()
  expect(matching?.matchPairs?.map(({ subquestion, subanswer }) => [subquestion.text, subanswer])).toEqual([
    ['Malta', '1989, the end?'],
    ['Yalta', '1945'],
  ])
  expect(order?.matchPairs?.map(({ subanswer }) => subanswer)).toEqual(['preparation', 'negotiation'])
  expect(choice?.stem?.text).toBe('Ratio = 1:2 {exactly}?')
  expect(choice?.choices?.map(({ isCorrect, text: { text: option } }) => [isCorrect, option])).toEqual([
    [false, 'a third'],
    [true, 'half ~ 50 #1'],
    [false, 'all'],
  ])
  expect(choice?.choices?.[0]?.feedback?.text).toBe('That was 1986: another summit.')
  expect(choice?.globalFeedback?.text).toBe('See page 3.\n\nTwice.')
  expect(short?.choices?.map(({ text: { text: answer } }) => answer)).toEqual(['Reykjavík', 'Reykjavik', 'in Reykjavík'])
  expect(gap?.stem?.text).toMatch(/^A reading: part \{1\}\n\nThe zero option removed all _+ missiles/)
})

interface Parsed {
  type: string
  stem?: { text: string }
  choices?: { isCorrect: boolean; text: { text: string }; feedback?: { text: string } | null }[]
  globalFeedback?: { text: string } | null
  matchPairs?: { subquestion: { text: string }; subanswer: string }[]
}

test('a setting stands above its question in place of the reading, once', () => {
  const stem = '[A reading › Round two: They met {again}.] He left for'
  const written = giftOf('Quiz', [
    asked({ kind: 'cloze', stem: `${stem} _____.`, key: 'Bonn' }),
    asked({ kind: 'mcq', stem: `${stem} which city?`, key: 'Bonn', options: ['Bonn', 'Rome'] }),
    asked({ kind: 'qa', stem: `${stem} where?`, key: 'Bonn' }),
    asked({ kind: 'application', stem: `${stem} what?`, key: 'Bonn' }),
    asked({ kind: 'ordering', stem: `${stem} what first?`, key: '', sequence: ['a', 'b'] }),
  ])
  const above = 'A reading › Round two: They met {again}.\n\nHe left for'
  const texts = (parse(written) as Parsed[]).slice(1).map((question) => question.stem?.text.replace(/ _+ ?/, ' _____'))
  expect(texts).toEqual(['_____.', 'which city?', 'where?', 'what?', 'what first?'].map((rest) => `${above} ${rest}`))
})
