import { describe, expect, test } from 'vitest'
import { readDocument } from '../../library'
import { inItsPassage } from '.'

const TEXT = `# The Samoan Question

## A hurricane

Three powers claimed the islands. In March 1889 six of their warships lay in the harbour of Apia, watching one another. Otto von Bismarck had no wish to fight for copra. He proposed a conference in Berlin. It met on 29 April and agreed on a condominium of the three.

The arrangement pleased nobody. Robert Louis Stevenson, who lived there, called it an absurdity.

Three things went wrong:

- The chief justice had no police.
- The council of Apia, a body of merchants, paid nobody on time.

Nobody repaired the harbour.

## The partition

In 1899 the kings died, and with them _ended_ the condominium. Ideas. John Kasson had foreseen it. A. Q. Marlow had not.

## Mulinuu

They signed in December. A flag was hoisted at Mulinuu. This angered the consuls. This pleased the traders. These wrote to London.

Malietoa Laupepa came home from exile. In the autumn he fell ill. For weeks his hand shook. At last he signed the treaty.

Germany landed marines. Britain sent a ship after Germany.

Kane brought a corvette. Its captain was Henry Kane.

Copra paid no duty. The consuls wanted a duty on copra.

## Losses

The gale sank ${'ship '.repeat(50)}after ship. Calliope reached the open sea.

## Costs

The bill named ${'mast '.repeat(70)}after mast. Calliope cost nothing.
`

const document = readDocument({ name: 'samoa.md', bytes: new TextEncoder().encode(TEXT) })

function gap(sentence: string, key: string, kind: 'cloze' | 'qa' = 'cloze', bare?: string): string | null {
  const start = document.text.indexOf(sentence)
  expect(start).toBeGreaterThanOrEqual(0)
  const anchor = { start, end: start + sentence.length, exact: sentence, prefix: '', suffix: '' }
  return inItsPassage({ kind, key, accepted: [], anchor }, bare, document)
}

describe('a gap in its passage', () => {
  test('stands in its sentence, word for word, behind title, heading and what comes before', () => {
    expect(gap('In March 1889 six of their warships lay in the harbour of Apia, watching one another.', 'Apia')).toBe(
      '[The Samoan Question › A hurricane: Three powers claimed the islands.] In March 1889 six of their warships lay in the harbour of _____, watching one another.',
    )
  })

  test('asks for a day without the year that its sentence does not give', () => {
    expect(gap('It met on 29 April and agreed on a condominium of the three.', '29 April 1889')).toMatch(
      /: Otto von Bismarck had no wish to fight for copra\. He proposed a conference in Berlin\.\] It met on _____ and agreed/,
    )
  })

  test('goes back until somebody is named whom “he” can mean, and something that “this” can', () => {
    expect(gap('At last he signed the treaty.', 'the treaty')).toMatch(
      /: Malietoa Laupepa came home from exile\. In the autumn he fell ill\. For weeks his hand shook\.\] At last he signed _____\.$/,
    )
    expect(gap('These wrote to London.', 'London')).toMatch(
      /: A flag was hoisted at Mulinuu\. This angered the consuls\. This pleased the traders\.\] These wrote to _____\.$/,
    )
  })

  test('has a long sentence in front too, but none that is longer than all it may have', () => {
    expect(gap('Calliope reached the open sea.', 'the open sea')).toMatch(
      /Losses: The gale sank (?:ship ){50}after ship\.\] Calliope reached _____\.$/,
    )
    expect(gap('Calliope cost nothing.', 'nothing')).toBe('[The Samoan Question › Costs] Calliope cost _____.')
  })

  test('at the beginning of a paragraph has the end of that before, none across a heading and none of a list', () => {
    expect(gap('The arrangement pleased nobody.', 'nobody')).toMatch(
      / He proposed a conference in Berlin\. It met on 29 April and agreed on a condominium of the three\.\] The/,
    )
    expect(gap('Three powers claimed the islands.', 'the islands')).toBe('[The Samoan Question › A hurricane] Three powers claimed _____.')
    expect(gap('Nobody repaired the harbour.', 'the harbour')).toBe('[The Samoan Question › A hurricane] Nobody repaired _____.')
  })

  test('is refused where it leans on what is before, and nothing is', () => {
    expect(gap('They signed in December.', 'December')).toBe(null)
  })

  test('in a list stands behind what leads to it', () => {
    expect(gap('The council of Apia, a body of merchants, paid nobody on time.', 'a body of merchants')).toMatch(
      /A hurricane: Three things went wrong:\] The council of Apia, _____, paid nobody on time\.$/,
    )
  })

  test('does not show its answer before it asks', () => {
    expect(gap('Britain sent a ship after Germany.', 'Germany')).toMatch(/: … landed marines\.\] Britain sent a ship after _____\.$/)
    expect(gap('Its captain was Henry Kane.', 'Henry Kane')).toMatch(/: … brought a corvette\.\] Its captain was _____\.$/)
    expect(gap('The consuls wanted a duty on copra.', 'a duty on copra')).toMatch(/ › Mulinuu\] The consuls wanted _____\.$/)
  })

  test('has a heading that is run in with what stands before', () => {
    expect(gap('Ideas. John Kasson had foreseen it.', 'John Kasson')).toMatch(/ Ideas\.\] _____ had foreseen it\.$/)
  })

  test('prevents initials from being taken for a heading that is run in', () => {
    expect(gap('A. Q. Marlow had not.', 'had not')).toMatch(/\] A\. Q\. Marlow _____\.$/)
  })

  test('is refused where its answer stands there twice or not at all', () => {
    expect(gap('In 1899 the kings died, and with them ended the condominium.', 'the')).toBe(null)
    expect(gap('The arrangement pleased nobody.', 'everybody')).toBe(null)
    expect(gap('He proposed a conference in Berlin.', 'Otto von Bismarck')).toBe(null)
    expect(gap('The arrangement pleased nobody.', 'arrange')).toBe(null)
  })
})

test('a question that leans stands behind what its reading says before it, without a topic', () => {
  expect(gap('It met on 29 April and agreed on a condominium of the three.', '29 April 1889', 'qa', 'when did it meet?')).toMatch(
    /^\[The Samoan Question › A hurricane: Otto von Bismarck .* Berlin\.\] When did it meet\?$/,
  )
  expect(gap('Three powers claimed the islands.', 'three powers', 'qa', 'who claimed the islands?')).toBe(
    '[The Samoan Question › A hurricane] Who claimed the islands?',
  )
})
