import { expect, test } from 'vitest'
import { remembered } from './remembered'

/** What was computed, in order, when the texts were asked for one after the other. */
function computed(most: number, ...texts: string[]): string[] {
  const done: string[] = []
  const lengthOf = remembered((text) => {
    done.push(text)
    return text.length
  }, most)
  for (const text of texts) expect(lengthOf(text)).toBe(text.length)
  return done
}

test('an answer is computed once', () => expect(computed(8, 'a', 'b', 'a', 'a', 'b')).toEqual(['a', 'b']))

test('of too many the half that was not asked for again is let go, and the other stays', () => {
  expect(computed(4, 'a', 'b', 'c', 'a', 'd', 'a', 'b')).toEqual(['a', 'b', 'c', 'd', 'b'])
})

test('a long text comes once and is not kept', () => {
  const long = 'a'.repeat(2_001)
  expect(computed(8, long, 'a', long)).toEqual([long, 'a', long])
})
