import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { findFacts, loadLexicon } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function cueOf(title: string, text: string): Promise<string | undefined> {
  let id = 0
  const document = readDocument({ title, text })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  return facts[0]?.slots['document:cue']?.map((slot) => slot.text).join(', ')
}

const RIGA =
  'The delegates came to Riga by train. Poland and Russia had fought since the spring. The Riga talks opened in September and ended with a truce. Poland gave up Minsk. Russia promised thirty million roubles. The treaty was signed in the Blackheads’ House. Critics in Riga called it a division of spoils.'

test('the part of a title which the text speaks of is what its questions are about', async () => {
  expect(await cueOf('Lecture 9: The Riga Talks of 1921', RIGA)).toBe('Riga talks, 1921')
})

test('a term of the field is found though the title only plays with it', async () => {
  const text =
    'A hostage economy is one whose trade another can cut. Hostage economies rarely say so. The government of a hostage economy buys time with small concessions. Neighbours watch a hostage economy with pity and profit. When a hostage economy rearms, its patron objects.'
  expect(await cueOf('Those who cannot walk away', text)).toBe('hostage economy')
})

test('prevents one treaty among several from passing for the topic of all', async () => {
  const text =
    'The Treaty of Rapallo worried Paris. The Locarno Treaties calmed it. The Treaty of Berlin followed. Later the Treaty of Moscow undid both. Historians compare them often.'
  expect(await cueOf('Four bargains', text)).toBe('“Four bargains”')
})
