import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('the cells of a table by row and column', async () => {
  const notes = `# Quays

| Case | Domain | What the theory predicts | Happened? |
| ---- | ------ | ------------------------ | --------- |
| Riga 1931 | losses | a risky landing | yes – two boats sunk |
| Tarvis 1932 | gains | caution | yes |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'What was the domain in the case of Riga 1931? → losses',
    'In the case of Riga 1931, what does the theory predict? → a risky landing',
    'In the case of Riga 1931, what happened? → two boats sunk',
    'What was the domain in the case of Tarvis 1932? → gains',
    'In the case of Tarvis 1932, what does the theory predict? → caution',
  ])
})

test('the columns of a comparison are what is asked about', async () => {
  const notes = `# Two truces

The crews met at Riga and later at Tarvis. Those who came to Riga had orders; those who came to Tarvis had none.

| Point | Riga | Tarvis |
| ----- | ---- | ------ |
| Host | the harbour master | a brewer |
| Length | nine days | one night |
`
  expect(await drafted(notes, 'cell')).toContain('Who was the host in the case of Tarvis? → a brewer')
})

test('a date of an agreement is asked as one asks, and a semicolon within a cell begins no new cell', async () => {
  const notes = `# Truces

## The two agreements

| Agreement | Date | What was settled |
| --------- | ---- | ---------------- |
| Riga I | 18 January 1931 | the crews leave the west bank; a zone of buoys |
| Riga II | 4 May 1932 | the crown gives up both passes |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'When was Riga I concluded? → 18 January 1931',
    'In the case of Riga I, what was settled? → the crews leave the west bank; a zone of buoys',
    'When was Riga II concluded? → 4 May 1932',
    'In the case of Riga II, what was settled? → the crown gives up both passes',
  ])
})

test('a cell which points to its neighbour is not asked for', async () => {
  const notes = `# Two truces

The crews met at Riga and later at Tarvis. Those who came to Riga had orders; those who came to Tarvis had none.

| Point | Riga | Tarvis |
| ----- | ---- | ------ |
| Host | the harbour master, with gifts | a brewer, without either |
`
  expect(await drafted(notes, 'cell')).toEqual(['Who was the host in the case of Riga? → the harbour master, with gifts'])
})

test('a row whose head is a span of time goes by its first cell, and heads that ask are questions', async () => {
  const notes = `# Herring talks

| When | Step | Result |
| ---- | ---- | ------ |
| Nov 2019 – Feb 2020 | talks at Riga | initialled by the crews alone |

| | Bilateral track | Multilateral track |
| ---- | ---- | ------ |
| Who | Riga with each crew | nine delegations |
| Began | Tarvis, 3 May 1921 | Riga, June 1921 |
| Boycotted by | the northern crews | nobody at all |
| About | nets and quays | salt and herring |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'Talks at Riga (Nov 2019 – Feb 2020) – what was the result? → initialled by the crews alone',
    'Who took part in the bilateral track? → Riga with each crew',
    'Who took part in the multilateral track? → nine delegations',
    'Where and when did the bilateral track begin? → Tarvis, 3 May 1921',
    'Where and when did the multilateral track begin? → Riga, June 1921',
    'By whom was the bilateral track boycotted? → the northern crews',
    'By whom was the multilateral track boycotted? → nobody at all',
    'What was discussed in the bilateral track? → nets and quays',
    'What was discussed in the multilateral track? → salt and herring',
  ])
})

test('a head that is half a sentence is asked as one, a level is where something happens, a limit is what it is', async () => {
  const notes = `# The strait

| Zone | Outer limit | Coastal state has |
| ---- | ---- | ------ |
| Inner sea | 12 nm | all rights |

| Level | Domain | What happens |
| ---- | ---- | ---- |
| Level I | gains | bargaining by the captains |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'Inner sea – what is the outer limit? → 12 nm',
    'In the case of the inner sea, what does the coastal state have? → all rights',
    'What was the domain in the case of Level I? → gains',
    'What happens at Level I? → bargaining by the captains',
  ])
})

test('a row that no question fits is shown with one of its cells left out', async () => {
  const notes = `# Herring talks

| When | What | Key point |
| ---- | ---- | --------- |
| 20 July 1902 | Sundby Protocol | the crews vote after six years ← remember this |

| Member | Line | Why |
| ------ | ---- | --- |
| Norrland | neutral → hostile | needs a loan from Riga |

| Weapon | Outcome |
| ------ | ------- |
| Nets of iron | a ban for five years |
| Fire boats | no more than a wish |
`
  expect(await drafted(notes, 'cell')).toEqual([
    '20 July 1902 – What: _____; Key point: the crews vote after six years. → Sundby Protocol',
    '20 July 1902 – What: Sundby Protocol; Key point: _____. → the crews vote after six years',
    'Norrland – Line: _____; Why: needs a loan from Riga. → neutral – hostile',
    'Norrland – Line: neutral – hostile; Why: _____. → needs a loan from Riga',
    'What was the outcome in the case of Nets of iron? → a ban for five years',
    'What was the outcome in the case of Fire boats? → no more than a wish',
  ])
})

test('only what takes place is asked where and when it took place', async () => {
  const notes = `# Herring talks

| Stage | Where | When |
| ----- | ----- | ---- |
| Berg visits Riga | the old quay | May 1902 |
| second round | Sundby | June 1902 |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'Berg visits Riga – Where: _____; When: May 1902. → the old quay',
    'Berg visits Riga – Where: the old quay; When: _____. → May 1902',
    'Where did second round take place? → Sundby',
    'When did second round take place? → June 1902',
  ])
})

test('a treaty that a row calls by half its name is called as the text does', async () => {
  const notes = `# Washington

## The two treaties

| Treaty | Date | What it did |
| ------ | ---- | ----------- |
| Four-Power | 13 December 1921 | the islands are left alone |
| Nine-Power | 6 February 1922 | the door stays open |

The Nine-Power Treaty turned notes into law.
`
  expect(await drafted(notes, 'cell')).toContain('When was the Nine-Power Treaty concluded? → 6 February 1922')
})

test('a row of conditions tells of nothing that is named', async () => {
  const table = (label: string): string => `# Quays

Combine the two and there are four worlds:

| | Attack has the advantage | Defence has the advantage |
| --- | --- | --- |
| ${label} | doubly dangerous | a dilemma that can be managed |
| Other ${label} | no dilemma, but raids | doubly stable |
`
  expect((await drafted(table('Not distinguishable'), 'cell')).filter((card) => card.includes('doubly dangerous'))).toEqual([])
  expect((await drafted(table('Weapons'), 'cell')).filter((card) => card.includes('doubly dangerous'))).not.toEqual([])
})
