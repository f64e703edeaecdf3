import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('matters, documents and arguments are asked for by what stands above them', async () => {
  const notes = `# Tarvis agreement

## The bargain

- nets: no seizure for ten years; willing seller, willing buyer
- Resolution 161 (21 Feb 1961): force allowed "in the last resort" against smugglers.

## Did it buy time?

- *For:* by 1939 the crews had boats with a working radio.
- *Against:* Denmark gained more boats than Norway.

## Explanations

- Stedman (Peace at Sea, 1991): ripe moment, since both crews wanted out
- Davidow: skill of the chairman; an agenda that he alone controlled

Distinguish **buying off** (removing a grievance by paying for what was lost) from **deterrence** (preventing a raid by threatening costs that outweigh the gain).
`
  expect(await drafted(notes, 'matter', 'side')).toEqual([
    'What was agreed about nets? → no seizure for ten years; willing seller, willing buyer',
    'What did Resolution 161 of 21 February 1961 provide? → force allowed "in the last resort" against smugglers',
    'Which argument speaks for the view that it did buy time? → by 1939 the crews had boats with a working radio',
    'Which argument speaks for the view that it did not buy time? → Denmark gained more boats than Norway',
  ])
  expect(await drafted(notes, 'position')).toEqual([
    'Whose view is this: “ripe moment, since both crews wanted out”? → Stedman',
    'What does Stedman (Peace at Sea, 1991) stress? → ripe moment, since both crews wanted out',
    'Whose view is this: “skill of the chairman”? → Davidow',
    'What does Davidow stress? → skill of the chairman',
  ])
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “buying off”? → removing a grievance by paying for what was lost',
    'What is meant by “deterrence”? → preventing a raid by threatening costs that outweigh the gain',
  ])
})

test('options, cases, lessons and the answers of several authors', async () => {
  const notes = `# Coercion at sea

Conditions favouring success:

- clear demand
- sense of urgency
- fear of the navy

**Option A – Ultimatum**
Pros: clarity and resolve shown
Cons: no way back for the crown

## Cases

1. Tarvis 1961: partial success, but talks dragged on.
2. Riga 1965: failure; Holm's motivation was stronger.

## Lessons

- Say what the crown wants, and say it to the crews before they sail.
- A threat without a promise is a declaration of war by instalments.
- Never set a deadline that you cannot extend.

## Open questions

Does publicity help? Fearon: yes, since audience costs tie hands. Trachtenberg: in twelve crises no sign that publics mattered.
`
  expect(await drafted(notes, 'short-list')).toEqual([
    'What are the three conditions favouring success? → clear demand, sense of urgency and fear of the navy',
  ])
  expect(await drafted(notes, 'side')).toEqual([
    'What spoke for the ultimatum? → clarity and resolve shown',
    'What spoke against the ultimatum? → no way back for the crown',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'How did the case of Tarvis 1961 end? → partial success, but talks dragged on',
    "How did the case of Riga 1965 end? → failure; Holm's motivation was stronger",
  ])
  expect((await drafted(notes, 'listed')).at(-1)).toMatch(
    /^The three lessons: .*; and _____\. → never set a deadline that you cannot extend$/,
  )
  expect(await drafted(notes, 'position')).toEqual([
    'What is the answer of Fearon to the question “Does publicity help”? → yes, since audience costs tie hands',
    'What is the answer of Trachtenberg to the question “Does publicity help”? → in twelve crises no sign that publics mattered',
  ])
})

test('lines of one kind without bullets, a series of conferences, and who gives what in a table', async () => {
  const notes = `# The herring treaty

## Pillars

| Pillar | Article | Who gives | What |
|---|---|---|---|
| Quotas | I, II | small harbours | no night fishing |
| Peaceful use | IV | large harbours | access to nets |

## Review conferences

1995 → indefinite extension
2005 -> failure, no text agreed

## Ban treaty

No large harbour joined. For: stigma works slowly. Against: it splits the treaty.
`
  expect(await drafted(notes, 'cell')).toEqual([
    'Which article is on quotas? → I, II',
    'In the case of Quotas, who gives? → small harbours',
    'In the case of Quotas, what do small harbours give? → no night fishing',
    'Which article is on peaceful use? → IV',
    'In the case of Peaceful use, who gives? → large harbours',
    'In the case of Peaceful use, what do large harbours give? → access to nets',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'What was the outcome of the review conference of 1995? → indefinite extension',
    'What was the outcome of the review conference of 2005? → failure, no text agreed',
  ])
  expect(await drafted(notes, 'side')).toEqual([
    'What spoke for the ban treaty? → stigma works slowly',
    'What spoke against the ban treaty? → it splits the treaty',
  ])
})
