import { expect, test } from 'vitest'
import { drafted } from '../fixtures/drafted-notes'

const SIGNS = '\n\n*w/ thanks to Berg; approx. 9 hrs of talk, 2 wks of rest*\n'

test('what stands behind a label, an equal sign or an arrow is asked for, under the heading', async () => {
  const notes = `# Herring war, 1911

## Why did each want peace?

- Norrland: salt was dear; way out of the strait (Berg said so)
- real aim = show the crown that crews are no use to her
- 14 crews; hosts = Riga + Tarvis

## What came of it

- Net Act (Dec 1912) → ban on nets of iron
- my view: peace without a price
- hook: Lindqvist = harbour master
- model → Anna Lindqvist doctr.
- Essay tip: don't tell the story
- **Strait closed**, 6 wks → see Berg ch. 4
${SIGNS}`
  expect(await drafted(notes, 'gap')).toEqual([
    'Why did each want peace? – Norrland: _____. → salt was dear; way out of the strait',
    'Why did each want peace?: real aim = _____. → show the crown that crews are no use to her',
    'Why did each want peace?: hosts = _____. → Riga and Tarvis',
    'What came of it: Net Act (December 1912) → _____. → ban on nets of iron',
    'What came of it – the writer’s view: _____. → peace without a price',
  ])
})

test('a text that is no notes keeps its labels', async () => {
  expect(await drafted('# Herring war\n\n- Aim: to show the crown that crews are no use\n', 'gap')).toEqual([])
})

test('a label has a meaning in notes only if they use it again', async () => {
  const notes = `# Herring war

- salt trap = a crown buys salt so that no crew can leave
- The crews sat in a salt trap.
- chair = the oldest of the harbour masters
- India holds: about nine boats and their nets
${SIGNS}`
  expect((await drafted(notes, 'meaning')).filter((line) => line.startsWith('What'))).toEqual([
    'What is meant by “salt trap”? → a crown buys salt so that no crew can leave',
  ])
})
