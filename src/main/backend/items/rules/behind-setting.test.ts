import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const LAVROV = 'Lavrov said that Trump accepted Putin’s assurances of no hacking.'

const flaws = (setting: string, { stem, key }: { stem: string; key: string }): string[] =>
  flawsOf({ stem: `[Two men in Hamburg: ${setting}] ${stem}`, key, topic: 'attribution', from: LAVROV })

test('an answer that stands before a question is given away', () => {
  const asked = { stem: 'What did Lavrov say was accepted?', key: 'assurances of no hacking' }
  expect(flaws('There had been assurances of no hacking.', asked)).toContain('7')
  expect(flaws('There had been a dinner.', asked)).not.toContain('7')
})

test('what stands before a question may tell its year, and who said it', () => {
  const now = { stem: 'What does Lavrov still hold today?', key: 'assurances' }
  expect(flaws('They met on 7 July 2017.', now)).not.toContain('9')
  expect(flaws('They met in summer.', now)).toContain('9')
  const said = { stem: 'Which assurances of Putin’s did Trump accept?', key: 'those of no hacking' }
  expect(flaws('Lavrov left the room first.', said)).not.toContain('10')
  expect(flaws('Lavrov left the room first.', said)).not.toContain('11')
  expect(flaws('The doors were shut.', said)).toEqual(expect.arrayContaining(['10', '11']))
})
