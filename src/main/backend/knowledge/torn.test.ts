import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { tornPassages } from './torn'

/** The first words of what is torn. */
function torn(text: string): string[] {
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const isTorn = tornPassages(document)
  return document.passages.flatMap(({ start, end }, index) => (isTorn(index) ? [document.text.slice(start, end)] : []))
}

const REST = 'The envoys met again in Tarvis.\n\nNobody signed the protocol that winter.\n\nThe strait stayed closed for a year.'

test('a page that begins in the middle of a sentence begins with a torn one', () => {
  expect(torn(`tions could not be resumed before the thaw. The minister waited.\n\n${REST}`)).toEqual([
    'tions could not be resumed before the thaw.',
  ])
})

test.each([
  ['a name that begins small', `de Gaulle refused to sign the protocol.\n\n${REST}`],
  ['a line of notes without a full stop', `minister waits for the thaw, no talks\n\n${REST}`],
  ['a text that always begins small', 'the envoys met.\n\nnobody signed the protocol.\n\nThe strait stayed closed.'],
])('%s is not torn', (_, text) => expect(torn(text)).toEqual([]))
