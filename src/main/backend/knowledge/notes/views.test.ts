import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a school by its name alone is a view, where the heading asks', async () => {
  const notes = `# The Sundby Treaty of 1911

The Sundby Treaty ended the herring war. The Sundby Treaty is still in force.

## Delegations

- Unionists: nets of iron for each of the crews
- neutralist view: Prince Anders Berg
- my view: a peace without a price for anybody

## So why has it worked?

- Realist: little at stake; both crowns preferred denial to possession
- Institutionalists: inspections lower the suspicion of the crews
`
  expect(await drafted(notes, 'standpoint')).toEqual([
    'How does the realist reading explain the Sundby Treaty? → little at stake',
    'How do institutionalists see the Sundby Treaty? → inspections lower the suspicion of the crews',
  ])
})
