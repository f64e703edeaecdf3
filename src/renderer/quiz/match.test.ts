import { expect, test, vi } from 'vitest'
import { MatchBoard, neighbour } from './match.svelte'

function board() {
  let time = 0
  const pairs = [
    { left: 'Malta', right: '1989', relation: 'meeting-date' as const },
    { left: 'Yalta', right: '1945', relation: 'meeting-date' as const },
  ]
  const keep = vi.fn(() => Promise.resolve({ best: [], place: 1 }))
  const backend = { topics: vi.fn(), deal: vi.fn(() => Promise.resolve({ pairs, best: [] })), keep }
  const match = new MatchBoard({ backend: backend as never, now: () => time })
  const tile = (words: string) => match.tiles.find((one) => one.words === words)?.id ?? -1
  return { match, keep, tile, wait: (millis: number) => (time += millis) }
}

test('pairs are taken off, misses are counted, and the time is kept when the board is empty', async () => {
  const { match, keep, tile, wait } = board()
  await match.deal(['meeting'], 2, 1)
  expect(match.tiles).toHaveLength(4)
  await match.choose(tile('Malta'))
  await match.choose(tile('1945'))
  expect([match.misses, match.said, match.missed.length]).toEqual([1, 'Not a pair.', 2])
  await match.choose(tile('Malta'))
  await match.choose(tile('1989'))
  expect([match.left, match.said]).toEqual([1, 'A pair. 1 to go.'])
  await match.choose(tile('Malta'))
  expect(match.chosen).toBeUndefined()
  wait(4000)
  await match.choose(tile('Yalta'))
  await match.choose(tile('1945'))
  expect(keep).toHaveBeenCalledWith({ topics: ['meeting'], pairs: 2, millis: 4000, misses: 1 })
  expect([match.over, match.place]).toEqual([true, 1])
  wait(9000)
  match.tick()
  expect(match.millis).toBe(4000)
})

test('the same tile twice is let go again', async () => {
  const { match, tile } = board()
  await match.deal([], 2, 1)
  await match.choose(tile('Malta'))
  await match.choose(tile('Malta'))
  expect([match.chosen, match.misses]).toEqual([undefined, 0])
})

test('arrow keys go over the board and stop at its edges', () => {
  expect([
    neighbour(0, 'ArrowRight', 4, 12),
    neighbour(0, 'ArrowDown', 4, 12),
    neighbour(0, 'ArrowUp', 4, 12),
    neighbour(11, 'ArrowRight', 4, 12),
  ]).toEqual([1, 4, 0, 11])
})
