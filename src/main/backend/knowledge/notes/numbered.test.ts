import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('the numbered models of an author, and what somebody admits under his name', async () => {
  const notes = `# Quay theory

- Larsen, *Essence of Fishing* (1971): three lenses. Model I: rational skipper. Model II: organisational routine – boats as a bundle of habits.

> Holm 1989 (Riga conf.): admits he edited the log so that the trade vanished.
`
  expect(await drafted(notes, 'numbered')).toEqual([
    'What is Larsen’s Model I? → rational skipper',
    'What is Larsen’s Model II? → organisational routine',
  ])
  expect(await drafted(notes, 'saying')).toEqual([
    'What did Holm admit in 1989? → he edited the log so that the trade vanished',
    'Who admitted in 1989 that he edited the log so that the trade vanished? → Holm',
  ])
})
