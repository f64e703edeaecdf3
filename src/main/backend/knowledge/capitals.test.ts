import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { findFacts, loadLexicon } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function subjectsOf(text: string): Promise<string> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts.map(({ slots }) => `${slots.subject?.[0]?.text ?? ''} | ${slots.complement?.[0]?.text ?? ''}`).join('\n')
}

test.each([
  ['a country that only begins sentences', 'Tajikistan is a useful case because it signed the accord of 1997 in Moscow.', /tajikistan/],
  ['a surname behind its initials', 'The member J. A. Roebuck proposed in the Commons a counter-motion on 24 June 1850.', /roebuck/],
  ['a capital behind a mark of quotation', 'In April 1895 Russia, Germany and France "advised" Tokyo to hand back the peninsula.', /tokyo/],
])('prevents %s from being written small', async (_, text, small) => expect(await subjectsOf(text)).not.toMatch(small))

test('what was decreed has “decree” as its verb', async () => {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode('Chile decreed its limits in November 1940.') })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  expect(facts.flatMap(({ slots }) => slots.base ?? []).map(({ text }) => text)).not.toContain('decreed')
})
