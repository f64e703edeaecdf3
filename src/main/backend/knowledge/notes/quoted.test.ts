import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a saying has its speaker before or behind it, and the place where it was said', async () => {
  const notes = `# Tarvis

> "We have lost the whole of the strait." – Holm, House of Commons, 5 October 1938

- Anna Larsen: "a treaty for slow learners"
`
  expect(await drafted(notes, 'quoted')).toEqual([
    'Who said in the House of Commons on 5 October 1938: “We have lost the whole of the strait”? → Holm',
    'What did Holm say in the House of Commons on 5 October 1938? → “We have lost the whole of the strait”',
    'Who said: “a treaty for slow learners”? → Anna Larsen',
  ])
})
