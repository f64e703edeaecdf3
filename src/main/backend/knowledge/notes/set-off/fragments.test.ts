import { expect, test } from 'vitest'
import { drafted } from '../fixtures/drafted-notes'

test('a line without a verb has a gap where its marks or its last preposition set a part off', async () => {
  const notes = `# Herring war, 1911

- Civil strife 1908–11, crown vs crews; about 700 dead
- Verdicts
  - later: seed of the peace, because open nets replaced secret ones
- Crews home by May. All 33 villages now in the pact of Sundby
- Berg – Lindqvist – Olafsen; 13 days behind closed doors
- met Berg in the harbour of Sundby
- NB both weak at the time of the raid on Sundby
- easier to concede to a judge than to the enemy
- next week: chapter nine of Lindqvist on the crews
`
  expect(await drafted(notes, 'gap')).toEqual([
    'Civil strife 1908–11, crown vs crews; about _____ dead. → 700',
    'Verdicts – later: seed of the peace, because _____. → open nets replaced secret ones',
  ])
})
