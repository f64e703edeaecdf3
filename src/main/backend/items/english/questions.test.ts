import { describe, expect, test } from 'vitest'
import { capitalsOf } from './capitals'
import { isGrammatical, isUnbroken } from './grammar'
import { standsAlone } from './stands-alone'

describe('questions from sentences taken apart at the wrong place', () => {
  test.each([
    'What do the fear that each side feels do?',
    'What are any treaty Brandt might sign sure to cause?',
    'What has the defender to give up?',
    'Which day may the accord be signed?',
    'What met in secret at Potsdam?',
    'Which idea did She defend?',
    'How many thirds of the fleet were lost?',
    'What is the first of the aims out which the charter set?',
    'What does leaders of both camps fear?',
    'What is peace more likely to last if?',
    'What tells to the target?',
  ])('%s', (stem) => {
    expect(isGrammatical(stem)).toBe(false)
  })
  test.each([
    'What do institutions lower?',
    'What do Britain and France seek?',
    'What do a number of historians doubt?',
    'What has the treaty failed to prevent?',
    'What does the theory of deterrence rest on?',
    'In which year did Bull publish The Anarchical Society?',
    'What did the two sides agree to do?',
    'Who has called détente a pause?',
  ])('leaves alone: %s', (stem) => {
    expect(isGrammatical(stem)).toBe(true)
  })
})

test.each([
  'The crown gave the islands wide rights and, most contentiously, _____, which no other coast had.',
  'Then came a war and a charter, either of which might do the work that is credited to _____.',
  'If a third party attacks one of them, the other will _____.',
])('prevents a sentence of the text from being taken for a broken question: %s', (stem) => {
  expect(isUnbroken(stem)).toBe(true)
})

test('prevents questions that need the reading at hand', () => {
  expect(standsAlone('Of the three, which lasted longest?')).toBe(false)
  expect(standsAlone('What did the decision change?')).toBe(false)
  expect(standsAlone('What did the decision of the cabinet change?')).toBe(true)
  expect(standsAlone('Why is cooperation rare?')).toBe(true)
  expect(standsAlone('Who coined the term “balance of threat”?')).toBe(true)
})

test('writes names with capitals and common nouns without, as the document does', () => {
  const capitals = capitalsOf(
    'Cooperation is hard. Statisticians doubt it. The Secretary of State met French envoys, and Axelrod held that cooperation pays. One state pays.',
  )
  expect(capitals.mend('Why is Cooperation hard?')).toBe('Why is cooperation hard?')
  expect(capitals.mend('According to Statisticians, why?')).toBe('According to statisticians, why?')
  expect(capitals.mend('What did axelrod and french envoys hold?')).toBe('What did Axelrod and French envoys hold?')
  expect(capitals.mend('Which state pays the Secretary of State?')).toBe('Which state pays the Secretary of State?')
})

test('prevents a sentence’s capital behind a topic', () => {
  const { isCommon } = capitalsOf(
    'Whoever moves first pays. Defenders say little. Gore flew in. Innocent X protested. Around 1880 few cared.',
  )
  expect(['Whoever', 'Defenders', 'Around'].map((word) => isCommon(word))).toEqual([true, true, true])
  expect(isCommon('Gore', 'flew')).toBe(false)
  expect(isCommon('Innocent', 'X')).toBe(false)
})
