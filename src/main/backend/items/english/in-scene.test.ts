import { expect, test } from 'vitest'
import { inScene, leansOn } from './in-scene'

test('a bare "the" which neither the question nor its topic explains is leant on', () => {
  expect(leansOn('Why did the Russian version blur the difference?', 'one word serves for both', 'Budapest Memorandum')).toEqual([
    'difference',
  ])
  expect(leansOn('Why did Moscow sign the memorandum?', 'it wanted the warheads', 'Budapest Memorandum')).toEqual([])
  expect(leansOn('When did Khrushchev build a wall and defend the wall?', '1961', '')).toEqual([])
})

test('a word that goes on from something said before is leant on', () => {
  expect(leansOn('Autocrats therefore face _____.', 'an audience of their own', '')).toEqual(['therefore'])
})

test('the scene comes first, unless it gives the answer away or speaks of something else', () => {
  const scene = 'A guarantee implies the use of force, whereas an assurance does not.'
  const stem = 'why did the Russian version blur the difference?'
  expect(inScene(stem, 'one word serves for both', scene, ['difference'])).toBe(
    'A guarantee implies the use of force, whereas an assurance does not. Why did the Russian version blur the difference?',
  )
  expect(inScene(stem, 'an assurance implies no force', scene, ['difference'])).toBeNull()
  expect(inScene('who stood in the doorway?', 'Jimmy Carter', scene, ['doorway'])).toBeNull()
})
