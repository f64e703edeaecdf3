import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('what came of a thing is asked behind the words of the line', async () => {
  const notes = `# Herring war

- Berg refuses inspection on Norrland soil -> pledge never put on paper; barrels counted at sea instead
- 1904 coup in Sundland → new crew goes cool, Norrland takes over as leader
- Norway: herring dear and salt scarce → crews ask for peace
- The crews had backed Lindqvist. Consequence: salt money dried up
- Salt War, Oct 1902 → fear of being drawn into a quarrel of crowns
- Norway: small, no ships → trust and silence
- Critics: Berg argued against the raid → seat doesn't predict stand
- Channels: harbour talks (slow) → Norrland channel (Lindqvist)
- Berg gives up the shelf <-> Lindqvist gives up the nets
`
  expect(await drafted(notes, 'line')).toEqual([
    'Berg refuses inspection on Norrland soil – with what result? → pledge never put on paper',
    '1904 coup in Sundland – with what result? → new crew goes cool, Norrland takes over as leader',
    'Herring dear and salt scarce (Norway) – with what result? → crews ask for peace',
    'The crews had backed Lindqvist – with what result? → salt money dried up',
    'Salt War, October 1902 – with what result? → fear of being drawn into a quarrel of crowns',
  ])
})
