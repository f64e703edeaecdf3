import { expect, test } from 'vitest'
import { apartLines } from './output'

test('a setting has a line of its own, in its brackets', () => {
  expect(apartLines('[Suez › Sèvres: Eden fell ill.] He _____.')).toEqual(['[Suez › Sèvres: Eden fell ill.]', 'He _____.'])
  expect(apartLines('Who fell ill?')).toEqual(['Who fell ill?'])
})
