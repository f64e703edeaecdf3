import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { findFacts, loadLexicon } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function voices(text: string): Promise<(string | undefined)[]> {
  let id = 0
  const facts = await findFacts(readDocument({ text, title: 'x' }), { lexicon, newId: () => String(id++) })
  return [...new Set(facts.map(({ slots }) => slots['document:voice']?.[0]?.text))]
}

test('what a text tells on somebody’s view is his view', async () => {
  expect(await voices('Andrew Kydd disagreed with Princen. Tariffs, on this view, are a source of pride.')).toContain('Kydd')
})

test('prevents a view from being given to the one named before', async () => {
  expect(await voices('Mark Kramer denies it. Joshua Shifrinson disagrees; in his view informal assurances were given.')).toEqual([
    undefined,
  ])
  expect(await voices('Kramer and Shifrinson disagree. Tariffs, on this view, are a source of pride.')).toEqual([undefined])
})
