import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a numbered outline keeps its depth, and a line tells of the one above', async () => {
  const notes = `# The Tarvis dispute

1. Beginnings
 1.1 5 July 1960: the crews mutiny
  1.1.1 trigger: Admiral Holm tells the crews that nothing changes
  1.1.2 leader: Moses Larsen (boatswain, 40)
 1.2 Three rules Larsen had brought from Riga
  1.2.1 consent of the harbours
  1.2.2 impartiality
  1.2.3 force only in self-defence
2. Who wanted what?
 2.1 Holm – keep the fleet out of the strait
 2.2 USSR – Holm's resignation
`
  expect(await drafted(notes, 'child')).toEqual([
    'The crews mutiny (5 July 1960) – what was the trigger? → Admiral Holm tells the crews that nothing changes',
    'The crews mutiny (5 July 1960) – who was the leader? → Moses Larsen',
  ])
  expect(await drafted(notes, 'short-list')).toEqual([
    'What are the three rules Larsen had brought from Riga? → consent of the harbours, impartiality and force only in self-defence',
  ])
  expect((await drafted(notes, 'share')).filter((line) => line.startsWith('What'))).toEqual([
    'What did Holm want? → to keep the fleet out of the strait',
    'What did the USSR want? → Holm’s resignation'.replace('’', "'"),
  ])
})
