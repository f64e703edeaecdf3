import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('fields of a case and of a theory', async () => {
  const notes = `# Notes

## 2. Case: Tarvis strait

- **Turning point**: the storm of May 1931
- Outcome: Riga accord, 16 Jan 1932. Quotas shared

## Quay realism

- Unit of analysis: crews
- Note: read chapter two
`
  expect(await drafted(notes, 'field')).toEqual([
    'What was the turning point in the case of Tarvis strait? → the storm of May 1931',
    'What was the outcome in the case of Tarvis strait? → Riga accord',
    'What is the unit of analysis in quay realism? → crews',
  ])
})
