import { expect, test } from 'vitest'
import { questionKindsOf } from './question-kinds'

test('what a question asks for is read from what is asked, not from its setting', () => {
  const who = { kind: 'qa', topic: 'attribution', stem: 'Who called it a ruse?' } as const
  expect(questionKindsOf(who)).toEqual(['qa', 'according-to'])
  expect(questionKindsOf({ ...who, stem: `[Suez › The collusion: Three met at Sèvres.] ${who.stem}` })).toEqual(['qa', 'according-to'])
  const set = { ...who, stem: '[Realism › Which theory explains it?: Two do.] The critics said _____.' }
  expect(questionKindsOf(set)).toEqual(['qa'])
})
