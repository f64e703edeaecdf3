import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('what spoke for and against what could be done', async () => {
  const notes = `# Cod war 1958

## 3. Options

- Boarding: favoured by most. Against it: the navy couldn't reach the outer banks; and a poem
- Blockade: buys time, puts the onus on Riga, but does nothing abt nets already in the water
`
  expect(await drafted(notes, 'side')).toEqual([
    "What spoke against boarding? → the navy couldn't reach the outer banks",
    'What spoke for the blockade? → it buys time and puts the onus on Riga',
    'What spoke against the blockade? → it does nothing abt nets already in the water',
  ])
})
