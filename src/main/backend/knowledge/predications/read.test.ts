import { expect, test } from 'vitest'
import { tokensOf } from '../tokens'
import { predicationsOf } from './read'

/** "kind: subject | verb | role: words …" for every predication of a sentence. */
function read(sentence: string): string[] {
  return predicationsOf(tokensOf(sentence, 0)).map(({ kind, tree, subject, front, rest, arguments: parts }) => {
    const words = ({ from, to }: { from: number; to: number }): string =>
      tree.tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(' ')
    return [`${kind}: ${words(subject)}`, `${front} … ${rest}`, ...parts.map((part) => `${part.role}: ${words(part.core)}`)].join(' | ')
  })
}

test('who did what to whom, when and why', () => {
  expect(read('In 1959 the Politburo withdrew its advisers from Beijing because Mao had mocked the test ban.')).toContain(
    'main: the Politburo | did … withdraw | date: 1959 | object: its advisers | preposition: Beijing | reason: Mao had mocked the test ban',
  )
})

test('what stands with a second verb is asked for together with the first', () => {
  expect(read('Sadat agreed to open an embassy in Tel Aviv.')).toEqual(
    expect.arrayContaining([
      'main: Sadat | did … agree | to: open an embassy in Tel Aviv',
      expect.stringMatching(/^joined: Sadat \| did … agree to open \| object: an embassy/),
    ]),
  )
})

test('joined verbs share a subject and their auxiliary', () => {
  const found = read('The envoys will draft the text and sign it.')
  expect(found[1]).toMatch(/^joined: The envoys \| will … sign/)
})

test('a relative clause is told of the name beside the noun it hangs on', () => {
  expect(
    read(
      'Since then positions have hardened: the Turkish Cypriot leader, Ersin Tatar, who was elected in October 2020 with the open support of Ankara, insists on two sovereign states, while the Greek Cypriot side, led by President Nicos Anastasiades, holds to federation.',
    ),
  ).toContainEqual(expect.stringMatching(/^relative: Ersin Tatar \|/))
})

test('a relative clause is told of the noun it hangs on', () => {
  expect(read('Jean Monnet, who had planned the pool, praised the vote.')).toContain(
    'relative: Jean Monnet | had … planned | object: the pool',
  )
})

test('a participle with a date is a clause of its own', () => {
  expect(read('The protocol, signed in Lusaka in May 1997, ended the war.')).toContain(
    'relative: The protocol | was … signed | place: Lusaka | date: May 1997',
  )
})

test('what somebody says is his, and is kept apart from what is so', () => {
  const said = predicationsOf(tokensOf('Morgenthau claimed that power drives all politics.', 0)).find((p) => p.kind === 'said')
  expect(said && said.tree.tokens[said.speaker?.subjectHead ?? -1]?.text).toBe('Morgenthau')
})

test('prevents the end of a month from being who did it, and a “when” from being part of a name', () => {
  expect(read('The Ruhr zone was cleared by the end of May 1926.')[0]).toMatch(/date: the end of May 1926$/)
  const said =
    'When Austen Chamberlain, Foreign Secretary in the new Conservative government, rejected the pact in March 1925, Paris was dismayed.'
  expect(read(said).filter((line) => /: When /.test(line))).toEqual([])
})

test('prevents questions of questions, and of fragments', () => {
  expect(read('Who lost China?')).toEqual([])
  expect(read('A long way down.')).toEqual([])
})

test('prevents what has been so since a day from being so because of it', () => {
  const found = read('Since the brigade was authorised for Congo, mandates have grown more martial.')
  expect(found.filter((line) => line.includes('reason:'))).toEqual([])
  expect(read('Since the brigade was weak, mandates grew more martial.').join()).toContain('reason:')
})
