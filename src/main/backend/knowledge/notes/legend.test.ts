import { describe, expect, test } from 'vitest'
import { drafted } from './fixtures/drafted-notes'

describe('a legend of abbreviations', () => {
  const notes = `# The Congress of Riga (1878)

*Abbrevs: A-H = Austria-Hungary, OE = Ottoman Empire*

- A-H buys salt w/ silver → crews happy
- 1908: A-H annexes the Tarvis strait -> crisis
- 1910: OE closes its ports. Irony: nobody notices
`
  test('is read out in question and answer', async () => {
    expect(await drafted(notes, 'event-date')).toEqual([
      'In which year did Austria-Hungary annex the Tarvis strait? → 1908',
      'In which year did the Ottoman Empire close its ports? → 1910',
    ])
  })
  test('what an arrow leads to is no part of what happened', async () => {
    expect(await drafted(notes, 'entry')).toEqual([
      'What happened in 1908? → Austria-Hungary annexes the Tarvis strait',
      'What happened in 1910? → the Ottoman Empire closes its ports',
    ])
  })
})

test('a legend without its name, a conference that made several treaties, and an author with initials', async () => {
  const notes = `# Week 9: The Locarno Treaties (1925)

*Lecture handout. FR = France, GER = Germany, CS = Czechoslovakia*

- **When**: 5–16 Oct 1925 (signed in London, 1 Dec)
- **Participants**: GER, FR, GB, Italy, Belgium, Poland, CS
- GER: Stresemann, Luther
- Sept 1926: Germany joins the League -> permanent seat on the Council

## Views

- A. J. P. Taylor: Locarno ended the war of nations
`
  expect(await drafted(notes, 'particular', 'share')).toEqual([
    'When were the Locarno Treaties concluded? → 5–16 October 1925',
    'Who represented Germany in the Locarno Treaties? → Stresemann and Luther',
  ])
  expect(await drafted(notes, 'position')).toEqual([
    'Who argues that Locarno ended the war of nations? → A. J. P. Taylor',
    'What does A. J. P. Taylor argue? → Locarno ended the war of nations',
  ])
  expect(await drafted(notes, 'entry')).toEqual(['What happened in September 1926? → Germany joins the League'])
})
