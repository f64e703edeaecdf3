import { expect, test } from 'vitest'
import { itemOf } from '../store/fixtures'
import { quizFileOf, readQuizFile } from './quiz-file'

const RULES = { mode: 'mock' as const, minutes: 20, penalty: 0.25, confidence: true }
const source = { documentId: 'doc', title: 'A reading', exact: 'They met in Malta.', start: 4 }
const questions = [
  {
    item: itemOf('i1', { kind: 'mcq', key: 'Malta', options: ['Malta', 'Yalta', 'Geneva'], documentId: 'doc', factId: 'f' }),
    documentTitle: 'A reading',
    factIds: ['f'],
  },
  {
    item: itemOf('i2', { kind: 'application', key: 'A thesis.', rubric: ['One'] }),
    documentTitle: 'A reading',
    outline: [{ point: 'One', source }],
  },
]
const saved = () => quizFileOf('Finals', 'Dr Example', RULES, questions)
const changed = (change: (json: Record<string, never>) => void) => {
  const json = JSON.parse(saved()) as Record<string, never>
  change(json)
  return JSON.stringify(json)
}

test('a quiz goes to another person with its answers and quotes, and without anything of the first store', () => {
  const file = readQuizFile(saved())
  expect(file).toMatchObject({ name: 'Finals', author: 'Dr Example', rules: RULES })
  expect(file.questions[0]?.item).toMatchObject({ id: 'file:i1', documentId: null, factId: null, key: 'Malta', anchor: { exact: 'quote' } })
  expect(file.questions[1]?.outline).toEqual([{ point: 'One', source: { ...source, documentId: null } }])
  expect(saved()).not.toMatch(/"doc"|"factIds"/)
  expect(readQuizFile(quizFileOf(file.name, file.author, file.rules, file.questions))).toEqual(file)
})

test('a question comes back with its setting', () => {
  const stem = '[A reading › Round two: They met.] He left for _____.'
  const item = itemOf('i3', { kind: 'cloze', stem, key: 'Bonn' })
  expect(readQuizFile(quizFileOf('Quiz', '', RULES, [{ item, documentTitle: 'A reading' }])).questions[0]?.item.stem).toBe(stem)
})

test.each([
  ['no JSON', 'Dear students, …', 'This file is no quiz of Aide-mémoire.'],
  ['another JSON', '{"questions": []}', 'This file is no quiz of Aide-mémoire.'],
  ['null', 'null', 'This file is no quiz of Aide-mémoire.'],
  ['a newer version', changed((json) => Object.assign(json, { version: 2 })), 'saved by a newer version'],
  ['no questions', changed((json) => Object.assign(json, { questions: [] })), 'damaged: its questions cannot be read'],
  [
    'a question cut short',
    changed((json) => Reflect.deleteProperty(json['questions']?.[1]?.['item'] ?? {}, 'stem')),
    'damaged: question 2 cannot be read',
  ],
  [
    'a choice without its key',
    changed((json) => Object.assign(json['questions']?.[0]?.['item'] ?? {}, { key: 'Tehran' })),
    'damaged: question 1 cannot be read',
  ],
  ['other rules', changed((json) => Object.assign(json, { rules: { mode: 'cheat' } })), 'what it says on time and marking'],
])('%s is refused in a sentence', (_name, text, sentence) => {
  expect(() => readQuizFile(text)).toThrow(sentence)
})

test('a byte order mark, which some programs put in front, does no harm', () => {
  expect(readQuizFile(`\uFEFF${saved()}`).name).toBe('Finals')
})
