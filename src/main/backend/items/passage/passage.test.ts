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

## The partition

In 1899 the kings died, and with them _ended_ the condominium. Ideas. John Kasson had foreseen it. A. Q. Marlow had not.
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

  test('goes back until somebody is named whom “he” and “it” can mean', () => {
    expect(gap('It met on 29 April and agreed on a condominium of the three.', '29 April 1889')).toMatch(
      /: Otto von Bismarck had no wish to fight for copra\. He proposed a conference in Berlin\.\] It met on _____ and agreed/,
    )
  })

  test('at the beginning of a paragraph has the end of that before, and none across a heading', () => {
    expect(gap('The arrangement pleased nobody.', 'nobody')).toMatch(
      / He proposed a conference in Berlin\. It met on 29 April and agreed on a condominium of the three\.\] The/,
    )
    expect(gap('Three powers claimed the islands.', 'the islands')).toBe('[The Samoan Question › A hurricane] Three powers claimed _____.')
  })

  test('in a list stands behind what leads to it', () => {
    expect(gap('The council of Apia, a body of merchants, paid nobody on time.', 'a body of merchants')).toMatch(
      /A hurricane: Three things went wrong:\] The council of Apia, _____, paid nobody on time\.$/,
    )
  })

  test('does not show its answer before it asks', () => {
    expect(gap('He proposed a conference in Berlin.', 'Otto von Bismarck')).toBe(null)
    expect(gap('It met on 29 April and agreed on a condominium of the three.', 'a condominium of the three')).not.toContain(
      'condominium of the three.]',
    )
    expect(gap('Robert Louis Stevenson, who lived there, called it an absurdity.', 'nobody')).toBe(null)
    expect(gap('He proposed a conference in Berlin.', 'Berlin')).not.toMatch(/Berlin/)
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
