import { expect, test } from 'vitest'
import { factsOf } from './fixtures/drafted-notes'

test('a swap: who gave what for what', async () => {
  const text = '# Cod war\n\n- **Public**: Norway removes its nets under inspection <-> Iceland pledges not to fish\n'
  const found = await factsOf(text, 'swap')
  expect(found.map((fact) => [fact.slots.subject?.[0]?.text, fact.slots.complement?.[0]?.text, fact.slots.given?.[0]?.text])).toEqual([
    ['Norway', 'its nets under inspection', 'Iceland pledges not to fish'],
    ['Iceland', 'not to fish', 'Norway removes its nets under inspection'],
  ])
})
