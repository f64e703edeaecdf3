import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seedsOf } from '../items/templates'
import { readDocument } from '../library'
import { findFacts, loadLexicon } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function drafted(text: string, ...forms: string[]): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: document.title, subject: null, kindOf: () => undefined }
  return facts
    .filter(({ form }) => forms.includes(form))
    .flatMap((fact) => seedsOf(fact, context).map(({ stem, key }) => `${stem} → ${key}`))
}

test.each([
  [
    'a condition',
    'A quota holds only if two conditions are met. First, every harbour must count its catch. Second, no crown may sell a licence abroad.',
    'A quota holds only if two conditions are met: _____ and no crown may sell a licence abroad. → every harbour must count its catch',
  ],
  [
    'a verb with a preposition',
    'The peace of the strait rests on two pillars. The first is the licence. The second is the fear of winter storms.',
    'What are the two pillars on which the peace of the strait rests? → the licence and the fear of winter storms',
  ],
  [
    'an object',
    'The accord imposes two limits on each crown. First, nets may not be longer than a mile. Second, boats may not sail on Sundays.',
    'The accord imposes two limits on each crown: nets may not be longer than a mile and _____. → boats may not sail on Sundays',
  ],
  [
    'a subject',
    'Two obstacles to a fishing league remain. The first is the price of salt. The second is the pride of the crowns.',
    'Which two obstacles to a fishing league remain? → the price of salt and the pride of the crowns',
  ],
  [
    'claims with their number in words',
    'Three lessons suggest themselves: first, nets may not be longer than a mile; secondly, boats may not sail on Sundays; and thirdly, licences may not be sold.',
    'Three lessons suggest themselves: _____, boats may not sail on Sundays and licences may not be sold. → nets may not be longer than a mile',
  ],
  [
    'brackets behind it',
    'The first article of the Tarvis convention laid down three qualifications for statehood (a permanent population, a defined territory and a government) which students still recite.',
    'The first article of the Tarvis convention laid down three qualifications for statehood: _____. → a permanent population, a defined territory and a government',
  ],
])('a list is called by what it is a list of: %s', async (_, text, line) => {
  expect(await drafted(text, 'member', 'short-list', 'listed')).toContain(line)
})

test('the order of stages is what is to be learnt', async () => {
  expect(
    await drafted(
      'The plan of the two crowns had three stages. First, each crew would land its nets. Second, the licences would be burnt. Third, the harbour would be opened.',
      'member',
    ),
  ).toContain('What is the second of the three stages which the plan of the two crowns had? → The licences would be burnt')
})

test('members with names are asked for by name and by what they do', async () => {
  const text =
    'Larsen and Holm distinguished three roles. The pilot carries letters when the crews cannot meet. The notary proposes terms that neither crown could put forward. The smith uses gifts and threats to change the price of peace.'
  const lines = await drafted(text, 'short-list', 'named-member', 'listed')
  expect(lines).toEqual([
    'What are the three roles which Larsen and Holm distinguished? → the pilot, the notary and the smith',
    'Of the three roles which Larsen and Holm distinguished, which carries letters when the crews cannot meet? → the pilot',
    'Of the three roles which Larsen and Holm distinguished, what does the pilot do? → carries letters when the crews cannot meet',
    'Of the three roles which Larsen and Holm distinguished, which proposes terms that neither crown could put forward? → the notary',
    'Of the three roles which Larsen and Holm distinguished, what does the notary do? → proposes terms that neither crown could put forward',
    'Of the three roles which Larsen and Holm distinguished, which uses gifts and threats to change the price of peace? → the smith',
    'Of the three roles which Larsen and Holm distinguished, what does the smith do? → uses gifts and threats to change the price of peace',
  ])
})

test('the subject of a complaint is no name of it', async () => {
  const lines = await drafted(
    'The captains made three complaints. The licences would lapse after a year. The accord said nothing about salt. And the fine was too low for the big crews.',
    'short-list',
    'named-member',
    'listed',
  )
  expect(lines).toHaveLength(3)
  expect(lines[0]).toBe(
    'The captains made three complaints: _____, the accord said nothing about salt and the fine was too low for the big crews. → the licences would lapse after a year',
  )
})

test('a list of which one member cannot be told says how many it gives', async () => {
  expect(
    await drafted(
      'Critics of the quota have raised three objections. First, the evidence from the northern ports is thin. Second, captains prefer a wise retreat to a stubborn folly. Third, the counts, which do detect a loss, set out a catch described by those who sold it and by nobody else who had seen the boats come in at dawn.',
      'listed',
    ),
  ).toContain(
    'Two of the three objections which critics of the quota have raised: _____; and captains prefer a wise retreat to a stubborn folly. → the evidence from the northern ports is thin',
  )
})

test('a gap in a member of a list says what the list is', async () => {
  expect(
    await drafted(
      'Critics raise three objections to the quota. First, greedy crews exist. Second, nets are rarely fair or unfair in themselves, because their use depends on weather. Third, the theory neglects salt.',
      'gap',
    ),
  ).toContain(
    'One of the three objections which critics raise to the quota: nets are rarely fair or unfair in themselves, because _____. → their use depends on weather',
  )
})

test('a list that nothing names is not asked for', async () => {
  expect(
    await drafted('It rests on two claims. The first is the licence. The second is the fear of winter storms.', 'member', 'listed'),
  ).toEqual([])
})

test('“One … The other …”: what the second of two did', async () => {
  expect(
    await drafted(
      'In May 1931 they signed two documents. One opened the harbour of Riga to foreign crews. The other promised the smaller crown a governor of its own.',
      'member-deed',
    ),
  ).toContain('What did the second of the two documents signed in May 1931 promise? → the smaller crown a governor of its own')
})

test('the names of two or three labels make one card, under a line or a heading', async () => {
  expect(
    await drafted(
      '# Notes\n\n## Two kinds of defection\n\n- Open defection: a crew sails in daylight.\n- Hidden defection: a crew sails at night.\n',
      'short-list',
    ),
  ).toEqual(['What are the two kinds of defection? → open defection and hidden defection'])
  expect(
    await drafted(
      '# Notes\n\n## The process\n\nLarsen divides the process into two stages:\n\n- Stage I: bargaining at sea\n  - long nights\n- Stage II: bargaining at the quay\n',
      'short-list',
    ),
  ).toEqual(['What are the two stages into which Larsen divides the process? → Stage I and Stage II'])
})

test('recommendations under a heading', async () => {
  const brief = `# Quays after the accord

## Recommendations

- Restore the harbour counts first. They are cheap.
- Do not link nets to salt. Linkage gives each crown a veto.
- Open a modest channel with Riga.
`
  expect(await drafted(brief, 'listed')).toContain(
    'The three recommendations: restore the harbour counts first, do not link nets to salt and _____. → open a modest channel with Riga',
  )
})

test('a table with two sides is two lists', async () => {
  const table =
    '# The accord\n\n| Supporters said | Opponents said |\n| --- | --- |\n| It ended the raids | Its limits expired too soon |\n| It counted every boat | Inspectors could not board at night |\n'
  expect(await drafted(table, 'listed')).toContain(
    'Opponents said: its limits expired too soon and _____. → inspectors could not board at night',
  )
})

test('two sides of one dispute, one sentence behind the other', async () => {
  expect(
    await drafted(
      'Riga said that the licences had to precede the opening of the quays. Tarvis replied that no captain could apply for licences under foreign guns.',
      'reply',
    ),
  ).toEqual([
    'Riga said that the licences had to precede the opening of the quays; what did Tarvis reply? → no captain could apply for licences under foreign guns',
  ])
})

test('two agreements told in bullets are asked for by name', async () => {
  const notes = `# Riga

## The summit

Holm and Larsen signed two agreements:

- The Net Accord froze the length of nets for five years.
- The Salt Treaty limited each crown to two stores of salt.
`
  expect(await drafted(notes, 'short-list', 'named-member')).toEqual([
    'What are the two agreements which Holm and Larsen signed? → the Net Accord and the Salt Treaty',
    'Of the two agreements which Holm and Larsen signed, which froze the length of nets for five years? → the Net Accord',
    'Of the two agreements which Holm and Larsen signed, what did the Net Accord do? → froze the length of nets for five years',
    'Of the two agreements which Holm and Larsen signed, which limited each crown to two stores of salt? → the Salt Treaty',
    'Of the two agreements which Holm and Larsen signed, what did the Salt Treaty do? → limited each crown to two stores of salt',
  ])
})

test('answers to the question of a heading are asked for behind it', async () => {
  const notes = `# Seminar

## FAQ

### Q: Then why did the truce fail?

Two answers in the literature:

1. Design: the licences lapsed too soon for anybody to trust them.
2. Neglect: neither crown kept its word about the nets.
`
  expect(await drafted(notes, 'short-list', 'labelled')).toEqual([
    'Why did the truce fail? What are the two answers in the literature? → design and neglect',
    'Why did the truce fail? Which answer says that the licences lapsed too soon for anybody to trust them? → Design',
    'Why did the truce fail? Which answer says that neither crown kept its word about the nets? → Neglect',
  ])
})

test('a relative clause stays with the noun it tells of', async () => {
  expect(
    await drafted(
      'A secret article reserved the real decisions to the three crowns which had beaten the pirates: Riga, Tarvis and Dorpat.',
      'short-list',
    ),
  ).toEqual([
    'What are the three crowns which had beaten the pirates to which a secret article reserved the real decisions? → Riga, Tarvis and Dorpat',
  ])
})

test.each([
  [
    'things that no list of nouns knows',
    'Three storms hit the fleet of the northern crown. The first was the loss of the salt store. The second was the price of rope. The third was the pride of the captains.',
    'Which three storms hit the fleet of the northern crown? → the loss of the salt store, the price of rope and the pride of the captains',
  ],
  [
    '“In the first, …”',
    'Herring disputes take two forms. In the first, power is shifting from one crown to the other. In the second, there is a reward for sailing first.',
    'Herring disputes take two forms: power is shifting from one crown to the other; and _____. → there is a reward for sailing first',
  ],
  [
    'stages with numbers and names',
    'It is helpful to think of the herring truce as passing through three stages.\n\nStage 1, probing (1931): envoys are sent.\n\nStage 2, counting (1932): boats are counted.\n\nStage 3, decay (1933): nobody obeys.',
    'It is helpful to think of the herring truce as passing through three stages: _____. → probing, counting and decay',
  ],
])('a list told by First and Second: %s', async (_, text, line) => {
  expect(await drafted(text, 'short-list', 'listed')).toContain(line)
})

test('what is said beside a member does not name it', async () => {
  expect(
    await drafted(
      'The plan rests on two claims about salt. The first is about price. The second claim, rarely voiced aloud at the time, was insurance.',
      'short-list',
    ),
  ).toEqual(['What are the two claims about salt on which the plan rests? → price and insurance'])
})

test('of a list too long to be shown one member is asked for at a time, behind the question it answers', async () => {
  const text =
    'How, then, do crowns bind themselves? Three devices recur. They may tie their hands by making promises in the market square of the oldest harbour of the north, so that a captain who turns back pays for it. They may sink costs by burning boats in front of everybody who comes to buy, for instance the oldest ones of each fleet. Or they may cut the bargain into small steps, so that the gain from cheating at any one of them stays below the worth of going on.'
  expect(await drafted(text, 'listed')).toEqual([
    'How do crowns bind themselves? One of the three devices: they may tie their hands by _____. → making promises in the market square of the oldest harbour of the north',
    'How do crowns bind themselves? One of the three devices: they may sink costs by _____. → burning boats in front of everybody who comes to buy',
    'How do crowns bind themselves? One of the three devices: they may cut the bargain into _____. → small steps',
  ])
})

test('an answer in several sentences is a list, and no one of them the answer', async () => {
  const text =
    'What should be done? Crowns ought to consult their captains. They should write down what they promise. And they must count their boats.'
  expect(await drafted(text, 'listed', 'exchange')).toEqual([
    'What should be done? _____, they should write down what they promise and they must count their boats. → crowns ought to consult their captains',
    'What should be done? Crowns ought to consult their captains, they should _____ and they must count their boats. → write down what they promise',
    'What should be done? Crowns ought to consult their captains, they should write down what they promise and they must _____. → count their boats',
  ])
})

test('names with their meanings between commas', async () => {
  expect(
    await drafted(
      'Two perceptions are required: a mutually costly calm, in which neither fleet can sail and both lose their catch, and a safe harbour, the sense that a bargain can be had.',
      'short-list',
    ),
  ).toEqual(['Which two perceptions are required? → a mutually costly calm and a safe harbour'])
})

test('of a sentence whose first half leans on what was told before, the half that announces a list is enough', async () => {
  const items = await drafted(
    'Anna Thorsen and Bertil Lund wrote on harbours. In his view the quay decides, and danger is made up of three elements: distance, cannon and ill will.',
    'short-list',
    'listed',
  )
  expect(items.join()).toContain('distance, cannon and ill will')
})

test('stages are asked for by their names, without what happens in each', async () => {
  expect(
    await drafted(
      'A truce of captains passes through three stages: enclosure, in which the fleets are brought inside; habituation, in which they learn that trade pays; and dismantling, when the guards are sent home.',
      'short-list',
    ),
  ).toEqual(['What are the three stages through which a truce of captains passes? → enclosure, habituation and dismantling'])
})

test('the comma of a large number parts no members', async () => {
  expect(
    await drafted(
      "Lund's instructions contained three demands: a quarter of the harbour dues, a larger share of the catch, and a fleet of some 78,000 tons.",
      'short-list',
    ),
  ).toEqual([
    "What are the three demands which Lund's instructions contained? → a quarter of the harbour dues, a larger share of the catch and a fleet of some 78,000 tons",
  ])
})

test('what is counted in a clause behind “until” is not told of as what somebody expects', async () => {
  let id = 0
  const text =
    'Marquardt expects no further treaty between Washington and Moscow until three conditions are fulfilled: a formula that takes account of missile defence, inspectors back on the bases, and a Senate in which arms control is no longer a party badge.'
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  expect(JSON.stringify(facts)).not.toMatch(/until are fulfilled/)
})

test('when the first of several things happened is not what it was', async () => {
  let id = 0
  const text = `Three things happened between May and October.

First, on 15 January 1986, Berger published a plan to burn all boats by the year 2000, in three stages.

Second, the reactor at Tarvis exploded on 26 April.

Third, a spy row nearly wrecked everything.`
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  expect(facts.flatMap(({ slots }) => slots.member ?? []).map(({ text }) => text)).not.toContain('on 15 January 1986')
})
