import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('an arrow asks what followed, with the case its section is about', async () => {
  const notes = `# Week 3: fishing rights

## 2. Case: Tarvis strait

- the crowns closed both harbours → herring rotted on the quays
- no licence → crews sail at night
- crowns fear the loss of a strait more than its gain → status quo bias
- they sell early → lower prices
`
  expect(await drafted(notes, 'leads-to')).toEqual([
    'What followed when the crowns closed both harbours? → herring rotted on the quays',
    'What follows if there is no licence? → crews sail at night',
    'What follows when crowns fear the loss of a strait more than its gain? → status quo bias',
  ])
})

test('what is set against a consequence keeps its “but” alone', async () => {
  const notes = `# Mediation

- heavy leverage → more deals in the short run, but less durable once pressure goes
`
  expect(await drafted(notes, 'leads-to')).toEqual([
    'What does heavy leverage lead to? → more deals in the short run, but less durable once pressure goes',
  ])
})
