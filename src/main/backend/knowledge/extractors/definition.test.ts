import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seedsOf } from '../../items/templates'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function meanings(text: string): Promise<[string, string][]> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: document.title, subject: null, kindOf: () => undefined }
  return facts
    .filter(({ form }) => form === 'meaning')
    .flatMap((fact) => seedsOf(fact, context).map(({ stem, key }): [string, string] => [stem, key]))
}

test('a meaning is given whole, with what tells the thing from others of its kind', async () => {
  expect(
    await meanings('Quay diplomacy is the practice of settling quarrels between crews in the harbour where both of them sell.'),
  ).toContainEqual([
    'What is meant by “quay diplomacy”?',
    'the practice of settling quarrels between crews in the harbour where both of them sell',
  ])
})

test('a kind alone, and a verdict, define nothing', async () => {
  expect(
    await meanings('A fishing ban is an instrument of bargaining. A quota treaty is a means of limiting what a bad neighbour can do.'),
  ).toEqual([])
})

test('a term behind a verb with its meaning between commas', async () => {
  expect(
    await meanings(
      'The second result breaks transitivity, the assumption that whoever prefers cod to herring and herring to sprat prefers cod.',
    ),
  ).toContainEqual([
    'Which term stands for the assumption that whoever prefers cod to herring and herring to sprat prefers cod?',
    'transitivity',
  ])
})

test('“calls it X when …”, “here means”, “means that”', async () => {
  expect(
    (await meanings('Larsen calls it harbour leverage when a quarrel at sea opens a market on land.')).map(([, key]) => key),
  ).toContain('harbour leverage')
  expect((await meanings('Landing here means any sale of fish within the zone, licensed or not.')).map(([stem]) => stem)).toContain(
    'What is meant by “Landing”?',
  )
  expect(await meanings('Overfishing means that the boats of a state take more than its waters renew.')).toContainEqual([
    'Which term means that the boats of a state take more than its waters renew?',
    'Overfishing',
  ])
})

test('“calls such a statement X”: the sentence before is what it means', async () => {
  expect(
    await meanings(
      'A signal which strong and weak crews would both send cannot tell them apart. The literature calls such a signal cheap smoke.',
    ),
  ).toContainEqual(['Which term stands for a signal which strong and weak crews would both send?', 'cheap smoke'])
})

test.each([
  [
    'spoilers, who are known by what they want',
    'Larsen warned of wreckers, skippers who gain from every quarrel at sea.',
    'wreckers',
    'skippers who gain from every quarrel at sea',
  ],
  [
    '“that is”',
    'Skippers who turn back will suffer quay costs, that is, the price of losing face in their own harbour.',
    'quay costs',
    'the price of losing face in their own harbour',
  ],
  [
    'behind a colon',
    'The ministry practised coupling: the art of making every licence depend on every other.',
    'coupling',
    'the art of making every licence depend on every other',
  ],
  [
    'in brackets',
    'The envoys settled for harbour ambiguity (wording that each port can read in its own way) and went home.',
    'harbour ambiguity',
    'wording that each port can read in its own way',
  ],
  [
    'what somebody calls it',
    'They had met what Larsen calls harbour drift: a fleet follows the fish and its law follows the fleet.',
    'harbour drift',
    'a fleet follows the fish and its law follows the fleet',
  ],
  [
    '“means” in a contrast',
    'Bandwagoning means joining the stronger fleet, whereas balancing means joining the weaker one.',
    'balancing',
    'joining the weaker one',
  ],
  [
    '“By X we mean”',
    'By seaworthiness we mean the ability of a hull to survive a gale.',
    'seaworthiness',
    'the ability of a hull to survive a gale',
  ],
  [
    '“in which”',
    'It ended in a mutually costly calm, in which neither fleet could sail and both lost their catch.',
    'mutually costly calm',
    'a calm in which neither fleet could sail and both lost their catch',
  ],
  [
    'told in the sentence before',
    'The cod dilemma is old. It describes a situation in which each fleet catches more because the others do.',
    'cod dilemma',
    'a situation in which each fleet catches more because the others do',
  ],
])('a meaning set beside its term: %s', async (_, text, term, meaning) => {
  const found = await meanings(text)
  expect(found).toContainEqual([expect.stringContaining(`“${term}”`), meaning])
})

test('a second half that makes it a dilemma stays', async () => {
  expect(
    (
      await meanings(
        'She calls this the pilot dilemma: pilots make ports safer, but as their number grows, fewer captains learn the coast.',
      )
    ).map(([, key]) => key),
  ).toContain('pilots make ports safer, but as their number grows, fewer captains learn the coast')
})

test('what was agreed in a treaty, and what a body with a name was', async () => {
  expect(
    await meanings(
      'It brought the Harbour Pact, by which Norway and Iceland accepted the quotas of the council, and a fund for old boats.',
    ),
  ).toContainEqual(['What was agreed in the Harbour Pact?', 'Norway and Iceland accepted the quotas of the council'])
  expect(await meanings('In 1947 Norway founded the Cod Office, an organisation for sharing out the catch of the north.')).toContainEqual([
    'What was the Cod Office?',
    'an organisation for sharing out the catch of the north',
  ])
})

test.each([
  [
    'an “it” that stands for nothing',
    'A shelf of books has been written on it, and it is the merit of her book to have moved the argument.',
  ],
  ['an adverb', 'However, the extent to which the quotas changed the catch remains unknown.'],
  ['a subject behind a clause', 'Even if Iceland did not yield to Norwegian demands, the act of voicing them kept the fleet together.'],
  ['a label that is a preposition', '# Cod\n\n- Against: the small ports were left out.\n- For: the fleets were kept apart.\n'],
  ['whose policy it was', 'Codpolitik, the policy of Anna Larsen, opened the ports.'],
  ['a place', 'They met at the Anchor, a hotel on the island of Smola.'],
  ['somebody who means to', 'Anyone who means to fish in the north has to read the treaty first.'],
  ['what is left unsaid', 'The theory describes the cases in which they do not.'],
  ['what a case shows', 'Larsen saw in it what she calls a costly calm: Norway was worn out by the strike.'],
])('no meaning is taken from %s', async (_, text) => {
  expect(await meanings(text)).toEqual([])
})

test('each of several kinds, told in one sentence', async () => {
  const found = await meanings(
    'She sets apart the personal truce, where two skippers trust each other, the plenary truce, where crews are on hand as well, and the rolling truce, one of a series of truces that builds up trust.',
  )
  expect(found.filter(([stem]) => stem.startsWith('What')).map(([, key]) => key)).toEqual([
    'a truce in which two skippers trust each other',
    'a truce in which crews are on hand as well',
    'one of a series of truces that builds up trust',
  ])
})

test('a name behind what bore it, letters of a label, and when there is such a thing', async () => {
  expect(await meanings('In those years Anna Larsen’s codebreakers, the so-called Salt Chamber, read every telegram.')).toContainEqual([
    'What was the Salt Chamber?',
    'Anna Larsen’s codebreakers',
  ])
  expect(await meanings('# Cod war\n\n- NFC: Northern Fishing Council, a club of nine ports\n')).toContainEqual([
    'What was the NFC?',
    'Northern Fishing Council, a club of nine ports',
  ])
  expect(await meanings('A harbour dilemma arises when each port gains by closing and all of them lose.')).toContainEqual([
    'Which term means that each port gains by closing and all of them lose?',
    'harbour dilemma',
  ])
})

test('terms set line by line in one paragraph', async () => {
  const found = await meanings(
    '# Cod war\n\n## Key terms\n\nRipeness: the moment at which both fleets are tired of the quarrel.\nWreckers: skippers who gain from every quarrel at sea.\nOne text: a draft which the ports may criticise but do not own.\n',
  )
  expect(found.map(([, key]) => key)).toEqual(
    expect.arrayContaining([
      'the moment at which both fleets are tired of the quarrel',
      'skippers who gain from every quarrel at sea',
      'a draft which the ports may criticise but do not own',
    ]),
  )
})

test('one of several, told with what it comes to behind a colon', async () => {
  expect(
    await meanings(
      'Two things matter in a harbour. The second is differentiation: whether a fishing boat can be told apart from a warship.',
    ),
  ).toContainEqual(['What is meant by “differentiation”?', 'whether a fishing boat can be told apart from a warship'])
})

test.each([
  [
    'This is what the chronicles mean by free water: not open sea, but the absence of a toll above the quays.',
    'free water',
    'not open sea, but the absence of a toll above the quays',
  ],
  [
    'That leads us to quay leagues, usually defined as sets of customs and rules around which crews gather in one harbour.',
    'quay leagues',
    'sets of customs and rules around which crews gather in one harbour',
  ],
  [
    'In the middle is customary credit, which attaches to rules and routines rather than to captains.',
    'customary credit',
    'credit which attaches to rules and routines rather than to captains',
  ],
])('a term is defined by the way: %s', async (text, term, meaning) => {
  expect(await meanings(text)).toContainEqual([`What is meant by “${term}”?`, meaning])
})

test('prevents a person in front of “described as” from being a term', async () => {
  expect(await meanings('The crowns sent it to them, described as a gift of the northern ports to the islands.')).toEqual([])
})

test('prevents a term that is the speaker, a body that somebody sat in, and a pronoun glued to its term', async () => {
  expect(await meanings('# Law of the sea\n\n- Prof: hypocrisy is a kind of compliance, the tribute that vice pays.\n')).toEqual([])
  expect(
    await meanings('Ships were to be inspected by a Joint Coordination Centre, in which all four parties sat, on the Bosphorus.'),
  ).toEqual([])
  expect(
    await meanings('By misperception I shall mean a gap between an actor’s image of a situation and that situation as it was.'),
  ).toContainEqual(['What is meant by “misperception”?', 'a gap between an actor’s image of a situation and that situation as it was'])
})

test('a question does not show the term it asks for', async () => {
  const all = await meanings('# Shanghai\n\n- Antihegemony clause: neither should seek hegemony in the Pacific.\n')
  expect(all.filter(([stem]) => /which term/i.test(stem))).toEqual([])
})

test('a term and the kind of thing it is, whatever is taken for the verb', async () => {
  expect(
    await meanings(
      'Captains met in Tarvis.\n\nHarbour security: an arrangement in which each member treats a theft from any other as a theft from itself and undertakes to punish it, whoever the thief may be. It differs from a guild.',
    ),
  ).toContainEqual([
    'What is meant by “harbour security”?',
    'an arrangement in which each member treats a theft from any other as a theft from itself and undertakes to punish it',
  ])
})
