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

test('prevents a title in front of a long question from being cut at its last words, where it would lose a quotation mark', () => {
  const long = `The interval between the moment ${'when a promise is abandoned and the moment '.repeat(5)}is called _____.`
  expect(cued(long, 'a warning period', cue('“Holding Back in Plain Sight”'), isCommon)).toMatch(
    /^“Holding Back in Plain Sight”: the interval/,
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

test('prevents a crisis that is called after its month from never standing in front', () => {
  expect(cued('Who offered a conference?', 'Grey', cue('July crisis', '1914'), isCommon)).toBe(
    'July crisis, 1914: who offered a conference?',
  )
  expect(cued('Who slept through the July crisis?', 'Grey', cue('July crisis', '1914'), isCommon)).not.toContain(':')
})

test('a common word or an adjective which the topic has too does not keep the topic away', () => {
  const treaty = cue('Austrian State Treaty', '1955')
  expect(cued('No party wished to _____.', 'partition the state', treaty, isCommon)).toBe(
    'Austrian State Treaty, 1955: no party wished to _____.',
  )
  expect(cued('Adenauer spoke of _____.', 'the whole Austrian scandal', treaty, isCommon)).toContain('Austrian State Treaty')
  expect(cued('For months _____ gave no answer.', 'Frank B. Kellogg', cue('Kellogg–Briand Pact'), isCommon)).not.toContain(':')
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

test('a book reviewed is called by its title where its author is named or asked for', () => {
  const book = cue('Halvorsen, “Face to Face”')
  expect(cued('Who stressed preparation?', 'David Reynolds', book, isCommon)).toBe('Halvorsen, “Face to Face”: who stressed preparation?')
  expect(cued('Halvorsen doubts that _____.', 'it was so', book, isCommon)).toBe('“Face to Face”: Halvorsen doubts that _____.')
  expect(cued('Who names this effect “insight”?', 'Ingrid Halvorsen', book, isCommon)).toBe(
    '“Face to Face”: who names this effect “insight”?',
  )
})

test('of a summit its people stand in front where its place is asked for or said, and its place where one of them is asked for', () => {
  const summit = cue('Biden–Xi summit, Woodside', '2023')
  expect(cued('Who called the remark wrong?', 'Mao Ning', summit, isCommon)).toBe(
    'Biden–Xi summit, Woodside, 2023: who called the remark wrong?',
  )
  expect(cued('Where was the hotline restored?', 'Woodside', summit, isCommon)).toBe(
    'Biden–Xi summit, 2023: where was the hotline restored?',
  )
  expect(cued('Who promised action on fentanyl?', 'Xi', summit, isCommon)).toBe('Woodside summit, 2023: who promised action on fentanyl?')
  expect(cued('When did Biden and Xi meet at Woodside?', 'in November', summit, isCommon)).not.toContain(':')
})

test('prevents a long question from losing its topic', () => {
  const long = `The delegates said that ${'very '.repeat(28)}many _____ were lost.`
  expect(cued(long, 'things', cue('Biden–Xi summit, Woodside', '2023'), isCommon)).toMatch(/^Biden–Xi summit, 2023: the delegates/)
})

test('a visit is named without the country that is asked for', () => {
  expect(cued('Which country agreed to expand trade?', 'China', cue('Nixon’s visit to China', '1972'), isCommon)).toBe(
    'Nixon’s visit, 1972: which country agreed to expand trade?',
  )
})

test('the one thing a question leans on may be what its topic names', () => {
  expect(namesWhatIsMeant('Treaty of Berlin', 'The text never mentions _____.')).toBe(true)
  expect(namesWhatIsMeant('Treaty of Berlin', 'The final text never mentions _____.')).toBe(true)
  expect(namesWhatIsMeant('Bismarck’s talks with Disraeli', 'The summit ended in _____.')).toBe(true)
  expect(namesWhatIsMeant('Treaty of Berlin', 'The winner was _____.')).toBe(false)
  expect(namesWhatIsMeant('Bismarck', 'The text never mentions _____.')).toBe(false)
})

test('a point of a list says which side it is on', () => {
  expect(cued('For: by September 1939 Britain had _____.', 'radar', cue('Munich Agreement', '1938'), isCommon)).toBe(
    'Munich Agreement, argument for: by September 1939 Britain had _____.',
  )
})

test('the year of a case goes where the question or its answer has another', () => {
  const cased = cue('détente (Vladivostok accord, 1974)')
  expect(cued('Who agreed on equal ceilings?', 'Ford', cased, isCommon)).toBe(
    'Détente (Vladivostok accord, 1974): who agreed on equal ceilings?',
  )
  expect(cued('When were equal ceilings agreed?', 'November 1974', cased, isCommon)).toBe(
    'Détente (Vladivostok accord): when were equal ceilings agreed?',
  )
})

test('a word that opens a name keeps its capital with it', () => {
  const small = (word: string): boolean => ['president', 'new', 'opponents'].includes(word.toLowerCase())
  expect(cued('President Moro signed _____.', 'it', cue('Riga talks'), small)).toBe('Riga talks: President Moro signed _____.')
  expect(cued('New START expired in _____.', '2026', cue('Riga talks'), small)).toBe('Riga talks: New START expired in _____.')
  expect(cued('Opponents said that _____.', 'no', cue('Riga talks'), small)).toBe('Riga talks: opponents said that _____.')
})
