import { expect, test } from 'vitest'
import { inScene } from './in-scene'

test('the scene comes first, unless it gives the answer away', () => {
  const scene = 'A guarantee implies the use of force, whereas an assurance does not.'
  const stem = 'why did the Russian version blur the difference?'
  expect(inScene(stem, 'one word serves for both', scene)).toBe(
    'A guarantee implies the use of force, whereas an assurance does not. Why did the Russian version blur the difference?',
  )
  expect(inScene(stem, 'an assurance implies no force', scene)).toBeNull()
})
