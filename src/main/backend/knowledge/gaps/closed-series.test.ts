import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of every gap. */
async function gaps(text: string): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts
    .filter(({ form }) => form === 'gap')
    .map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
    .join('\n')
}

test.each([
  [
    'the second of three deeds is the last',
    'The second Treaty of Paris, of 20 November 1815, pushed the border back to that of 1790, imposed an indemnity of 700 million francs, and put an army of occupation of 150,000 men in the northern departments for up to five years.',
    /of _____, pushed the border back to that of 1790 and imposed an indemnity of 700 million francs → 20 November 1815/,
    /1790, imposed/,
  ],
  [
    'the second of three things is the last',
    'Ukraine would receive fuel rods for its power stations, compensation for the uranium, and security assurances once it joined the Non-Proliferation Treaty.',
    /fuel rods for _____ and compensation for the uranium →/,
    /_____, compensation for the uranium →/,
  ],
  [
    'of four the last two may go',
    'The United Nations sent a force to Cyprus in March 1964 (still there), a second UNEF to Sinai after the October War of 1973, observers to the Golan Heights in 1974 and UNIFIL to southern Lebanon in March 1978.',
    /Cyprus in _____ and a second UNEF to Sinai after the October War of 1973 → March 1964/,
    /_____, a second/,
  ],
  [
    'when it was done does not stand without what was done',
    "In March 1996, after Taiwan's president Lee Teng-hui had been allowed to visit his old university, Cornell, China fired missiles into the waters off the island's ports, and Clinton sent two aircraft carrier groups.",
    /in _____, after Taiwan's president .* Cornell, China fired missiles/i,
    /Cornell →/,
  ],
  [
    'a choice keeps both sides',
    'James Baker, the American secretary of state, asked Mikhail Gorbachev whether he would prefer a united Germany outside NATO, independent and without American forces, or a Germany tied to the alliance.',
    /American forces, or a Germany tied to the alliance/,
    /American forces →/,
  ],
])('in a sentence that is shortened %s', async (_, text, good, bad) => {
  const all = await gaps(text)
  expect(all).toMatch(good)
  expect(all).not.toMatch(bad)
})

test('what was counted is told in full or not at all', async () => {
  const text =
    'Rita Floyd borrows from the just war tradition and lays down three criteria for a morally defensible securitisation: there must be an objective existential threat, the referent object must be morally legitimate, and the response must be appropriate to the threat.'
  expect(await gaps(text)).not.toMatch(/three criteria.*legitimate →/)
})
