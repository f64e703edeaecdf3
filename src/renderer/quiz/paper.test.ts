import { expect, test } from 'vitest'
import type { Item } from '../../shared/item'
import { fileName, printed } from './paper'

const question = (changes: Partial<Item>) => ({
  documentTitle: 'Cold War summits',
  item: {
    ...{ id: 'a', kind: 'qa', topic: 'meeting', documentId: null, factId: null, stem: 'Where?', key: 'Malta', accepted: [] },
    ...{ anchor: { start: 0, end: 1, exact: 'M', prefix: '', suffix: '' }, flaws: [], score: 1, status: 'active', drifted: false },
    ...changes,
  } as Item,
})

test('a question stands under its reading, and the key names the letters which stand on the paper', () => {
  expect(printed(question({ kind: 'mcq', options: ['Yalta', 'Malta', 'Sochi'] })).answer).toBe('b) Malta')
  expect(printed(question({}))).toMatchObject({ from: 'Cold War summits', stem: 'Where?' })
  const steps = ['first', 'second', 'third', 'fourth']
  const order = printed(question({ kind: 'ordering', key: '', sequence: steps }))
  expect(order.lettered.map(({ text }) => text)).not.toEqual(steps)
  expect(order.answer.split(', ').map((letter) => order.lettered.find((one) => one.letter === letter)?.text)).toEqual(steps)
  const pairs = [
    { left: 'Bonn', right: 'US' },
    { left: 'Kyiv', right: 'USSR' },
    { left: 'Rome', right: 'US' },
  ]
  const matching = printed(question({ kind: 'matching', key: '', pairs }))
  expect(matching.lettered).toHaveLength(2)
  expect(matching.answer.split(', ').map((one) => matching.lettered.find(({ letter }) => one.endsWith(letter))?.text)).toEqual([
    'US',
    'USSR',
    'US',
  ])
  expect(printed(question({ kind: 'application', key: 'Thesis.', rubric: ['One'] }))).toMatchObject({ answer: 'Thesis.', rubric: ['One'] })
})

test('a setting stands above its question in place of the reading, once', () => {
  const stem = '[Cold War summits › Malta: A storm blew.] They met on _____.'
  expect(printed(question({ kind: 'cloze', stem, key: 'a ship' }))).toMatchObject({
    from: 'Cold War summits › Malta: A storm blew.',
    stem: 'They met on _____.',
  })
})

test('a title becomes the name of a file', () => {
  expect([fileName('Mock exam: Détente!', '.pdf'), fileName('漢', '.zip'), fileName('x'.repeat(99), '.gift')]).toEqual([
    'mock-exam-detente.pdf',
    'quiz.zip',
    `${'x'.repeat(60)}.gift`,
  ])
})
