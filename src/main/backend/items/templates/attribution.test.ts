import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../knowledge'
import { readDocument } from '../../library'
import { draftsOf } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of all questions on a text that do not wait at its end. */
async function asked(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const { seeds } = await draftsOf(facts, document, { lexicon })
  return [...seeds].filter(([, { doubtful }]) => !doubtful).map(([{ stem, key }]) => `${stem} → ${key}`)
}

test('what somebody acknowledged about a thing is asked with that verb', async () => {
  const all = await asked(
    'Sergei Lavrov met John Kerry in Geneva. Sergei Lavrov acknowledged that the Treaty of Portsmouth gave Japan paramount interests in Korea.',
  )
  expect(all.join('\n')).toMatch(/what did (?:Sergei )?Lavrov acknowledge about the Treaty of Portsmouth\? → it gave Japan paramount/i)
})

test('of a state or of people much is said: nobody asks what was said about Japan', async () => {
  const all = await asked(
    'Sergei Lavrov met John Kerry in Geneva. Sergei Lavrov acknowledged that Japan possessed paramount economic interests in Korea.',
  )
  expect(all.join('\n')).not.toMatch(/acknowledge about/)
})

test('what was announced on one day is asked with its day, or left out of its sentence', async () => {
  const dated = await asked('On 17 February 2022 Emmanuel Macron announced that France and its European partners would leave Mali.')
  expect(dated.join('\n')).toMatch(
    /what did Emmanuel Macron announce on 17 February 2022\? → France and its European partners would leave Mali/,
  )
  const bare = await asked('Emmanuel Macron announced that France and its European partners would leave Mali.')
  expect(bare.join('\n')).not.toMatch(/what did Emmanuel Macron announce\b/i)
  expect(bare.join('\n')).toMatch(/Emmanuel Macron announced that _____/)
})

test('of two claims the first is about what is asked', async () => {
  const all = await asked(
    'Alan Milward argued that recovery was already under way in 1947 and that the plan merely allowed it to continue.',
  )
  expect(all).toContain('What did Alan Milward argue about recovery? → it was already under way in 1947')
})

test('the present behind what was said goes on with the text', async () => {
  const all = await asked(
    'Sukarno retorted that small states had no other means of protecting themselves, and the communiqué bears the mark of it.',
  )
  expect(all.join('\n')).not.toMatch(/who (?:said|retorted).*bears|→ (?!bears).*bears the mark/i)
})

test('nobody asks “what did he insist?”', async () => {
  const all = await asked('In Riga General Lund insisted that the displaced of the northern towns must go home before anyone votes.')
  expect(all.join('\n')).not.toMatch(/what did [^?]*insist\?/)
})

test('“points” takes its “out” into the question', async () => {
  const all = await asked('Tongfi Kim points out that entrapment is rare, because states write escape clauses into their treaties.')
  expect(all.join('\n')).not.toMatch(/points that/)
})

test('a remark between subject and verb leaves no comma behind “it”', async () => {
  const all = await asked(
    'Angela Merkel said that the closure of the Balkan route, completed on 9 March, had already made the islands a dead end.',
  )
  expect(all.join('\n')).not.toMatch(/ ,/)
})

test('the verb of the sentence around a claim is no part of it', async () => {
  const all = await asked(
    'Ronald Reagan offered to share the technology, an offer which Mikhail Gorbachev, who noted drily that the Americans would not even share milking machines, declined to take seriously.',
  )
  expect(all.filter((line) => /Who noted|what did [^?]* say/.test(line)).join('\n')).not.toMatch(/declined/)
})

test('of what somebody said, whose words they were is asked, and never what he said', async () => {
  const all = await asked('The envoys met in Riga. “Blood and water cannot flow together in one river,” said Narendra Modi.')
  expect(all.join('\n')).toMatch(/who said: “Blood and water cannot flow together in one river”\? → Narendra Modi/i)
  expect(all.join('\n')).not.toMatch(/what did Narendra Modi say/i)
})

test('what something was called keeps its article, and what somebody pointed to was not pointed out', async () => {
  const called = await asked('Barack Obama had called the use of chemical weapons a "red line" in August 2012.')
  expect(called.join('\n')).toMatch(/who called the use of chemical weapons a “red line”\?/i)
  const thing = await asked('Lene Hansen pointed to the "silent security dilemma".')
  expect(thing.join('\n')).not.toMatch(/pointed out/)
})

test('who called a thing so has not coined the term', async () => {
  const all = await asked(
    'In a paper for Chatham House in May 2020, the British analyst Duncan Allan called this the "Minsk conundrum". Ukraine suffered.',
  )
  expect(all.join('\n')).toContain('did Duncan Allan speak of the “Minsk conundrum”?')
  expect(all.join('\n')).not.toMatch(/coin the term/)
})

test('conditions of a clause behind “until” are not told of as what somebody expects', async () => {
  const all = await asked(
    'Marquardt expects no further treaty between Washington and Moscow until three conditions are fulfilled: a formula that takes account of missile defence, inspectors back on the bases, and a Senate in which arms control is no longer a party badge.',
  )
  expect(all.join('\n')).not.toMatch(/until are fulfilled/)
})

test('a campaign is what was done, and not whom it was done to', async () => {
  const all = await asked(
    'Iran’s endorsement was worth having while Hafez al-Asad was suppressing the Muslim Brotherhood, a campaign that culminated in the destruction of much of Hama in February 1982.',
  )
  expect(all.join('\n')).not.toMatch(/what was the Muslim Brotherhood/i)
})
