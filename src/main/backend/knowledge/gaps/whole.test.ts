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
  ['half of a result', 'On 3 May 1921 the Diet of Tarvis rejected the river treaty by 88 votes to 12.', /by _____ to/],
  [
    'a verb whose clause stays',
    'The quarrel began when it emerged, in 1927, that the Tarvians had built a fort on the island.',
    /when _____, that/,
  ],
  [
    'who says so, between commas',
    'Norway and Denmark would join the pact, the envoy said, once the fisheries had been divided.',
    /join the pact, _____, once/,
  ],
  ['an adjective behind “too”', 'The protocol of 1921 came too late for the fishermen of Tarvis.', /too _____/],
  ['“it” and what was said of it', 'In 1934 the Court of Tarvis declared it void from the beginning.', /→ it void/],
  [
    'what stands beside the subject',
    'Count Berger, old and often unwell, left the talks to his brother in March 1921.',
    /→ Count Berger, old/,
  ],
  ['the month in front of the subject', 'In March General Mercer took over and moved the talks to Riga.', /→ March General/],
  [
    'a part of a name',
    'Colonel Adler von Hagen told the first commission in 1899 that nobody was crushed by taxes.',
    /von Hagen .* → Colonel Adler$/,
  ],
  [
    'where a thing was held, without when',
    'The last session was held in the castle of Riga on 9 May 1919, under Emil Berger.',
    /→ held in/,
  ],
  [
    'one of two years',
    'After the fighting in the marshes, in 1927 and 1928, Norway and Tarvis were looking for a way out.',
    /_____ and 1928/,
  ],
  ['days without what lasts so long', "The members of the Riga league were to hold stocks equal to 60 days' imports.", /_____'/],
  ['the second word of a preposition', 'The frozen money of the Tarvis mission was returned by way of Norway.', /→ way of/],
  [
    'what another did',
    'The Riga Note, drafted in July 1921, was accepted by King Olaf but amended by the Tarvian senate.',
    /accepted _____ →/,
  ],
])('no gap takes %s', async (_, text, taken) => {
  const all = await gaps(`${text} The treaty was ratified by Norway in June 1922.`)
  expect(all.filter((line) => taken.test(line))).toEqual([])
})

test.each([
  [
    'up to the end of its clause',
    'In May the king travelled to Riga, where he was met with whistles and even, some say, with a song against the Norwegian treaty of 1905.',
    /Riga some say|Riga, some say/,
  ],
  [
    'with the comma that parts what comes',
    'The minister sailed to Tarvis, where he anchored, the base that Norway had leased to the Danish navy in return for forty coal barges.',
    /Tarvis the base/,
  ],
])('a relative clause is left out %s', async (_, text, torn) => {
  const all = await gaps(text)
  expect(all.filter((line) => torn.test(line))).toEqual([])
})

test('a few words set in front like a heading are no part of the clause', async () => {
  const all = await gaps('A bargain. Minister Emil Berger promised the Norwegians a coaling station on the island of Tarvis in March 1921.')
  expect(all.filter((line) => line.toLowerCase().startsWith('a bargain'))).toEqual([])
  expect(all.length).toBeGreaterThan(0)
})
