import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('an equal sign gives a meaning, an abbreviation its words', async () => {
  const notes = `# Notes

- **Shared quay stalemate (SQS)**: each crew blocks the other
  - plateau = dull, endless, costly
  - cliff = a sudden loss that both can see coming
- SQS = a reason to talk
- the choice is A = B
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'How is “plateau” characterised? → dull, endless, costly',
    'What is meant by “cliff”? → a sudden loss that both can see coming',
    'What is meant by “shared quay stalemate (SQS)”? → a reason to talk',
  ])
})
