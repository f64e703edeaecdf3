import { expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { gapSeeds } from './gap'
import type { TemplateContext } from './seed'

const slot = (text: string) => [{ text, start: 0, end: text.length }]
const asked = (said: string, gap: string): string[] =>
  gapSeeds(
    {
      topic: 'argument',
      slots: { said: slot(said), gap: slot(gap), kind: slot('complement'), opens: slot('no') },
      confidence: 1,
    } as unknown as Fact,
    { kindOf: () => undefined } as unknown as TemplateContext,
  ).map(({ stem }) => stem)

test('a long answer is asked for beside few words, where a verb tells what for', () => {
  expect(asked('the regent demanded _____', 'an apology, punishment of the guilty and an end to the tolls')).toEqual([
    'The regent demanded _____.',
  ])
})

test.each([
  ['a short answer', 'the regent demanded _____', 'an apology'],
  ['a list that only looks like a sentence', 'asset freezes, _____', 'travel bans and tolls aimed at named firms'],
  ['what no verb leads to', 'there is _____', 'a respectable argument on the other side of the strait'],
])('prevents few words from standing beside %s', (_, said, gap) => {
  expect(asked(said, gap)).toEqual([])
})
