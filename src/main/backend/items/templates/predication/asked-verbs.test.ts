import { expect, test } from 'vitest'
import { takesToDo } from './asked-verbs'

test('what somebody agreed to do is asked; what he tried or wanted is not', () => {
  expect(['agree', 'promise', 'refuse', 'threaten'].every(takesToDo)).toBe(true)
  expect(['try', 'want', 'fail', 'hope'].some(takesToDo)).toBe(false)
})
