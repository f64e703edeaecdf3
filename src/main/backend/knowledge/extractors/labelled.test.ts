import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const NOTES = `# Lecture 4: Fishing leagues

## Herring peace

Two mechanisms are usually named:

- **Custom:** crews settle quarrels at the quay before they reach the court.
- **Licences:** a common register makes poaching visible to every harbour.
`

async function factsOf(text: string) {
  let id = 0
  return findFacts(readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) }), { lexicon, newId: () => String(id++) })
}

test('what the members of a labelled list are, and what each says', async () => {
  const facts = (await factsOf(NOTES)).filter(({ form }) => form === 'labelled')
  expect(
    facts.map(({ slots }) => [slots.kind?.[0]?.text, slots.label?.[0]?.text, slots.said?.[0]?.text, slots['document:cue']?.[0]?.text]),
  ).toEqual([
    ['mechanism', 'Custom', 'crews settle quarrels at the quay before they reach the court', 'Herring peace'],
    ['mechanism', 'Licences', 'a common register makes poaching visible to every harbour', 'Herring peace'],
  ])
})

test('the names of two or three announced members make one card', async () => {
  const [whole] = (await factsOf(NOTES)).filter(({ form }) => form === 'short-list')
  expect(whole?.slots.members?.map(({ text }) => text)).toEqual(['custom', 'licences'])
})

test('prevents what is told under a label from being taken for its meaning', async () => {
  const facts = await factsOf(
    '# What the crown accepted\n\n- Gunboats: the fleet was not to exceed forty hulls for ten years.\n- Harbours: Riga was opened to foreign crews in 1931.\n',
  )
  expect(facts.filter(({ topic }) => topic === 'definition')).toEqual([])
})
