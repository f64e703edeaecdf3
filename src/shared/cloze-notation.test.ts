import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clozeCards, clozeProblem, hasClozes, withGap, withoutClozes } from './cloze-notation'

describe('clozeCards', () => {
  it('makes one card for each number, with the other gaps filled', () =>
    expect(clozeCards('{{c1::Reagan}} and {{c2::Gorbachev}} met in {{c3::Reykjavik::a capital}}.')).toEqual([
      { stem: '_____ and Gorbachev met in Reykjavik.', key: 'Reagan' },
      { stem: 'Reagan and _____ met in Reykjavik.', key: 'Gorbachev' },
      { stem: 'Reagan and Gorbachev met in _____ (a capital).', key: 'Reykjavik' },
    ]))
  it('hides a word at every place of its number, and asks for it once', () =>
    expect(clozeCards('{{c1::Détente}} ended when {{c1::détente}} was called one-way; {{c1::Détente}} was over.')[0]).toEqual({
      stem: '_____ ended when _____ was called one-way; _____ was over.',
      key: 'Détente; détente',
    }))
  it('orders cards by number, not by place', () => expect(clozeCards('{{c2::b}} and {{c1::a}}').map(({ key }) => key)).toEqual(['a', 'b']))
  it('makes none of a plain sentence', () => expect(clozeCards('They met.')).toEqual([]))
})

describe('clozeProblem', () => {
  it('asks for a gap', () => expect(clozeProblem('They met.')).toBe('Mark at least one gap.'))
  it('refuses an empty gap', () => expect(clozeProblem('They {{c1:: }}.')).toBe('A gap is empty.'))
  it('refuses a gap in a gap', () => expect(clozeProblem('{{c1::Reagan and {{c2::Gorbachev}}}} met.')).toMatch('within another'))
  it('refuses a gap in the setting, where nothing is asked', () => {
    expect(clozeProblem('[Suez: {{c1::Eden}} fell ill.] He {{c2::resigned}}.')).toMatch('within the square brackets')
    expect(clozeProblem('[Suez: Eden fell ill.] He {{c1::resigned}}.')).toBeUndefined()
    expect(clozeCards('[Suez: Eden fell ill.] He {{c1::resigned}}.')).toEqual([
      { stem: '[Suez: Eden fell ill.] He _____.', key: 'resigned' },
    ])
  })
  it('finds nothing in a sound text', () => expect(clozeProblem('They {{c1::met}}.')).toBeUndefined())
})

test('a marked gap takes the next number and leaves spaces outside', () => {
  expect(withGap('They {{c1::met}} in Bonn .', 19, 25)).toBe('They {{c1::met}} in {{c2::Bonn}} .')
  expect(withGap('They {{c1::met}} in Bonn .', 14, 22)).toBe('They {{c1::met}} in Bonn .')
  expect(withGap('They met.', 4, 5)).toBe('They met.')
})

test('marking words never changes the sentence, and adds one card', () =>
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z ,.]{1,60}$/), fc.nat(60), fc.nat(60), (text, a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a]
      const marked = withGap(text, Math.min(start, text.length), Math.min(end, text.length))
      expect(withoutClozes(marked)).toBe(text)
      expect(clozeCards(marked).length).toBe(hasClozes(marked) ? 1 : 0)
    }),
  ))
