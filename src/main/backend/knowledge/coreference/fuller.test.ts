import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function saidOf(text: string): Promise<string> {
  let id = 0
  const facts = await findFacts(readDocument({ title: 'A border quarrel', text }), { lexicon, newId: () => `f${id++}` })
  return facts.flatMap(({ slots }) => Object.values(slots).flatMap((slot) => slot.map((one) => one.text))).join('\n')
}

test('a thing that was introduced with more than its name keeps what told it apart', async () => {
  const said = await saidOf(
    'Chile sent a coastal survey party to the fjord in 1894. Argentina arrested the party in March and released it in June.',
  )
  expect(said).not.toContain('the coastal survey the coastal')
  const dilemma = await saidOf(
    'Herz described a security dilemma among wary neighbours. The dilemma makes every fortress look like a springboard for attack.',
  )
  expect(dilemma).toMatch(/^the security dilemma/m)
})

test('what is called by the names of its two makers keeps them', async () => {
  const said = await saidOf(
    'About Jackson–Vanik she is less sure-footed. The amendment denied trade to any state that restricted emigration.',
  )
  expect(said).toContain('the Jackson–Vanik amendment')
})

test('prevents one of two things from standing for the other', async () => {
  const said = await saidOf(
    'Chile offered a river frontier. Argentina wanted a mountain frontier along the peaks. The frontier divided the two cabinets for a decade.',
  )
  expect(said).not.toMatch(/the (?:river|mountain) frontier(?: along the peaks)? divided/)
})

test('prevents a kind of agreement spoken of in passing from standing for the agreement', async () => {
  const said = await saidOf(
    'An arms control agreement limits what a bad neighbour can do. Chile signed the agreement in May 1902 at Santiago.',
  )
  expect(said).not.toContain('signed the arms control agreement')
})

test('what was made on a day just told is called by that day', async () => {
  const text =
    'On 1 July 1890 Chile and Peru concluded a treaty by which Chile gave up its claims. Many were outraged. For Lund the agreement signalled a hope.'
  expect(await saidOf(text)).toContain('the treaty of 1 July 1890')
  expect(await saidOf(text.replace('Many were outraged', 'Bolivia proposed another agreement'))).not.toContain('the treaty of 1 July 1890')
})
