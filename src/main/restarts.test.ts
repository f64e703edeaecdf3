import { expect, test } from 'vitest'
import { Restarts } from './restarts'

function clock() {
  let at = 0
  return { now: () => new Date(at), pass: (ms: number) => (at += ms) }
}

test('waits longer after each death, and stops after six within a minute', () => {
  const { now } = clock()
  const restarts = new Restarts(now)
  expect(Array.from({ length: 6 }, () => restarts.next())).toEqual([50, 100, 200, 400, 800, null])
})

test('deaths more than a minute ago are forgiven', () => {
  const { now, pass } = clock()
  const restarts = new Restarts(now)
  for (let death = 0; death < 5; death++) restarts.next()
  pass(60_000)
  expect(restarts.next()).toBe(50)
})
