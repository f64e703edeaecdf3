import { expect, test } from 'vitest'
import type { Fact } from '../../../shared/fact'
import { bodyOf, itemOf, memoryStore } from '../store/fixtures'
import { insertDocument } from '../store/documents'
import { saveFacts } from '../store/facts'
import { insertItems } from '../store/items'
import { createMatch } from './match'

const PAIRS = [
  ['meeting-place', 'Bush and Gorbachev, December 1989', 'Malta'],
  ['meeting-place', 'Kennedy and Khrushchev, June 1961', 'Vienna'],
  ['meeting-place', 'Carter and Brezhnev, June 1979', 'Vienna'],
  ['framework-author', 'balance of threat', 'Stephen Walt'],
  ['framework-author', 'structural realism', 'Kenneth Waltz'],
  ['person-statement', 'Kenneth Waltz', '“anarchy has no remedy”'],
] as const

function played() {
  const store = memoryStore()
  const slot = (text: string) => [{ text, start: 0, end: 1 }]
  const facts = PAIRS.map(([relation, left, right], index): Fact => ({
    ...{ id: `f${index}`, topic: 'meeting', form: 'pair', slots: { relation: slot(relation), left: slot(left), right: slot(right) } },
    ...{ anchor: { start: 0, end: 1, exact: 'A', prefix: '', suffix: '' }, confidence: 1 },
  }))
  store.operation('Import', () => {
    insertDocument(store, 'd', bodyOf(['A sentence.']), 'hash')
    saveFacts(store, 'd', facts)
    insertItems(store, [itemOf('i', { status: 'active', documentId: 'd', factId: 'f0' })])
  })
  return { store, match: createMatch(store) }
}

test('in a game nothing goes with two partners, and no tile says what another says', () => {
  const { match } = played()
  for (let seed = 0; seed < 30; seed++) {
    const { pairs } = match.deal([], 12, seed)
    const tiles = pairs.flatMap(({ left, right }) => [left, right])
    expect(new Set(tiles).size).toBe(tiles.length)
    expect(tiles.filter((tile) => tile === 'Vienna').length).toBeLessThanOrEqual(1)
    expect(tiles.filter((tile) => tile.includes('Waltz')).length).toBeLessThanOrEqual(1)
    expect(pairs.length).toBeGreaterThanOrEqual(3)
  }
  expect(match.deal([], 5, 7)).toEqual(match.deal([], 5, 7))
})

test('best times are kept for each choice of topics and number of pairs, and are nothing to undo', () => {
  const { store, match } = played()
  match.keep(['meeting', 'framework'], { pairs: 4, millis: 30_000, misses: 2 })
  expect(match.keep(['framework', 'meeting'], { pairs: 4, millis: 20_000, misses: 0 })).toMatchObject({
    place: 1,
    best: [{ millis: 20_000 }, { millis: 30_000 }],
  })
  expect(match.keep(['meeting'], { pairs: 4, millis: 40_000, misses: 0 }).best).toHaveLength(1)
  expect(store.history().undo).toBe('Import')
})

test('too few pairs are said to be too few', () => {
  expect(() => played().match.deal(['framework'], 6, 1)).toThrow('too few pairs')
  expect(played().match.topics()).toContainEqual({ topic: 'framework', pairs: 2 })
})
