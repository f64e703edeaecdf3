import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'
import { tokensOfText } from '../tokens'
import { closedSeries } from './closed-series'

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

/** The words of a sentence that stay: what stands between two bars goes, and what stands in braces has gone before. */
function left(marked: string): string {
  const stays: boolean[] = []
  let text = ''
  let [before, goes] = [false, false]
  let [from, to] = [0, 0]
  for (const letter of marked) {
    if (letter === '|') {
      goes = !goes
      if (goes) from = text.length
      else to = text.length
    } else if (/[{}]/.test(letter)) before = letter === '{'
    else {
      text += letter
      stays.push(!before && !goes)
    }
  }
  const tokens = tokensOfText(text)
  const isGone = ({ start }: { start: number }): boolean => start >= from && start < to
  const gone = { from: tokens.findIndex(isGone), to: tokens.findLastIndex(isGone) + 1 }
  const kept = tokens.flatMap((t, at) => (stays[t.start] ? [{ at, text: t.text, glued: t.start === 0 || text[t.start - 1] !== ' ' }] : []))
  return closedSeries(tokens, kept, gone)
    .map((piece) => `${piece.glued ? '' : ' '}${piece.text}`)
    .join('')
}

test.each([
  [
    'of three things that begin with the same small word the second is the last, and “or” stays “or”',
    'The pact forbade them to buy arms, to take loans|, or to station troops|.',
    'The pact forbade them to buy arms or to take loans.',
  ],
  [
    'an adverb may stand in front of each deed',
    'The council condemned the raid, quietly lifted the embargo|, and later sent observers|.',
    'The council condemned the raid and quietly lifted the embargo.',
  ],
  [
    'a series does not begin behind a semicolon',
    'Prussia hesitated, waited; Russia moved its army|, and took the town|.',
    'Prussia hesitated, waited; Russia moved its army.',
  ],
  [
    'behind an aside stands the first deed of all',
    'Trump, urged on by Bolton, demanded an answer|, and threatened to leave the talks|.',
    'Trump, urged on by Bolton, demanded an answer.',
  ],
  [
    'behind a clause with a deed of its own stands a subject, and no second deed',
    'When he won, the king pushed the border back|, and imposed an indemnity|.',
    'When he won, the king pushed the border back.',
  ],
  ['of two the first is no second', 'In Riga, France| and Britain| signed the pact.', 'In Riga, France signed the pact.'],
  [
    'where something else went behind the comma, it stays',
    'The king pushed the border back, {quietly} imposed an indemnity|, and put an army in the north|.',
    'The king pushed the border back, imposed an indemnity.',
  ],
])('%s', (_, marked, whole) => expect(left(marked)).toBe(whole))
