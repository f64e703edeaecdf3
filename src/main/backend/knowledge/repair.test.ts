import { expect, test } from 'vitest'
import { tokensOfText } from './tokens'

/** The verb of a sentence and its subject. */
function clauseOf(text: string): string {
  const tokens = tokensOfText(text)
  const root = tokens.find((t) => !t.head && t.pos !== 'PUNCT')
  const subject = tokens.find((t) => t.head === root && t.label.startsWith('nsubj'))
  return `${subject?.text ?? '–'} ${root?.text ?? '–'}`
}

test.each([
  [
    'The peace concluded at Karlowitz on 26 January 1699 has been called the first occasion on which the Ottoman Empire negotiated as a defeated party.',
    'peace called',
  ],
  // of a fragment, a series and a ruler
  ['Slobodan Milošević of Serbia, who spoke for the Bosnian Serbs and wanted sanctions lifted.', '– Milošević'],
  ['Nicholas I declared war in April 1828.', 'I declared'],
  ['Izvolsky, who believed that a European conference would follow, set off on a leisurely tour of the western capitals.', 'Izvolsky set'],
])('what only describes the subject is not the verb of its sentence: %s', (text, clause) => expect(clauseOf(text)).toBe(clause))

test.each([
  ['The envoys returned in May and have stayed ever since.', 'envoys returned'],
  ['The parties agreed on nothing that has been published.', 'parties agreed'],
  ['The envoy, who had been ill, returned in May.', 'envoy returned'],
])('other sentences keep theirs: %s', (text, clause) => expect(clauseOf(text)).toBe(clause))

test('a ruler’s number, a series of verbs and whom something is sold to are read as what they are', () => {
  const read = (text: string, word: string): string => {
    const token = tokensOfText(text).find((t) => t.text === word)
    return `${token?.tag} ${token?.label} ${token?.head?.text ?? '–'}`
  }
  expect(read('Nicholas I declared war in April 1828.', 'I')).toBe('NNP nsubj declared')
  expect(
    read('Eugene crossed the Danube, laid siege to Belgrade, and found himself trapped between the city and a relieving army.', 'laid'),
  ).toBe('VBD conj crossed')
  expect(
    read('In the early 2030s the United States will sell Australia three Virginia-class boats, with an option on two more.', 'Australia'),
  ).toBe('NNP dative sell')
})

test.each([
  [
    'Secondly, binding approval in advance protects leaders from their own nationalists, since the blame falls on outsiders.',
    'approval protects',
  ],
  ['SALT limited launchers, not missiles, for the plain reason that a silo can be counted from orbit.', 'SALT limited'],
  [
    'The Nixon and Carter administrations asked for adequate verification, that is, the ability to detect any cheating large enough to alter the balance.',
    'administrations asked',
  ],
])('a sentence has a verb, whatever it was taken for: %s', (text, clause) => expect(clauseOf(text)).toBe(clause))

test.each([
  ['In Bangkok Chatichai Choonhavan became prime minister in August 1988.', 'Choonhavan became', 'Bangkok', 'pobj In'],
  [
    'In Bangkok Chatichai Choonhavan, who became prime minister in August 1988, announced that he wished to turn Indochina into a marketplace.',
    'Choonhavan announced',
    'Bangkok',
    'pobj In',
  ],
  ['By 1985 OPEC, which had supplied more than half of the oil in 1973, was down to thirty per cent.', 'OPEC was', '1985', 'pobj By'],
  [
    'On 6 October 1973, the Jewish holy day of Yom Kippur, Egypt and Syria attacked Israeli forces in Sinai.',
    'Egypt attacked',
    'day',
    'appos 1973',
  ],
])('when and where stand in front without a comma, and a day does nothing: %s', (text, clause, word, means) => {
  const token = tokensOfText(text).find((t) => t.text === word)
  expect(clauseOf(text)).toBe(clause)
  expect(`${token?.label} ${token?.head?.text ?? '–'}`).toBe(means)
})

test.each([
  [
    'The Council endorsed the deal in Resolution 2231, adopted unanimously on 20 July 2015.',
    'Council endorsed',
    'adopted',
    'acl Resolution',
  ],
  ['The army crossed the Danube, burned Belgrade, and went home.', 'army crossed', 'burned', 'conj crossed'],
  [
    'When a ceasefire took hold on 12 May 1994, negotiated by telephone under the eye of a Russian envoy, Vladimir Kazimirov, the Armenians had won far more than they had asked for.',
    'Armenians won',
    'Kazimirov',
    'appos envoy',
  ],
])('what was done to a thing, and who an envoy was, is told of them: %s', (text, clause, word, means) => {
  const token = tokensOfText(text).find((t) => t.text === word)
  expect(clauseOf(text)).toBe(clause)
  expect(`${token?.label} ${token?.head?.text ?? '–'}`).toBe(means)
})
