import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of every gap. */
async function gaps(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts.filter(({ form }) => form === 'gap').map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
}

test.each([
  [
    'a past form behind an aside is the verb',
    'A closing declaration, which no envoy signed, called for nationwide elections in July 1936.',
    /called for/,
  ],
  [
    '“no” and “some” before a noun say what of',
    'No inspection has taken place in the port of Tarvis since March 1920.',
    / since _____ → March 1920/,
  ],
  [
    'grammar’s “it” stands for nothing',
    'When the envoys met in Tarvis, it was generally supposed that Berger had obtained the strait.',
    /the strait/,
  ],
])('a clause is found where %s', async (_, text, found) => {
  expect((await gaps(text)).some((line) => found.test(line))).toBe(true)
})
