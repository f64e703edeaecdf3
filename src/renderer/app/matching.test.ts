import { expect, it } from 'vitest'
import { matches, matchPieces } from './matching'

it('matches the beginnings of words, whatever their case and accents', () => {
  expect(matches('Go to Library', 'lib go')).toBe(true)
  expect(matches('Aide-mémoire course', 'memo')).toBe(true)
  expect(matches('Go to Library', 'rary')).toBe(false)
  expect(matches('anything', '  ')).toBe(true)
})

it('splits a snippet at its matches', () => {
  expect(matchPieces('in \u0002Hamburg\u0003 and \u0002Helsinki\u0003')).toEqual([
    { text: 'in ', match: false },
    { text: 'Hamburg', match: true },
    { text: ' and ', match: false },
    { text: 'Helsinki', match: true },
  ])
  expect(matchPieces('plain')).toEqual([{ text: 'plain', match: false }])
})
