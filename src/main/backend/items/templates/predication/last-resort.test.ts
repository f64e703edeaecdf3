import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../../knowledge'
import { readDocument } from '../../../library'
import { draftsOf } from '../..'
import type { Seed } from '../seed'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of the questions on a text that do not wait at its end, gaps left out. */
const askedWell = (text: string): Promise<string> => asked(text, ({ doubtful }) => !doubtful)

async function asked(text: string, isWanted: (seed: Seed) => boolean = () => true): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const { seeds } = await draftsOf(facts, document, { lexicon })
  return [...seeds].flatMap(([{ stem, key }, seed]) => (isWanted(seed) && !stem.includes('_____') ? [`${stem} → ${key}`] : [])).join('\n')
}

test.each([
  ['by whom', 'Order in the Canal Zone was confirmed by the United States Senate in 1978.', /by whom/i],
  ['where somebody stood', 'Henry Kissinger and Anatoly Dobrynin stood in Washington on 20 May 1971.', /where did/i],
  ['the room of a signing', 'The Kellogg–Briand Pact was signed in the Clock Room on 27 August 1928.', /where was/i],
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

test.each([
  [
    'who did it, not by whom it was done',
    'The Palestinian side was led by Haidar Abdel-Shafi.',
    'led the Palestinian side? → Haidar Abdel-Shafi',
  ],
  [
    'by what vote',
    'On 3 August 1972 the Senate approved the ABM Treaty by 88 votes to 2.',
    'by what vote did the Senate approve the ABM Treaty? → 88 votes to 2',
  ],
  [
    'where somebody went',
    'Margaret Thatcher flew to Camp David in November 1986.',
    'here did Margaret Thatcher fly in November 1986? → Camp David',
  ],
  [
    'why, behind “because of”',
    'Vladimir Putin suspended Russian participation because of the war in Ukraine.',
    'Why did Vladimir Putin suspend Russian participation? → the war in Ukraine',
  ],
  [
    'why, of the subject',
    'For William Wohlforth, writing here with Stephen Brooks, the Soviet Union retreated because it could no longer afford to compete.',
    'hy did the Soviet Union retreat? → it could no longer afford to compete',
  ],
  [
    'what for, told first',
    'Raúl Alfonsín wanted peace with Chile. To outflank the Peronists in the Senate he put the settlement to the people.',
    'hy did Alfonsín put the settlement to the people? → to outflank the Peronists in the Senate',
  ],
])('people ask %s', async (_, text, right) => {
  expect(await asked(text)).toContain(right)
})

test.each([
  ['what something without an article was', 'Nepal and Malta shall in this matter set foot on that road.', /what/i],
  ['who did what is told in two words', 'The generals met in the evening.', /who/i],
  ['what is behind a preposition with more to come', 'Officials grasped at trade as a new foundation.', /grasp at trade/i],
])('nobody asks %s at all', async (_, text, wrong) => {
  expect(await asked(text)).not.toMatch(wrong)
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
