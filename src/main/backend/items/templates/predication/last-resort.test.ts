import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../../knowledge'
import { readDocument } from '../../../library'
import { draftsOf } from '../..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of the questions on a text that do not wait at its end, gaps left out. */
async function askedWell(text: string): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const { seeds } = await draftsOf(facts, document, { lexicon })
  return [...seeds].flatMap(([{ stem, key }, { leans }]) => (leans || stem.includes('_____') ? [] : [`${stem} → ${key}`])).join('\n')
}

test.each([
  ['by whom', 'Order in the Canal Zone was confirmed by the United States Senate in 1978.', /by whom/i],
  ['where somebody stood', 'Henry Kissinger and Anatoly Dobrynin stood in Washington on 20 May 1971.', /where did/i],
  ['the room of a signing', 'The Kellogg–Briand Pact was signed in the Clock Room on 27 August 1928.', /where was/i],
  ['the year of a deed', 'Libya was struck from the list of state sponsors of terrorism in 2006.', /in which year/i],
  [
    'a reason of the nearer clause',
    'The British insisted that the rule should apply to coasts only, which made the rule weaker than it sounds, since hardly any coast was left.',
    /why should/i,
  ],
  [
    'which of two nouns was announced',
    'Decline cannot account for the cut of half a million troops announced at the United Nations in December 1988.',
    /when were half/i,
  ],
])('nobody asks %s', async (_, text, wrong) => {
  expect(await askedWell(text)).not.toMatch(wrong)
})

test('where a treaty was signed is asked, and a participle keeps its particle', async () => {
  expect(await askedWell('The INF Treaty was signed in Washington on 8 December 1987 by Ronald Reagan.')).toMatch(
    /where was the INF Treaty signed/i,
  )
  expect(
    await askedWell('Washington’s answer, set out by Henry Stimson in January 1932, was to refuse recognition to any conquest.'),
  ).not.toMatch(/set by Henry/)
})

test('of two sides in front of one source only one is named', async () => {
  expect(await askedWell('According to Strobe Talbott, Boris Yeltsin promised in March 1997 to sign the Founding Act.')).not.toMatch(
    /according to Strobe Talbott, according/i,
  )
})
