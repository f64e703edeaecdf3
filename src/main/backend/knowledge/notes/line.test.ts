import { expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

test('a chain of arrows asks what came of it, a script its steps', async () => {
  const notes = `# Herring war

- leaked letter of the harbour master → crews feel tricked → trust gone
- script: crews strike → harbour closes → crown gives way
`
  expect(await drafted(notes, 'line')).toEqual([
    'Leaked letter of the harbour master – with what result? → crews feel tricked, then trust gone',
    'What was the script, step by step? → crews strike; harbour closes; crown gives way',
  ])
})

test('what a line counts up is asked for as a whole, whether it stands below or in the line', async () => {
  const notes = `# Herring war

- Two ways to break a bargain
  - open breach: fishing by daylight, for gain
  - hidden breach: crews sail, nobody can stop them
- Quay triangle (Dittmann 1981): 3 patterns
  - free: all three trade
  - uneven: two against one
  - lame: no one trades
- Principles: consent of the host / impartiality / nets only for defence
- Size of catch depends on: (a) weather, (b) nets – of good make, (c) courage of crews
`
  expect(await drafted(notes, 'line')).toEqual([
    'What are the two ways to break a bargain? → open breach and hidden breach',
    'What are the three patterns of the quay triangle? → free, uneven and lame',
    'Whose concept is “quay triangle”? → Dittmann',
    'What are the three principles? → consent of the host, impartiality and nets only for defence',
    'What does the size of catch depend on? → weather, nets and courage of crews',
  ])
  // each of the kinds is explained
  expect(await drafted(notes, 'meaning')).toContain('What is meant by “open breach”? → fishing by daylight, for gain')
})

test('parts of what a section is about are asked for as such, and have no meaning', async () => {
  const notes = `# Herring war 1958

## 2. The treaty

- Form: unusual. Each crown states its own view first
- 9 Jul 1958: Mowinckel’s secret trip; cover story = toothache in Bergen
- Core trade: cod ↔ herring
`
  expect(await drafted(notes, 'line', 'meaning')).toEqual([
    'What was the form? → unusual: each crown states its own view first',
    'Mowinckel’s secret trip (9 July 1958) – what was the cover story? → toothache in Bergen',
    'What was the core trade? → cod in exchange for herring',
  ])
})

test('votes, differences, and what somebody said of a matter or at a place', async () => {
  const notes = `# Notes on Mediation

- Mediation: help of a third crew, w/o power to decide
  - ≠ arbitration (there: award is binding)
- BD = text, Bergen = trust, Vardo = muscle
- Bay resolution, July 1997, 95–0
- 15 Jul 1971: suddenly Nixon goes on TV → Tokyo told only minutes before = “Nixon shock”
- Kissinger on herring: small issue, can wait 100 yrs
- Kissinger in *Fish & Nets*, Oct 1967: "we cannot leave the herring outside for ever"
`
  const found = await drafted(notes, 'line', 'quoted', 'meaning')
  for (const line of [
    'How does arbitration differ from mediation? → award is binding',
    'BD for text, Bergen for trust – what does Vardo stand for? → muscle',
    'What was the vote on the Bay resolution, July 1997? → 95 to 0',
    'What is meant by “Nixon shock”? → Tokyo told only minutes before',
    'What did Kissinger say about herring? → small issue, can wait 100 years',
    'What did Kissinger say in Fish and Nets in October 1967? → “we cannot leave the herring outside for ever”',
  ])
    expect(found).toContain(line)
})

test('a recommendation has its addressee, and a dated heading its day', async () => {
  const notes = `# Herring brief

## Oslo, Jan 1993

- a first meeting of crews

## Recommendations

- **Donors:** tie the money for harbours to landings that inspectors can see. Pay crews first.
- **The three partners** should agree on a model net.
- **Put any treaty on a legal footing.** A handshake is not enough.
`
  expect(await drafted(notes, 'line', 'event-date')).toEqual([
    'When did the Oslo talks take place? → January 1993',
    'What does the author recommend that donors should do? → tie the money for harbours to landings that inspectors can see',
    'What does the author recommend that the three partners should do? → agree on a model net',
  ])
})

test('critics, tables of a scheme, names that a label counts, and where a state stood', async () => {
  const notes = `# Herring war

## 1. Background

- **Three claimants**: Norway, Iceland, Denmark. All of them fish.
- Norway: no claims made, but a right reserved

## 2. Strategies (Touval & Zartman)

| Role | What mediator does | Intervention |
|---|---|---|
| Carrier | carries letters of crews | low |
| Drafter | writes the terms of peace | medium |

- Critics
  - crown gave too much in private
  - secrecy hurt the crews – for years

## 3. What followed

- Iceland: felt betrayed; war went on

## 4. UNEF

- Idea: Lester Pearson (Canada) → Nobel 1957
`
  expect(await drafted(notes, 'line')).toEqual([
    'Which were the three claimants? → Norway, Iceland, Denmark',
    'What was the position of Norway? → no claims made, but a right reserved',
    'What are the two strategies distinguished by Touval and Zartman? → carrier and drafter',
    'Which two criticisms are made? → crown gave too much in private and secrecy hurt the crews',
    'What were the consequences for Iceland? → felt betrayed; war went on',
    'Whose idea was UNEF? → Lester Pearson',
  ])
  expect(await drafted(notes, 'cell')).toContain('In the case of Carrier, what does the mediator do? → carries letters of crews')
})

test('an order without its addressee leaves its point out', async () => {
  const notes =
    '# Herring brief\n\n## Recommendations\n\n- **Tie money to landings, not to promises.** Crews know why.\n- **Make quotas independent of prices.** Prices change.\n'
  expect(await drafted(notes, 'advice', 'listed')).toEqual([
    'The author’s advice: tie money _____. → to landings, not to promises',
    'The author’s advice: make quotas _____. → independent of prices',
  ])
})

test('an order is asked for by what is to be done, and not by what belongs to its noun', async () => {
  const notes = `# Herring brief

## Recommendations

- **Separate the quarrels that would wreck the talks, and name a day for them.** Crews know why.
- **Ban nets by nets.** It was done so before.
- **Encourage the crown to write down a rule; the old one was never used.** Crews know why.
- **Prefer letters to speech, and agree on a clerk.** Speech is heard wrongly.
- **Sequence gifts.** What the crews want should come after they sail.
- Donors should fill the salt fund in time; delay will be read as bad faith.
`
  expect(await drafted(notes, 'advice', 'line')).toEqual([
    'The author’s advice: encourage the crown _____. → to write down a rule',
    'The author’s advice: prefer letters _____. → to speech',
    'What does the author recommend that donors should do? → fill the salt fund in time',
  ])
})
