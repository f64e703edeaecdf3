import { expect, test } from 'vitest'
import { nameOf, searchFor, type Chosen } from './choice'

const chosen = (changes: Partial<Chosen>): Chosen => ({
  ...{ choice: 'soon', days: 3, deck: '', tag: '', reading: '', topic: 'cause', search: '', ...changes },
})

test('each choice is a search, with its names quoted', () => {
  expect(searchFor(chosen({}))).toBe('prop:due<=3')
  expect(searchFor(chosen({ choice: 'mistakes', days: 7 }))).toBe('rated:7:1')
  expect(searchFor(chosen({ choice: 'deck', deck: 'Arms control::Reykjavík' }))).toBe('deck:"Arms control::Reykjavík"')
  expect(searchFor(chosen({ choice: 'reading', reading: 'The “long” telegram: a "first" look_back*' }))).toBe(
    String.raw`doc:"The “long” telegram: a \"first\" look\_back\*"`,
  )
  expect(searchFor(chosen({ choice: 'tag' }))).toBe('')
  expect(searchFor(chosen({ choice: 'search', search: ' is:leech ' }))).toBe('is:leech')
})

test('a session is called by what it holds', () => {
  expect(nameOf(chosen({ days: 1 }))).toBe('Due within 1 day')
  expect(nameOf(chosen({ choice: 'mistakes', days: 1 }))).toBe('Mistakes of the last day')
  expect(nameOf(chosen({ choice: 'deck', deck: 'A::B' }))).toBe('A › B')
})
