import { expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { gapSeeds } from './gap'
import type { TemplateContext } from './seed'

const slot = (text: string) => [{ text, start: 0, end: text.length }]
const asked = (said: string, gap: string, opens = 'no'): string[] =>
  gapSeeds(
    {
      topic: 'argument',
      slots: {
        said: slot(said),
        gap: slot(gap),
        kind: slot('complement'),
        opens: slot(opens),
        ...(opens === 'yes' ? { person: slot(gap) } : {}),
      },
      confidence: 1,
    } as unknown as Fact,
    { kindOf: () => undefined } as unknown as TemplateContext,
  ).map(({ stem }) => stem)

test('a long answer is asked for beside few words, where a verb tells what for', () => {
  expect(asked('the regent demanded _____', 'an apology, punishment of the guilty and an end to the tolls')).toEqual([
    'The regent demanded _____.',
  ])
})

test('“Orland received _____” is asked for what says more than one thing', () => {
  expect(asked('Orland received _____', 'roughly nine-tenths of the land')).toEqual(['Orland received _____.'])
})

test.each([
  ['a short answer', 'the regent demanded _____', 'an apology'],
  ['a list that only looks like a sentence', 'asset freezes, _____', 'travel bans and tolls aimed at named firms'],
  ['what no verb leads to', 'there is _____', 'a respectable argument on the other side of the strait'],
])('prevents few words from standing beside %s', (_, said, gap) => {
  expect(asked(said, gap)).toEqual([])
})

test.each([
  ['goes on with what another did', '_____ lifted the time limit on Berlin, and Eisenhower agreed to a summit', 'Nikita Khrushchev'],
  ['leaves out a second verb', '_____ signed for Beijing and Nguyen Manh Cam for the hosts', 'Tang Jiaxuan'],
  ['has no verb', '_____ of Serbia, who spoke for the Bosnian Serbs', 'Slobodan Milošević'],
])('nobody is asked for by a question that %s', (_, said, gap) => {
  expect(asked(said, gap, 'yes').join()).not.toMatch(/^Who/)
})

test('somebody is asked for by a whole clause', () =>
  expect(asked('_____ lifted the time limit on Berlin in May 1959', 'Nikita Khrushchev', 'yes')).toEqual([
    'Who lifted the time limit on Berlin in May 1959?',
  ]))
