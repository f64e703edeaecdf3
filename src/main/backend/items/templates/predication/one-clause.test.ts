import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../../knowledge'
import { readDocument } from '../../../library'
import { draftsOf } from '../..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of all questions on a text, gaps left out. */
async function questions(text: string): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const { seeds } = await draftsOf(facts, document, { lexicon })
  return [...seeds.keys()].flatMap(({ stem, key }) => (stem.includes('_____') ? [] : [`${stem} → ${key}`])).join('\n')
}

test.each([
  [
    'what stands in front belongs to another verb',
    'By agreeing at Helsinki in 1999 that a solution was no precondition for entry, the European Union gave up its leverage over the Greek Cypriots.',
    /solution/,
  ],
  [
    'one of a series is asked for, and the others stand in the question',
    'Russia and America wanted different things in Kyiv, in Tbilisi, in Baghdad, and no amount of warmth was going to alter that.',
    /^.*where did/im,
  ],
  [
    'the “it” of a discovery gets a name',
    'Ronald Reagan ran for president in 1976. In North Carolina it was discovered that no line of his speech was cheered like the one about the Canal.',
    /discovered that/,
  ],
  [
    'nothing says what was told',
    'Before flying home from Hanoi, Donald Trump told reporters. Donald Trump met Kim Jong-un there.',
    /who told|whom did/i,
  ],
  [
    'what followed was when',
    'The voters of Panama approved the following month, and the Senate of the United States debated the canal.',
    /following month/,
  ],
  [
    'an end is no stretch of time',
    'Alexei Kosygin had come to New York for the special session of the General Assembly on the Six-Day War.',
    /how long/i,
  ],
  [
    'what was given is missing',
    'The Founding Act of May 1997 gave Moscow, in Yeltsin’s understanding, a say in the affairs of the alliance.',
    /give\? → Moscow/,
  ],
])('no question where %s', async (_, text, wrong) => {
  expect(await questions(text)).not.toMatch(wrong)
})
