import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a row of a table of meetings asks where, when, who and with what result', async () => {
  const notes = `# Lecture 3: Tarvis, September 1938

## Trips

| Date | Place | Who | Outcome |
|---|---|---|---|
| 15 Sept | Riga | Holm, Larsen | Holm accepts a quota |
| 29–30 Sept | Tarvis | Holm, Larsen, Berg | none yet signed |
`
  expect(await drafted(notes, 'encounter')).toEqual([
    'Where did Holm and Larsen meet on 15 September 1938? → Riga',
    'When did Holm and Larsen meet at Riga? → 15 September 1938',
    'What was the outcome of the meeting of Holm and Larsen at Riga on 15 September 1938? → Holm accepts a quota',
    'Where did Holm, Larsen and Berg meet on 29–30 September 1938? → Tarvis',
    'When did Holm, Larsen and Berg meet at Tarvis? → 29–30 September 1938',
    'Who met at Tarvis on 29–30 September 1938? → Holm, Larsen and Berg',
    'What was the outcome of the meeting at Tarvis on 29–30 September 1938? → none yet signed',
  ])
})
