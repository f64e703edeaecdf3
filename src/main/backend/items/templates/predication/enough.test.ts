import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../../knowledge'
import { readDocument } from '../../../library'
import { entityNamed } from '../../rules/entities'
import { predicationSeeds } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of what is asked of the clauses of a text, in lower case. */
async function questions(text: string): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts
    .filter(({ form }) => form === 'predication')
    .flatMap((fact) => predicationSeeds(fact, { text: document.text, title: '', kindOf: (name) => entityNamed(name, lexicon)?.kind }))
    .map(({ stem, key }) => `${stem} → ${key}`)
    .join('\n')
    .toLowerCase()
}

test.each([
  ['who did what many did', 'Gustav Stresemann flew to Geneva.', /who flew/],
  ['what something merely was', 'The better remedy is slower.', /what is slower/],
  ['what a verb means only with its object', 'In 1931 the Spanish king took refuge in the embassy at Rome.', /what did .* take/],
  ['what somebody had', 'The rebels of Aceh had votes to win in every district.', /what did .* have/],
  ['what stands before a tail that may belong to it', 'Robert Schuman signed a treaty in thirteen articles.', /what did .* sign/],
  ['what belongs to a noun not told before', 'In 1916 Romania obtained a war on two long fronts.', /a war on\?/],
  ['a stretch of time as a thing', 'The garrison of Kars held the fortress for a fortnight.', /hold the fortress for\?/],
  ['where somebody moved as a thing', 'In 1941 the Prime Minister was sailing to Placentia Bay.', /what was .* to\?/],
  ['how many of one thing, with another behind it', 'Lyndon Johnson inherited 16,000 soldiers and a promise.', /how many/],
  ['which noun is left out', 'The Finns kept theirs in Helsinki after the war of 1940.', /theirs/],
  ['who or what a number is', 'About 40 of the ministers were named by the president of the court.', /(?:who|what) was named/],
])('nobody asks %s', async (_, text, wrong) => {
  expect(await questions(text)).not.toMatch(wrong)
})

test.each([
  [
    'what was willed',
    'The Europeans wanted an automatic commitment to mutual defence.',
    'what did the europeans want? → an automatic commitment to mutual defence',
  ],
  [
    'what a term stands for',
    'Partition might be treated as the last resort of tired governments.',
    'what might partition be treated as? → the last resort of tired governments',
  ],
  ['what caused what', 'A new tariff destroyed the trade of the islands.', 'what destroyed the trade of the islands? → a new tariff'],
  [
    'how many',
    'The flood of 1953 killed nearly 2,000 people in Zeeland.',
    'how many people in zeeland did the flood of 1953 kill? → nearly 2,000',
  ],
])('people ask %s', async (_, text, right) => {
  expect(await questions(text)).toContain(right)
})

test.each([
  [
    'a surname nobody has introduced is somebody',
    'Tegetthoff beat the Italian fleet near Lissa in 1866.',
    /who beat the italian fleet/,
    /what beat/,
  ],
  [
    'a name with a word in it is what the word says',
    'In 1947 the Cairo Framework closed a rift between the two ministries.',
    /what closed/,
    /who closed/,
  ],
  [
    'an article before a name says it is no person',
    'In 1954 a Special Statute protected the Slovenes and the Italians of Trieste.',
    /$/,
    /who protected/,
  ],
  [
    'a day is no part of a name',
    'The Right hated the man; on 3 March Matteotti was shot dead in his car by members of a secret society.',
    /^/,
    /3 march matteotti/,
  ],
  [
    'a particle of two words stays with its verb',
    'In 1922 the army of Kemal drove the Greeks out of Anatolia.',
    /who drove the greeks out of anatolia/,
    /the greeks\?/,
  ],
])('%s', async (_, text, right, wrong) => {
  const asked = await questions(text)
  expect(asked).toMatch(right)
  expect(asked).not.toMatch(wrong)
})
