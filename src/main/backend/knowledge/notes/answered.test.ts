import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a question beside its answer is asked as it stands, a short one in full; so is “Q:” before “A:”', async () => {
  const notes = `# Tarvis crisis

| Cue | Notes |
| --- | --- |
| What did the crews demand? | return of the nets; an apology |
| Mediator? | Norway. Trusted by both |
| Costs? | three boats and a year |
| Why? | nobody knows |

- why did Holm fail? he had ruled for a year without ending the war

Q: What did the crown pledge in point I of the accords?
A: Not to close the harbours.
`
  expect(await drafted(notes, 'exchange')).toEqual([
    'What did the crews demand? → return of the nets; an apology',
    'Who was the mediator? → Norway',
    'What were the costs? → three boats and a year',
    'Why did Holm fail? → he had ruled for a year without ending the war',
    'What did the crown pledge in point I of the accords? → not to close the harbours',
  ])
})
