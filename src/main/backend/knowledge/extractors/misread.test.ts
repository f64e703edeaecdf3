import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function forms(text: string, name = 'a.txt'): Promise<string[]> {
  let id = 0
  const document = readDocument({ name, bytes: new TextEncoder().encode(text) })
  return (await findFacts(document, { lexicon, newId: () => String(id++) })).map(({ form }) => form)
}

test.each([
  [
    'cleft',
    'What Stalin understood',
    'What Stalin understood at the table is a matter of dispute.',
    'What Stalin understood at the table was the value of a threat.',
  ],
  [
    'cleft',
    'what somebody hardly wanted',
    'What Briand wanted from Washington was hardly philanthropy.',
    'What Briand wanted from Washington was a negative alliance.',
  ],
  [
    'event-date',
    'the year from which a number fell',
    'Kosygin spoke. Emigration to Israel fell from 35,000 in June 1973 to some 13,000 two years later.',
    'Kosygin spoke. The Soviet Union ended emigration to Israel in June 1973.',
  ],
  ['duration', 'a term that is renewed', 'The Initiative ran for 120 days at a time.', 'The Initiative ran for 120 days.'],
  [
    'advice',
    'what has to be done anyway',
    'I have seen it all. If we should stop grading such meetings by the communiqué, nobody would read it.',
    'I have seen it all. We should stop grading such meetings by the communiqué.',
  ],
  [
    'meaning',
    'what is said of an interest, and not of an empire',
    'London declared an interest for the British Empire, a formula which its rivals mocked for years.',
    'In September 1947 the Soviet Union founded the Cominform, an organisation which directed its parties abroad.',
  ],
])('prevents a wrong %s: %s', async (form, _, wrong, right) => {
  expect(await forms(wrong)).not.toContain(form)
  expect(await forms(right)).toContain(form)
})

test('prevents who was present at a secret meeting from having taken part in the whole', async () => {
  const notes = (line: string): string =>
    `# The Suez crisis\n\n## Collusion\n\nThe Suez crisis began in July 1956. The Suez crisis ended in 1957.\n\n${line}- present: Ben-Gurion, Dayan, Peres\n`
  expect(await forms(notes('- Protocol of Sèvres, signed 24 October 1956\n  '), 'a.md')).not.toContain('particular')
  expect(await forms(notes(''), 'a.md')).toContain('particular')
})
