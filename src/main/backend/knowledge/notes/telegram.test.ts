import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('what notes leave out of a sentence is put back, in each of its halves', async () => {
  const notes = `# The Tarvis accord

Key terms:

1. Evacuation of the strait to begin on 1 October and to be completed by 10 October.
2. Norway and Denmark to guarantee the harbours; Sweden to join once all claims were settled.
3. Norway bound by treaty, but only if Denmark acted first.
- the crews refused to pay for the nets
- no force to influence the outcome of the talks
- a chance to win the strait
`
  expect(await drafted(notes, 'telegram')).toEqual([
    'Evacuation of the strait was to _____. → begin on 1 October and to be completed by 10 October',
    'Norway and Denmark were to guarantee the harbours; Sweden was to join once _____. → all claims were settled',
    'Norway was bound by treaty, but only if _____. → Denmark acted first',
    'Who was bound by treaty, but only if Denmark acted first? → Norway',
  ])
})

test('a number behind “by” does nothing: the formula failed by one vote', async () => {
  expect(await drafted('# The Tarvis accord\n\n- 6+6 formula failed by one vote\n', 'telegram')).toEqual([])
})
