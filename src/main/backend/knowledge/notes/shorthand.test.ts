import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { factsOf, lexicon } from './fixtures/drafted-notes'
import { writtenOut } from './shorthand'

test('what notes shorten is written out, and what is no note stays', async () => {
  const text =
    '# Cuba 1962\n\n- Khrushchev (K.) sent ships w/ missiles bc. he feared an invasion.\n- 28 Oct 1962: K. announces dismantling → crisis over, w/out a treaty.\n- JFK told c. 15 advisers abt it.\n'
  const words = (await factsOf(text, 'event-date')).flatMap((fact) => fact.slots.subject?.map((slot) => slot.text) ?? [])
  expect(words).toContain('Khrushchev')
  expect(
    writtenOut({ document: readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) }), lexicon })(
      'K. and JFK w/ c. 15 advisers',
    ),
  ).toBe('Khrushchev and John F. Kennedy with about 15 advisers')
  expect(
    writtenOut({ document: readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) }), lexicon })('the speech had 14 Pts'),
  ).toBe('the speech had 14 points')
  expect(writtenOut({ document: readDocument({ text: 'The talks failed.' }), lexicon })('JFK w/ c. 15 advisers')).toBe(
    'JFK w/ c. 15 advisers',
  )
})
