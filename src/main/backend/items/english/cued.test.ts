import { expect, test } from 'vitest'
import { cued, namesWhatIsMeant } from './cued'

const isCommon = (word: string): boolean => ['sanctions', 'mediators'].includes(word.toLowerCase())
const cue = (name: string, year: string | null = null) => ({ name, year })

test('a question that does not say what it is about is given its place', () => {
  expect(cued('When was the treaty signed?', '26 March', cue('Camp David', '1978'), isCommon)).toBe(
    'Camp David, 1978: when was the treaty signed?',
  )
  expect(cued('Mediators carried _____ from hut to hut.', 'the draft', cue('Camp David'), isCommon)).toBe(
    'Camp David: mediators carried _____ from hut to hut.',
  )
})

test('a name keeps its capital behind the cue', () => {
  expect(cued('Galtung objected to _____.', 'the naive theory', cue('economic sanctions'), isCommon)).toBe(
    'Economic sanctions: Galtung objected to _____.',
  )
})

test('nothing is set in front of a question which names its topic, or whose answer does', () => {
  expect(cued('What did the Minsk Protocol ask of Kyiv?', 'a special status', cue('Minsk'), isCommon)).toBe(
    'What did the Minsk Protocol ask of Kyiv?',
  )
  expect(cued('Where did the envoys gather?', 'Minsk', cue('Minsk'), isCommon)).toBe('Where did the envoys gather?')
  expect(cued('Why do economic sanctions rarely work?', 'pride', cue('economic sanctions'), isCommon)).not.toContain(':')
})

test('prevents a year in the cue from giving away a date that is asked for', () => {
  expect(cued('When did the leaders gather?', '1 August 1975', cue('Helsinki Final Act, 1975'), isCommon)).toBe(
    'Helsinki Final Act: when did the leaders gather?',
  )
  expect(cued('When did the leaders gather?', 'June 1961', cue('Vienna summit, June 1961'), isCommon)).toBe(
    'Vienna summit: when did the leaders gather?',
  )
})

test('prevents two colons in one question', () => {
  expect(cued('Who said: “we shall bury you”?', 'Khrushchev', cue('Berlin'), isCommon)).toBe('Berlin – who said: “we shall bury you”?')
})

test('prevents a name with a year from passing for the occasion', () => {
  expect(cued('Who told Le Monde in 2022 that Merkel had bought time?', 'Zelensky', cue('Minsk agreements', '2015'), isCommon)).toBe(
    'Minsk agreements: who told Le Monde in 2022 that Merkel had bought time?',
  )
  expect(cued('What do Iran’s leaders fear?', 'the vote', cue('Iran talks', '2015'), isCommon)).toBe(
    'Iran talks, 2015: what do Iran’s leaders fear?',
  )
  expect(cued('What did the talks with Iran change?', 'the mood', cue('Iran talks', '2015'), isCommon)).toBe(
    'What did the talks with Iran change?',
  )
})

test('a long answer with one word of the topic does not keep it away', () => {
  expect(
    cued('What happened on 20 August 1993?', 'the Oslo text was initialled at night in a guesthouse', cue('Oslo accords'), isCommon),
  ).toBe('Oslo accords: what happened on 20 August 1993?')
})

test('the one thing a question leans on may be what its topic names', () => {
  expect(namesWhatIsMeant('Treaty of Berlin', 'The text never mentions _____.')).toBe(true)
  expect(namesWhatIsMeant('Bismarck’s talks with Disraeli', 'The summit ended in _____.')).toBe(true)
  expect(namesWhatIsMeant('Treaty of Berlin', 'The winner was _____.')).toBe(false)
  expect(namesWhatIsMeant('Bismarck', 'The text never mentions _____.')).toBe(false)
})
