import { expect, test } from 'vitest'
import { isOneWith, takesClause, takesToDo, takesWhat } from './asked-verbs'

test.each([
  ['propose', 'person'],
  ['demand', 'state'],
  ['require', 'thing'],
  ['forbid', 'thing'],
  ['cause', 'thing'],
  ['replace', 'thing'],
  ['explain', 'thing'],
] as const)('people ask what is the object of “%s” by a %s', (verb, agent) => expect(takesWhat(verb, agent)).toBe(true))

test.each([
  ['worry', 'thing'],
  ['guard', 'state'],
  ['keep', 'state'],
  ['present', 'thing'],
  ['shake', 'person'],
  ['draw', 'person'],
  ['pass', 'thing'],
  ['carry', 'person'],
] as const)('prevents “what did … %s?” of a %s', (verb, agent) => expect(takesWhat(verb, agent)).toBe(false))

test('what somebody agreed to do is asked; what he tried or wanted is not', () => {
  expect(['agree', 'promise', 'refuse', 'threaten'].every(takesToDo)).toBe(true)
  expect(['try', 'want', 'fail', 'hope'].some(takesToDo)).toBe(false)
})

test('what a theory holds is asked; what somebody wrote or complained is not', () => {
  expect(takesClause('hold', 'thing')).toBe(true)
  expect(takesClause('predict', 'person')).toBe(true)
  expect(takesClause('write', 'person') || takesClause('complain', 'person')).toBe(false)
})

test('a preposition that is one with its verb stays with it', () => {
  expect(isOneWith('depend', 'on') && isOneWith('lead', 'to')).toBe(true)
  expect(isOneWith('turn', 'to') || isOneWith('announce', 'on')).toBe(false)
})
