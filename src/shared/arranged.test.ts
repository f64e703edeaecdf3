import { expect, test } from 'vitest'
import { arrangedLine, orderIn, pairLine, rightsIn, shareRight } from './arranged'

const pairs = [
  { left: 'Malta', right: '1989' },
  { left: 'Yalta', right: '1945' },
  { left: 'Geneva', right: '1985' },
]
const sequence = ['preparation', 'negotiation', 'implementation']

test('an arrangement is written in one line and read from it again', () => {
  expect(arrangedLine({ kind: 'matching', pairs })).toBe('Malta – 1989; Yalta – 1945; Geneva – 1985')
  expect(arrangedLine({ kind: 'ordering', sequence })).toBe('preparation → negotiation → implementation')
  expect(rightsIn('Malta – 1945; Geneva – 1985', pairs)).toEqual(['1945', '', '1985'])
  expect(orderIn('negotiation → preparation → implementation', sequence)).toEqual(['negotiation', 'preparation', 'implementation'])
  expect(orderIn('negotiation → preparation', sequence)).toBeUndefined()
  expect(
    pairLine([
      ['Malta', '1989'],
      ['Yalta', ''],
    ]),
  ).toBe('Malta – 1989')
})

test('what is right is counted by pair and by place', () => {
  expect(shareRight({ kind: 'matching', pairs }, 'Malta – 1989; Yalta – 1985; Geneva – 1945')).toBeCloseTo(1 / 3)
  expect(shareRight({ kind: 'ordering', sequence }, 'preparation → implementation → negotiation')).toBeCloseTo(1 / 3)
  expect(shareRight({ kind: 'ordering', sequence }, arrangedLine({ kind: 'ordering', sequence }))).toBe(1)
  expect(shareRight({ kind: 'ordering', sequence }, 'no idea')).toBe(0)
})
