import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('questions which notes put and answer; not those of an essay', async () => {
  const handout = `# Handout

Q: Why did the quota talks at Riga fail?

A: Neither crown could sell a smaller catch at home. Later talks fared better.

Q2. What did the Tarvis accord limit?

Answer: the length of nets
`
  expect(await drafted(handout, 'exchange')).toEqual([
    'Why did the quota talks at Riga fail? → neither crown could sell a smaller catch at home',
    'What did the Tarvis accord limit? → the length of nets',
  ])
  // what an essay asks leads on to what comes next
  expect(
    await drafted(
      'Why did the crowns meet so far from the sea? Because the fishermen would have stormed the hall. Who would blame them? Nobody.',
      'exchange',
    ),
  ).toEqual([])
})
