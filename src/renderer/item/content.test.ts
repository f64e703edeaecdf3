import { describe, expect, it } from 'vitest'
import type { ItemContent } from '../../shared/item'
import { answerLine, contentOf, gapsOf, isLong, problemsOf, spokenStem, stemParts } from './content'

const cloze: ItemContent = { kind: 'cloze', stem: 'They met in _____ in 2017.', key: 'Hamburg', accepted: [] }

describe('problemsOf', () => {
  it('finds nothing in a sound item', () => expect(problemsOf(cloze)).toEqual([]))
  it('asks for the gap of a cloze', () =>
    expect(problemsOf({ ...cloze, stem: 'They met in Hamburg.' })).toEqual(['The gap is missing: write it as _____.']))
  it('asks for a question and an answer', () =>
    expect(problemsOf({ kind: 'qa', stem: '', key: '', accepted: [] })).toEqual(['The question is empty.', 'The answer is empty.']))
  it('takes options that differ only in case for the same', () =>
    expect(problemsOf({ kind: 'mcq', stem: 'Where?', key: 'Bonn', accepted: [], options: ['Bonn', 'bonn'] })).toEqual([
      'Two options are the same.',
    ]))
  it('does not ask an ordering for a key', () =>
    expect(problemsOf({ kind: 'ordering', stem: 'Put in order.', key: '', accepted: [], sequence: ['a', 'b'] })).toEqual([]))
})

describe('stemParts', () => {
  it('cuts at the gap', () => expect(stemParts(cloze.stem)).toEqual(['They met in ', ' in 2017.']))
  it('leaves a stem without a gap whole', () => expect(stemParts('Who spoke?')).toEqual(['Who spoke?']))
  it('is read aloud with a word for the gap', () => expect(spokenStem(cloze.stem)).toBe('They met in blank in 2017.'))
})

describe('a question with its setting', () => {
  const stem = '[Bandung › The guests: Only six were African. Most were new.] They met in _____.'

  it('wants its gap in what is asked', () => {
    expect(problemsOf({ ...cloze, stem })).toEqual([])
    expect(problemsOf({ ...cloze, stem: '[Bandung: In _____.] They met.' })).toEqual(['The gap is missing: write it as _____.'])
  })
  it('is named by what is asked', () => expect(spokenStem(stem)).toBe('They met in blank.'))
  it('is set smaller where it would push the question out of sight', () => {
    expect(isLong(stem)).toBe(false)
    expect(isLong(stem.replace('Most', 'Most '.repeat(80)))).toBe(true)
    expect(isLong('Why '.repeat(41))).toBe(true)
  })
})

it('no line ends between a quotation mark or a comma and its gap', () => {
  expect(gapsOf('He told them that "_____", a _____–_____ affair.')).toEqual([
    { words: 'He told them that ', before: '"', after: '",', gap: true },
    { words: ' a ', before: '', after: '–', gap: true },
    { words: '', before: '', after: '', gap: true },
    { words: ' affair.', before: '', after: '', gap: false },
  ])
  expect(gapsOf('Who spoke?')).toEqual([{ words: 'Who spoke?', before: '', after: '', gap: false }])
})

it('contentOf leaves out what only the store knows, and shares nothing with the item', () => {
  const item = { ...cloze, id: '1', flaws: ['3'], accepted: ['Hambourg'] }
  const content = contentOf(item)
  expect(content).toEqual({ kind: 'cloze', stem: cloze.stem, key: 'Hamburg', accepted: ['Hambourg'] })
  content.accepted.push('x')
  expect(item.accepted).toEqual(['Hambourg'])
})

it('answerLine says pairs and sequences in one line', () => {
  expect(answerLine({ kind: 'ordering', key: '', sequence: ['Bonn', 'Paris'] })).toBe('Bonn → Paris')
  expect(answerLine({ kind: 'matching', key: '', pairs: [{ left: 'Reagan', right: 'Reykjavik' }] })).toBe('Reagan – Reykjavik')
})
