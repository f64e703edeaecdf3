import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('one line of a glossary, and a label whose gloss is no clause', async () => {
  const notes = `# Notes

**Ripe catch**: point at which both crews come to believe that fishing on will not pay.

Two conditions:

1. **Valid captain**: leader strong enough to carry the crew along
2. **Open quay**: harbour that both crews can reach
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “ripe catch”? → point at which both crews come to believe that fishing on will not pay',
    'What is meant by “valid captain”? → leader strong enough to carry the crew along',
    'What is meant by “open quay”? → harbour that both crews can reach',
  ])
})

test('a glossary typed line by line, a coinage in marks of quotation, and no verdict in passing', async () => {
  const notes = `# Handout

## Key terms

Ripe catch: a moment at which both crews come to believe that fishing on will not pay.
Quota: the share of the catch that a crew may land.

## Background

- "Big Tarvis": from the harbour to the outer banks with all islands
- nets in Tarvis = cheap fix
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “ripe catch”? → a moment at which both crews come to believe that fishing on will not pay',
    'What is meant by “Quota”? → the share of the catch that a crew may land',
    'What is meant by “Big Tarvis”? → from the harbour to the outer banks with all islands',
  ])
})

test('who speaks, and what is said against something, is no term', async () => {
  const notes = `# Notes on quotas

- Structural criticism: an open-ended interim hands a veto to the crews
- Prof: hypocrisy is a kind of compliance
- The traders call this a lame quota: each crew can read the same words in the way that suits it
`
  expect(await drafted(notes, 'meaning')).toEqual([])
})
