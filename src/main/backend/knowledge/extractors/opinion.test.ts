import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function reports(text: string): Promise<string[]> {
  let id = 0
  const facts = await findFacts(readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }), {
    lexicon,
    newId: () => String(id++),
  })
  return facts
    .filter(({ topic, form }) => topic === 'attribution' && (form === 'report' || form === 'words'))
    .map(({ slots }) => `${slots.speaker?.[0]?.entity}: ${slots.said?.[0]?.text}`)
}

test.each([
  [
    'Borrowing from Anna Thorsen the idea that small crowns never choose their own tariffs, Berger tells the story of Riga.',
    'Anna Thorsen: small crowns never choose their own tariffs',
  ],
  [
    'Anna Thorsen’s objection was that small crowns never choose their own tariffs.',
    'Anna Thorsen: small crowns never choose their own tariffs',
  ],
  ['In Anna Thorsen’s view, small crowns never choose their own tariffs.', 'Anna Thorsen: small crowns never choose their own tariffs'],
  ['According to Anna Thorsen, small crowns never choose their own tariffs.', 'Anna Thorsen: small crowns never choose their own tariffs'],
  [
    'Anna Thorsen, in Tariffs and Crowns (1957), held that small crowns never choose their own tariffs.',
    'Anna Thorsen: small crowns never choose their own tariffs',
  ],
  [
    'Anna Thorsen disagrees: in her view small crowns never choose their own tariffs.',
    'Anna Thorsen: small crowns never choose their own tariffs',
  ],
])('%s', async (text, said) => {
  expect(await reports(text)).toContain(said)
})

test('whose words they are, with an aside between name and verb', async () => {
  expect(await reports('Anna Thorsen, never shy of a phrase, called the tariff “a tax on small boats”.')).toEqual([
    'Anna Thorsen: a tax on small boats',
  ])
})

test('prevents a claim with an open pronoun from being reported', async () => {
  expect(await reports('According to Anna Thorsen, they never chose this for themselves at all.')).toEqual([])
})

test('prevents what somebody is said to have remarked from being told as his', async () => {
  expect(await reports('Anna Thorsen is said to have remarked that small crowns never choose their own tariffs.')).toEqual([])
  expect(await reports('Anna Thorsen remarked that small crowns never choose their own tariffs.')).toEqual([
    'Anna Thorsen: small crowns never choose their own tariffs',
  ])
})
