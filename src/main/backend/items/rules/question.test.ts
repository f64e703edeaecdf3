import { describe, expect, test } from 'vitest'
import { flawsOf } from './cases'

const from = 'Asked in Helsinki about meddling, Trump said he saw no reason why it would be Russia.'
const breaks = (rule: string, stem: string, extra: { key?: string; options?: string[] } = {}) =>
  flawsOf({ stem, key: 'Russia', from, ...extra }).includes(rule)

describe('rule 5: a short question', () => {
  test.each([
    'Which state did Trump see no reason to blame in Helsinki?',
    'Define “reset” as Stent uses the word.',
    'Who asked “Who is he?” in Helsinki?',
    'In Helsinki Trump said he saw no reason why it would be _____.',
    'Whom did Trump see no reason to blame in Helsinki? It was _____.',
  ])('passes: %s', (stem) => expect(breaks('5', stem)).toBe(false))
  test.each([
    'Which state? And why did Trump name it?',
    'In Helsinki Trump said he saw no reason to blame',
    'In Helsinki Trump blamed _____?',
    'Which state, at the press conference which Donald Trump and Vladimir Putin gave together in Helsinki in July 2018 after they had spoken alone for some two hours, did Donald Trump see no reason to blame?',
  ])('fails: %s', (stem) => expect(breaks('5', stem)).toBe(true))
})

describe('a question behind its setting', () => {
  const SETTING =
    '[Two men in Helsinki › The press: Donald Trump was tired. He had spoken with Vladimir Putin alone for some two hours, and nobody knew of what.]'
  const WHOLE = `Asked in Helsinki about meddling, he said he saw no reason why it would be ${'ever so '.repeat(12)}Russia.`
  const told = (stem: string, from: string) => flawsOf({ stem, key: 'Russia', from })

  test('is as long as what is asked; a sentence of the reading may have fifty words', () => {
    expect(told(`${SETTING} Whom did he see no reason to blame?`, WHOLE)).not.toContain('5')
    expect(told(`${SETTING} ${WHOLE.replace('Russia', '_____')}`, WHOLE)).not.toContain('5')
    expect(told(`${SETTING} ${WHOLE.replace('Russia', '_____').replace('Asked', 'Pressed')}`, WHOLE)).toContain('5')
  })

  test('may say “he” where somebody is named before, and never “this article”', () => {
    expect(told(`${SETTING} Why did he see no reason to ask?`, WHOLE)).not.toContain('6')
    expect(told('[Two men in Helsinki] Why did he see no reason to ask?', WHOLE)).toContain('6')
    expect(told(`${SETTING} Whom does this article blame?`, WHOLE)).toContain('6')
  })
})

describe('rule 12: not yes or no', () => {
  test.each([
    'Which state did Trump see no reason to blame?',
    'When Trump was asked in Helsinki, what did he say?',
    'In Helsinki, whom did Trump see no reason to blame?',
    'How, in Trump’s words, did Putin deny it?',
    'Where, in 2018, did Trump speak of Russia?',
  ])('passes: %s', (stem) => expect(breaks('12', stem)).toBe(false))
  test('passes a key that only begins like one', () =>
    expect(breaks('12', 'What did Trump see in Helsinki?', { key: 'no reason' })).toBe(false))
  test.each([
    'Did Trump blame Russia in Helsinki?',
    'In Helsinki, did Trump blame Russia?',
    'When Trump was asked in Helsinki, did he blame Russia?',
    "Wasn't Russia blamed?",
    'True or false: Trump blamed Russia?',
  ])('fails: %s', (stem) => expect(breaks('12', stem)).toBe(true))
  test.each(['Yes', 'no', 'True', 'No, he saw no reason'])('fails the key %s', (key) =>
    expect(breaks('12', 'What did Trump say in Helsinki?', { key })).toBe(true),
  )
})

describe('rule 13: no hidden negative', () => {
  test.each([
    'Which state did Trump NOT blame in Helsinki?',
    'Which state did Trump **not** blame in Helsinki?',
    'Why did Trump not blame Russia in Helsinki?',
    'What did Trump mean when he said it would not be Russia?',
    'What follows from the claim that Putin did not interfere?',
    'Who said “I do not see why”?',
  ])('passes: %s', (stem) => expect(breaks('13', stem)).toBe(false))
  test.each([
    'Which state did Trump not blame in Helsinki?',
    'All of these were blamed in Helsinki except which?',
    "Which state wasn't blamed in Helsinki?",
    'What was never agreed in Helsinki?',
  ])('fails: %s', (stem) => expect(breaks('13', stem)).toBe(true))
  test('passes a cloze, whose words are the source’s', () => expect(breaks('13', 'Trump did not blame _____.')).toBe(false))
})
