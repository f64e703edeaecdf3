import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function saidOf(text: string): Promise<string> {
  let id = 0
  const facts = await findFacts(readDocument({ title: 'A border quarrel', text }), { lexicon, newId: () => `f${id++}` })
  return facts
    .filter(({ anchor }) => !text.startsWith(anchor.exact))
    .flatMap(({ slots }) => Object.values(slots).flatMap((slot) => slot.map((one) => one.text)))
    .join('\n')
}

test('what somebody did with a verb is his when it is spoken of with its noun', async () => {
  const said = await saidOf(
    'Kenneth Waltz proposed a theory of balancing in 1979. Stephen Walt amended it eight years later. The amendment explains a puzzle of alliances in the Cold War.',
  )
  expect(said).toMatch(/^Walt’s amendment/m)
})

test('a definition is one of the term that the sentence before defines', async () => {
  const said = await saidOf(
    'An alliance is a formal commitment to security cooperation between states. The definition hides two questions about the choice of partners.',
  )
  expect(said).toMatch(/^the definition of alliance$/m)
})

test('prevents what nobody is named for, or was spoken of before, from being given to somebody', async () => {
  const passive = await saidOf(
    'A new treaty was proposed in the autumn of 1979. Stephen Walt read it in Boston. The proposal explains a puzzle of alliances in the Cold War.',
  )
  expect(passive).not.toContain('Walt’s proposal')
  const spoken = await saidOf(
    'Moscow made an offer in the autumn of 1979. Stephen Walt offered a reading of the offer. The offer explains a puzzle of alliances in the Cold War.',
  )
  expect(spoken).not.toContain('Walt’s offer')
})
