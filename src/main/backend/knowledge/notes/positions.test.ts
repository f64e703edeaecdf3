import { expect, test } from 'vitest'
import { drafted, factsOf } from './fixtures/drafted-notes'

test('“Name: claim” is what somebody holds, and “Key word: claim” is not', async () => {
  const notes = `# Quay theory

*Readings: Larsen 1994, Holm 1991 ch. 1*

## Criticisms

- Larsen: concept too vague, mixes boats and crews
- Holm (Riga): a crew may give way for reasons of its own
- Outlook: crews are growing older
`
  expect(await drafted(notes, 'position')).toEqual([
    'What is the objection of Larsen? → concept too vague, mixes boats and crews',
    'Who objects that a crew may give way for reasons of its own? → Holm',
    'What is the objection of Holm? → a crew may give way for reasons of its own',
  ])
})

test('a month with a year is no author', async () => {
  expect(
    await factsOf('# Talks\n\n- March 1975: talks collapse over the passes.\n- Before 1989: both thought time was theirs.\n', 'position'),
  ).toEqual([])
})
