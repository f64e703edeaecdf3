import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('what notes explain in passing is asked as a term', async () => {
  const notes = `# Herring war

- Norrland claims the shelf, Sundland copies it
    - = "**drifting claims**": coastal states moving their lines seawards, one summer at a time
- Both wings signed the text → strategic vagueness: wording that each wing may read in its own way
- Every village came out w/ an irredenta (= water outside its lines which it claimed as its own)
- An open line hands a veto to wreckers – those who see peace as a threat to their catch
- Talks broke off → crew chief hands in: a letter to the king of the crews
`
  expect(await drafted(notes, 'meaning')).toEqual([
    'What is meant by “drifting claims”? → coastal states moving their lines seawards, one summer at a time',
    'What is meant by “strategic vagueness”? → wording that each wing may read in its own way',
    'What is meant by “irredenta”? → water outside its lines which it claimed as its own',
    'Which term is explained as “water outside its lines which it claimed as its own”? → irredenta',
    'What is meant by “wreckers”? → those who see peace as a threat to their catch',
    'Which term stands for those who see peace as a threat to their catch? → wreckers',
  ])
})
