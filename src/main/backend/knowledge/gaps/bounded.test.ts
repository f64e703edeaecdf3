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
    'what hangs on behind a comma stays in the sentence',
    'France, wounded by its rank in the tables, refused to accept limits on submarines, which Britain wanted to abolish.',
    /refused to _____, which Britain wanted to abolish → accept limits on submarines$/,
  ],
  [
    'a helping verb at its beginning stays in the sentence',
    'General Lund arrived in Riga a day late, after what seems to have been a slight heart attack.',
    /seems to have been _____ → a slight heart attack$/,
  ],
  [
    'a fixed phrase is not cut in two',
    'The distance so created has a name in the literature, status inconsistency, which is to say the condition of a state whose rank falls short of its achievements.',
    /which is to say _____ → the condition/,
  ],
])('of an answer %s', async (_, text, found) => {
  const all = await gaps(text)
  expect(
    all.some((line) => found.test(line)),
    all.join('\n'),
  ).toBe(true)
})

test.each([
  [
    'a question beside it',
    'Critics in the south asked why the settlers from Turkey could mostly stay, and who would guarantee that the army would really leave.',
    /→ stay, and/,
  ],
  [
    'by whom it was done',
    'The war against Russia had been financed to a large extent by loans floated in London and New York.',
    /→ a large extent/,
  ],
  [
    'the object of “with” and half of another',
    'On land the Soviet Union was left with 1,618 missiles and the United States with 1,054.',
    /missiles and the United States$/,
  ],
  [
    'the clause that stands beside it between commas',
    'Austria had left the war after Austerlitz, Prussia had been broken at Jena the previous October, and British help was slow and small.',
    /Austerlitz, Prussia|→ Austerlitz.*broken|_____, Prussia/,
  ],
  [
    'half of a range',
    'The effect of the Riga agreement cannot be judged for three to six months after it has been signed by Lund.',
    /three to _____/,
  ],
  ['half of a name', 'General de Gaulle never regarded himself as bound by what was decided at Potsdam by the others.', /de _____/],
])('an answer does not swallow or lack %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test.each([
  [
    'takes no word with it on which others hang',
    'On 7 March 2016 the Turkish prime minister, Ahmet Davutoğlu, surprised most of his counterparts in Brussels with a far more ambitious offer, prepared overnight with Angela Merkel and the Dutch prime minister, Mark Rutte, whose country held the presidency of the Council.',
    /^Ahmet/,
  ],
  [
    'takes “chiefly” with its reason',
    'The START II treaty of January 1993 had been stuck in the Duma for four years, chiefly because Russian deputies feared that their country could not afford to build the new single-warhead missiles it would need to keep up with the United States.',
    /chiefly →/,
  ],
  [
    'never takes the gap',
    'A bad deal, signed to rescue a week of dreadful headlines (his former lawyer, Michael Cohen, called him a con man before Congress on the very day he dined with Kim), would have been worse than none.',
    /^(?!.*_____)/,
  ],
])('what is left out of a long sentence %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})
