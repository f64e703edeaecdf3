import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Find, findAll, fold } from './find.svelte'

describe('findAll', () => {
  it('finds words whatever their case and accents', () =>
    expect(findAll(fold('Münster and MUNSTER'), 'munster')).toEqual([
      { start: 0, end: 7 },
      { start: 12, end: 19 },
    ]))
  it('finds nothing for no words', () => expect(findAll('abc', '  ')).toEqual([]))
  it('takes a straight for a curly apostrophe', () => expect(findAll(fold('Trump’s'), "trump's")).toHaveLength(1))
})

it('fold keeps every offset', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length)
    }),
  ))

describe('Find', () => {
  const find = () => {
    const made = new Find(() => 'one two one two one')
    made.open = true
    return made
  }
  it('starts at the match after the place and goes round', () => {
    const it = find()
    it.search('one', 5)
    expect(it.current).toEqual({ start: 8, end: 11 })
    it.move(2)
    expect(it.current?.start).toBe(0)
    it.move(-1)
    expect(it.current?.start).toBe(16)
  })
  it('begins anew at the top when nothing follows', () => {
    const it = find()
    it.search('two', 18)
    expect(it.current?.start).toBe(4)
  })
})
