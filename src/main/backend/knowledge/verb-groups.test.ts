import { expect, test } from 'vitest'
import { isClauseAt } from './gaps/parts'
import { tokensOf } from './tokens'
import { verbGroups } from './verb-groups'

test.each([
  'The envoy of the smaller republic, who had helped to negotiate the text, has and explained what it was worth.',
  'No harbour government, the premier had written in February, would or could; ever risk the bones; of a gunner for the strait.',
  'Both crowns may and sink costs by spending in for instance by — stationing gunboats abroad.',
])('prevents drafting from going round for ever in a bad copy: %s', (sentence) => {
  const groups = verbGroups(tokensOf(sentence, 0))
  expect(groups.filter(({ from, to }) => to <= from)).toEqual([])
  expect(groups.filter(({ from }, n) => from < (groups[n - 1]?.to ?? 0))).toEqual([])
})

test('prevents a search for a clause from running over the end of its sentence', () => {
  expect(isClauseAt(tokensOf('After the gunboats', 0), 1, 9)).toBe(false)
})
