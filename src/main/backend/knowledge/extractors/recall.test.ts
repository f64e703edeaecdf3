import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function facts(text: string, form: string, name = 'a.txt'): Promise<Fact[]> {
  let id = 0
  const document = readDocument({ name, bytes: new TextEncoder().encode(text) })
  return (await findFacts(document, { lexicon, newId: () => String(id++) })).filter((fact) => fact.form === form)
}
const texts = (found: Fact[], slot: string) => found.map((fact) => fact.slots[slot]?.[0]?.text)
const one = async (text: string, form: string, ...slots: string[]) => {
  const [fact] = await facts(text, form)
  return slots.map((slot) => fact?.slots[slot]?.[0]?.text)
}

describe('lists without ordinals', () => {
  test('behind a colon, as many as announced', async () => {
    const found = await facts('Alliances do three things: they deter attackers, they reassure friends, and they bind members.', 'listed')
    expect(texts(found, 'member')).toEqual(['they deter attackers', 'they reassure friends', 'they bind members'])
  })
  test('in sentences of which the last begins with “And”', async () => {
    const text = 'Sceptics raise three doubts. The pact has no inspectors. Its members are rivals. And nobody pays for it.'
    expect(texts(await facts(text, 'listed'), 'member')).toEqual([
      'the pact has no inspectors',
      'its members are rivals',
      'nobody pays for it',
    ])
  })
  test('in bullets under a line that ends in “if:”', async () => {
    const text =
      '# Truces\n\nA truce is more likely to hold if:\n\n- both armies are tired;\n- outsiders watch the line;\n- winter is near.\n'
    expect(texts(await facts(text, 'listed', 'a.md'), 'member')).toEqual([
      'both armies are tired',
      'outsiders watch the line',
      'winter is near',
    ])
  })
  test('short ones are learnt as a whole', async () => {
    const [list] = await facts('Good envoys share three traits: they are patient, discreet and dull.', 'short-list')
    expect(list?.slots.members?.map((slot) => slot.text)).toEqual(['patient', 'discreet', 'dull'])
  })
  test('sentences that merely follow a number are no list', async () => {
    expect(await facts('Two lessons are usually drawn. Austria chose caution. Prussia chose speed in all things.', 'listed')).toEqual([])
  })
})

test('a labelled item says what its label means', async () => {
  const text =
    '# Problems\n\n1. **The trust problem**: a rival cannot prove its good will, so that talk is cheap.\n2. **The time problem**: a leader cannot bind the next one.\n'
  expect(texts(await facts(text, 'meaning', 'a.md'), 'meaning')).toEqual([
    'a rival cannot prove its good will, so that talk is cheap',
    'a leader cannot bind the next one',
  ])
})

test('“a period known as the “…”” is defined by the words in front', async () => {
  const text = 'The treaty bought time: the days a crew needs to arm a missile, known as the “launch gap,” grew to a month.'
  expect(await one(text, 'meaning', 'term', 'meaning')).toEqual(['launch gap', 'the days a crew needs to arm a missile'])
})

test('the key author of a school under its heading', async () => {
  const text = '# Theories\n\n## English school\n\n- States form a society.\n- Key author: Hedley Bull.\n'
  expect(texts(await facts(text, 'key-author', 'a.md'), 'author')).toEqual(['Hedley Bull'])
})

test('a term introduced in the sentence after it', async () => {
  const text = 'Small wars feed the hedgehog dilemma. Anna Thorsen introduced the term in 1971.'
  expect(await one(text, 'author', 'author', 'term', 'year')).toEqual(['Anna Thorsen', 'hedgehog dilemma', '1971'])
})

describe('events', () => {
  test('with day and place', async () => {
    const text = 'Anwar Sadat landed in Jerusalem on 19 November 1977.'
    expect(await one(text, 'event-date', 'subject', 'complement', 'date')).toEqual(['Anwar Sadat', 'in Jerusalem', '19 November 1977'])
    expect(await one(text, 'event-place', 'complement', 'place')).toEqual(['', 'Jerusalem'])
  })
  test('in the passive', async () => {
    const text = 'The Balfour Declaration was issued on 2 November 1917.'
    expect(await one(text, 'event-date', 'verb', 'date')).toEqual(['was issued', '2 November 1917'])
  })
  test('with a day between verb and claim', async () => {
    const text = 'Charles de Gaulle announced on 14 January 1963 that France would refuse British entry.'
    expect(await one(text, 'event-date', 'complement')).toEqual(['that France would refuse British entry'])
  })
  test('never with the date of what is only reported', async () => {
    expect(await facts('Sadat said that Egypt would sign on 26 March 1979.', 'event-date')).toEqual([])
  })
})

test('a range of days in front of three delegations', async () => {
  const text = 'Between 4 and 11 February 1945 American, British and Soviet delegations met in secret at a palace in Yalta.'
  expect(await one(text, 'date', 'event', 'date')).toEqual(['American, British and Soviet delegations', 'between 4 and 11 February 1945'])
})

test.each([
  ['Andrei Gromyko, the Soviet foreign minister, spoke of “a thaw without spring.”', 'Andrei Gromyko', 'a thaw without spring'],
  ['Margaret Thatcher called it “a very shabby bargain.”', 'Margaret Thatcher', 'a very shabby bargain'],
  ['Harold Wilson opposed the war. He said that it was “folly from the start.”', 'Harold Wilson', 'folly from the start'],
])('whose words: %s', async (text, speaker, said) => {
  expect(await one(text, 'words', 'speaker', 'said')).toEqual([speaker, said])
})

test('a work, its author and its year', async () => {
  expect(await one('Robert Jervis wrote about fear in Perception and Misperception (1976).', 'work', 'author', 'title', 'year')).toEqual([
    'Robert Jervis',
    'Perception and Misperception',
    '1976',
  ])
})

test('each of several things agreed', async () => {
  const text = 'Egypt agreed to reopen the canal, to end the blockade, and to admit observers.'
  expect(texts(await facts(text, 'listed'), 'member')).toEqual(['to reopen the canal', 'to end the blockade', 'to admit observers'])
})

test('“lifted sanctions related to”: the second verb describes the object of the first', async () => {
  const found = await facts('In exchange, Britain and France lifted sanctions related to oil.', 'predication')
  expect(texts(found, 'rest')).toEqual(['lift'])
})

test('a person as a label is no term', async () => {
  expect(await facts('# Debate\n\n- Morgenthau: states seek power in every age.\n', 'meaning', 'a.md')).toEqual([])
})

test.each([
  [
    'a glossary set as paragraphs',
    'Loss aversion: losses hurt more than equal gains please.\n\nCertainty effect = outcomes that are certain get overweighted.\n',
    ['Loss aversion', 'Certainty effect'],
  ],
  [
    'a name given to the sentence before',
    'Where an embargo hits a whole nation, hardship may unite the nation. This is the rally-round-the-flag effect.',
    ['rally-round-the-flag effect'],
  ],
  ['that is', 'Much depends on the so-called black knights, that is, third states which step in with trade or credit.', ['black knights']],
])('definition: %s', async (_, text, terms) => {
  expect((await facts(text, 'meaning')).map((fact) => fact.slots.term?.[0]?.text)).toEqual(terms)
})

test('event: when and where a treaty was concluded, told in passing', async () => {
  const text = 'The Dayton Agreement, signed in Paris on 14 December 1995 by three presidents, remains in force.'
  const [when] = await facts(text, 'event-date')
  const [where] = await facts(text, 'event-place')
  expect(when?.slots.date?.[0]?.date?.value).toBe('1995-12-14')
  expect(where?.slots.place?.[0]?.text).toBe('Paris')
})

test('prevents a heading set in the line from becoming the subject of its sentence', async () => {
  const subjects = (
    await facts('Withdrawal. In 2018 Washington left the agreement and restored its sanctions on Iran.', 'predication')
  ).map((fact) => fact.slots.subject?.[0]?.text)
  expect(subjects).toEqual(['Washington', 'Washington'])
})

test('attribution: what somebody regards a thing as, with a connective in between', async () => {
  const text = 'John Mearsheimer, by contrast, regards the enlargement of NATO as the taproot of the crisis in Ukraine.'
  expect(await one(text, 'report', 'speaker', 'verb', 'said')).toEqual([
    'John Mearsheimer',
    'holds',
    'the enlargement of NATO is the taproot of the crisis in Ukraine',
  ])
})

test('prevents a view of an unnamed thing from being asked about', async () => {
  expect(await facts('John Mearsheimer regards the whole enterprise as the taproot of the crisis.', 'report')).toEqual([])
})

describe('the day is that of what it belongs to', () => {
  test.each([
    ['a summit that was only suggested', 'Mikhail Gorbachev suggested a summit in June 1990.'],
    ['somebody walking out of a building', 'The foreign ministers walked out of the Palais Coburg on 14 July 2015.'],
    ['a reply nobody names', 'The reply came on 3 January 1815.'],
    ['two of which one is cut off', 'The talks in Vienna came close in March and again in August 2022.'],
  ])('not asked: %s', async (_, text) => {
    expect(await facts(text, 'event-date')).toEqual([])
  })
  test('of two verbs each has its own', async () => {
    const text = 'The treaty was signed in Prague on 8 April 2010 by the presidents and entered into force on 5 February 2011.'
    expect(await one(text, 'event-date', 'complement', 'date')).toEqual(['in Prague by the presidents', '8 April 2010'])
  })
  test('talks opened on the day on which they opened', async () => {
    expect(await one('The talks opened in Geneva on 30 November 1981.', 'date', 'happened', 'at', 'date')).toEqual([
      'open',
      'Geneva',
      '30 November 1981',
    ])
  })
})

test('a meeting that ran over the end of a month has both its days', async () => {
  const text = 'Ernest Bevin and Georges Bidault met Vyacheslav Molotov in Paris from 27 June to 2 July 1947.'
  const [when] = await facts(text, 'date')
  expect(when?.slots.date?.[0]).toMatchObject({ text: '27 June to 2 July 1947', date: { value: '1947-06-27', end: '1947-07-02' } })
})

test('two or three of something are no quantity to learn', async () => {
  expect(await facts('Two conditions must be satisfied before the boats may sail.', 'counted')).toEqual([])
})

test('a body which first met on a day met on others too', async () => {
  const text = 'The Permanent Mandates Commission, which first met in Geneva in October 1921, had nine members.'
  expect(await one(text, 'date', 'event', 'happened')).toEqual(['the Permanent Mandates Commission', 'first meet'])
  expect(await facts('The Permanent Mandates Commission met in Geneva in October 1921.', 'date')).toEqual([])
})
