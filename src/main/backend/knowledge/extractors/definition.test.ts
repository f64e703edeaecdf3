import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seedsOf } from '../../items/templates'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function meanings(text: string): Promise<[string, string][]> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: document.title, subject: null, kindOf: () => undefined }
  return facts
    .filter(({ form }) => form === 'meaning')
    .flatMap((fact) => seedsOf(fact, context).map(({ stem, key }): [string, string] => [stem, key]))
}

test('a meaning is given whole, with what tells the thing from others of its kind', async () => {
  expect(
    await meanings('Quay diplomacy is the practice of settling quarrels between crews in the harbour where both of them sell.'),
  ).toContainEqual([
    'What is meant by “quay diplomacy”?',
    'the practice of settling quarrels between crews in the harbour where both of them sell',
  ])
})

test('a kind alone, and a verdict, define nothing', async () => {
  expect(
    await meanings('A fishing ban is an instrument of bargaining. A quota treaty is a means of limiting what a bad neighbour can do.'),
  ).toEqual([])
})

test('a term behind a verb with its meaning between commas', async () => {
  expect(
    await meanings(
      'The second result breaks transitivity, the assumption that whoever prefers cod to herring and herring to sprat prefers cod.',
    ),
  ).toContainEqual([
    'Which term stands for the assumption that whoever prefers cod to herring and herring to sprat prefers cod?',
    'transitivity',
  ])
})

test('“calls it X when …”, “here means”, “means that”', async () => {
  expect(
    (await meanings('Larsen calls it harbour leverage when a quarrel at sea opens a market on land.')).map(([, key]) => key),
  ).toContain('harbour leverage')
  expect((await meanings('Landing here means any sale of fish within the zone, licensed or not.')).map(([stem]) => stem)).toContain(
    'What is meant by “Landing”?',
  )
  expect(await meanings('Overfishing means that the boats of a state take more than its waters renew.')).toContainEqual([
    'Which term means that the boats of a state take more than its waters renew?',
    'Overfishing',
  ])
})

test('“calls such a statement X”: the sentence before is what it means', async () => {
  expect(
    await meanings(
      'A signal which strong and weak crews would both send cannot tell them apart. The literature calls such a signal cheap smoke.',
    ),
  ).toContainEqual(['Which term means that a signal which strong and weak crews would both send cannot tell them apart?', 'cheap smoke'])
})
