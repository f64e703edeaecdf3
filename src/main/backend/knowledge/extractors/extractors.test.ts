import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function facts(text: string, form?: string): Promise<Fact[]> {
  let id = 0
  const found = await findFacts(readDocument({ text }), { lexicon, newId: () => String(id++) })
  return form ? found.filter((fact) => fact.form === form) : found
}

/** The slots of a fact as plain words, those that are asked for. */
const said = (fact: Fact | undefined, ...names: string[]) => names.map((name) => fact?.slots[name]?.[0]?.text)

test('meeting: date with precision, and place with its country', async () => {
  const text = 'John F. Kennedy and Nikita Khrushchev met in Vienna, Austria, on 4 June 1961. The weather was warm.'
  const [date] = await facts(text, 'date')
  const [place] = await facts(text, 'place')
  expect(date?.slots.date?.[0]).toMatchObject({ text: '4 June 1961', date: { value: '1961-06-04', precision: 'day' } })
  expect(said(place, 'event', 'place')).toEqual(['John F. Kennedy and Nikita Khrushchev', 'Vienna, Austria'])
})

test('meeting: on the sidelines of what', async () => {
  const [occasion] = await facts(
    'The talks between Carter and Brezhnev took place on the sidelines of the Vienna conference. Carter and Brezhnev signed.',
    'occasion',
  )
  expect(said(occasion, 'occasion')).toEqual(['the Vienna conference'])
})

test('quantity: how long a session lasted', async () => {
  const [duration] = await facts(
    'The Kennedy–Khrushchev session lasted nearly five hours. Kennedy and Khrushchev were tired. Kennedy and Khrushchev slept.',
    'duration',
  )
  expect(said(duration, 'length')).toEqual(['nearly five hours'])
})

test('attribution: the speaker is the subject, never somebody named inside it', async () => {
  const [report] = await facts('Defenders of Chamberlain say that Britain gained time at Munich.', 'report')
  expect(report?.slots.speaker?.[0]?.entity).toBe('defenders of Chamberlain')
})

test('attribution: reported speech in a relative clause', async () => {
  const [report] = await facts('The floor went to Andrei Gromyko, who said that the offer was a trick.', 'report')
  expect(report?.slots.speaker?.[0]?.entity).toBe('Andrei Gromyko')
  expect(said(report, 'said')).toEqual(['the offer was a trick'])
})

test('attribution: a quotation that runs over two sentences', async () => {
  const [quotation] = await facts(
    'Dean Rusk explained to reporters: “We were eyeball to eyeball. The other fellow just blinked.”',
    'quotation',
  )
  expect(said(quotation, 'said')).toEqual(['We were eyeball to eyeball. The other fellow just blinked'])
})

test('conflict: two accounts of one thing, one of them negated', async () => {
  const text = 'Dulles claimed that Eden had accepted the American plan. Eden later insisted that he had not accepted the American plan.'
  const [conflict] = (await facts(text)).filter((fact) => fact.topic === 'conflict')
  expect(said(conflict, 'first', 'second')).toEqual(['Dulles', 'Eden'])
})

test('framework: author and year of a term named in the sentence before', async () => {
  const text = 'The security dilemma is a situation in which arming makes everybody less safe. The term was coined by John Herz in 1950.'
  const [author] = await facts(text, 'author')
  expect(said(author, 'author', 'term', 'year')).toEqual(['John Herz', 'The security dilemma', '1950'])
})

test.each([
  ['Bandwagoning refers to joining the stronger side.', 'bandwagoning', 'joining the stronger side'],
  [
    'Scholars speak of the “resource curse.” That is, oil wealth makes rulers deaf to their people.',
    'resource curse',
    'oil wealth makes rulers deaf to their people',
  ],
])('definition: %s', async (text, term, meaning) => {
  const [definition] = await facts(text, 'meaning')
  expect(said(definition, 'term', 'meaning')).toEqual([term, meaning])
})

test('enumeration: the members of an announced list, together', async () => {
  const text =
    'The settlement depended on two conditions. First, the neutrality of Austria was crucial. Second, the withdrawal of all troops was essential.'
  const lists = await facts(text, 'short-list')
  expect(lists.map((fact) => [said(fact, 'list')[0], ...(fact.slots.members ?? []).map((member) => member.text)])).toEqual([
    ['the two conditions on which the settlement depended', 'the neutrality of Austria', 'the withdrawal of all troops'],
  ])
})

test('enumeration: concessions keep their kind whatever their verb', async () => {
  const text = 'The note listed two concessions. First, Moscow would release the pilots. Second, Washington would lift the embargo.'
  const topics = (await facts(text, 'predication')).filter((fact) => fact.slots.ordinal).map((fact) => fact.topic)
  expect(topics).toEqual(['concession', 'concession'])
})

test('argument: labels of a list of points against', async () => {
  const text =
    '# Sanctions\n\nText goes before the list.\n\n## Cons\n\n- **Evasion**: Smugglers and front companies undo the effect of most embargoes.\n- **Hardship**: Broad embargoes punish the poorest citizens first.'
  const labels = await facts(text, 'label')
  expect(labels.map((fact) => said(fact, 'label', 'role'))).toEqual([
    ['Evasion', 'drawback'],
    ['Hardship', 'drawback'],
  ])
})

test.each([
  ['cause', 'The blockade created a shortage of coal in the city.'],
  ['concession', 'Begin agreed to return the whole of Sinai to Egypt.'],
  ['contrast', 'Unlike Wilson, Clemenceau wanted harsh terms for Germany.'],
  ['outlook', 'The next round of talks will depend on the price of oil.'],
  ['argument', 'The League suffered from the absence of the United States.'],
])('%s: %s', async (topic, text) => {
  expect((await facts(text, 'predication')).map((fact) => fact.topic)).toContain(topic)
})

test('every slot stands at its place in the text', async () => {
  const text = readFileSync('src/main/backend/items/fixtures/reykjavik.txt', 'utf8')
  const document = readDocument({ text })
  for (const fact of await findFacts(document, { lexicon, newId: () => 'x' })) {
    expect(fact.anchor.exact).toBe(document.text.slice(fact.anchor.start, fact.anchor.end))
    for (const slot of Object.values(fact.slots).flat()) expect(slot.end).toBeLessThanOrEqual(document.text.length)
  }
})

test('prevents a cancelled import from working on', async () => {
  const aborted = AbortSignal.abort()
  await expect(
    findFacts(readDocument({ text: 'Talks failed in Geneva.' }), { lexicon, newId: () => 'x', signal: aborted }),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
})

test('a theory without names is a normal input', async () => {
  const text =
    'Power tends to balance power. When one state grows too strong, weaker states form alliances. Balancing restores the equilibrium.'
  expect((await facts(text)).length).toBeGreaterThan(0)
})
