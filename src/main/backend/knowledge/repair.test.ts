import { expect, test } from 'vitest'
import { tokensOfText } from './tokens'

/** The verb of a sentence and its subject. */
function clauseOf(text: string): string {
  const tokens = tokensOfText(text)
  const root = tokens.find((t) => !t.head && t.pos !== 'PUNCT')
  const subject = tokens.find((t) => t.head === root && t.label.startsWith('nsubj'))
  return `${subject?.text ?? '–'} ${root?.text ?? '–'}`
}

test.each([
  [
    'The peace concluded at Karlowitz on 26 January 1699 has been called the first occasion on which the Ottoman Empire negotiated as a defeated party.',
    'peace called',
  ],
  ['Izvolsky, who believed that a European conference would follow, set off on a leisurely tour of the western capitals.', 'Izvolsky set'],
])('what only describes the subject is not the verb of its sentence: %s', (text, clause) => expect(clauseOf(text)).toBe(clause))

test.each([
  ['The envoys returned in May and have stayed ever since.', 'envoys returned'],
  ['The parties agreed on nothing that has been published.', 'parties agreed'],
  ['The envoy, who had been ill, returned in May.', 'envoy returned'],
])('other sentences keep theirs: %s', (text, clause) => expect(clauseOf(text)).toBe(clause))
