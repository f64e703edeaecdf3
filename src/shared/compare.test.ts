import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from './compare'

const verdict = (typed: string, key: string, accepted: string[] = []) => compare(typed, key, accepted).verdict

describe('compare', () => {
  it.each([
    ['hamburg', 'Hamburg'],
    ['MUNSTER', 'Münster'],
    ['  Angela   Stent ', 'Angela Stent'],
    ['start treaty', 'the START Treaty'],
    ['2 1/4 hours', '2 1/4 hours'],
    ["Trump's adviser", 'Trump’s adviser'],
    ['non proliferation', 'non-proliferation'],
    ['1550 warheads', '1,550 warheads'],
    ['7 July 2017.', '7 July 2017'],
  ])('takes %j for %j', (typed, key) => expect(verdict(typed, key)).toBe('right'))

  it('takes an accepted variant, and says which', () =>
    expect(compare('FSB', 'Federal Security Service', ['FSB'])).toMatchObject({ verdict: 'right', against: 'FSB' }))

  it('calls a slip of the pen close', () => expect(verdict('Hambrug summit', 'Hamburg summit')).toBe('close'))

  it.each([
    ['2018', '2017'],
    ['16 July 2018', '16 July 2017'],
    ['1.5 hours', '15 hours'],
    ['Helsinki', 'Hamburg'],
    ['', 'Hamburg'],
    ['the', 'the Hague'],
    ['50 %', '50'],
  ])('does not take %j for %j', (typed, key) => expect(verdict(typed, key)).toBe('wrong'))

  it('shows letter by letter what is missing and what is too much', () =>
    expect(compare('Hambug city', 'Hamburg').parts).toEqual([
      { kind: 'same', text: 'Hambu' },
      { kind: 'missing', text: 'r' },
      { kind: 'same', text: 'g' },
      { kind: 'extra', text: ' city' },
    ]))

  it('sets two quite different answers side by side instead of picking common letters out', () =>
    expect(compare('limits of partnership', 'February 2026').parts).toEqual([
      { kind: 'extra', text: 'limits of partnership' },
      { kind: 'missing', text: 'February 2026' },
    ]))

  it('spells the key as it is written where only case differs', () =>
    expect(compare('helsinki', 'Helsinki').parts).toEqual([{ kind: 'same', text: 'Helsinki' }]))

  it('never loses a letter: without the extra ones the parts spell the key, without the missing ones the answer', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.string({ minLength: 1, maxLength: 30 }), (typed, key) => {
        const { parts, against, verdict } = compare(typed, key)
        const spelt = (without: string) =>
          parts
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join('')
        expect(spelt('extra')).toBe(against)
        if (verdict !== 'right') expect(spelt('missing').length).toBe(typed.normalize('NFC').replace(/\s+/g, ' ').trim().length)
      }),
    ))

  it('stays quick on very long answers', () => {
    const started = performance.now()
    compare('a'.repeat(100_000), 'b'.repeat(100_000), ['c'.repeat(100_000)])
    expect(performance.now() - started).toBeLessThan(500)
  })
})
