import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { findFacts, loadLexicon } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function factsOf(text: string, title?: string) {
  let id = 0
  return findFacts(readDocument({ text, ...(title ? { title } : {}) }), { lexicon, newId: () => String(id++) })
}
const subjects = async (text: string, title?: string) =>
  new Set((await factsOf(text, title)).map((fact) => fact.slots['document:subject']?.[0]?.text))

test('three leaders in a row are no pair that a text is about', async () => {
  const text =
    'Emmanuel Macron, Angela Merkel and Theresa May regretted the decision. Macron and Merkel wrote a letter. Traders feared a tariff war.'
  expect([...(await subjects(text, 'x'))]).toEqual([undefined])
})

test('two authors of a study are no parties', async () => {
  const text = 'Paul Huth and Bruce Russett studied deterrence. Huth and Russett found that trade matters. Huth and Russett count wars.'
  expect([...(await subjects(text, 'x'))]).toEqual([undefined])
})

test.each(['Lecture 9: Norms', 'CHAPTER FOUR', 'Week 3 notes'])('the title “%s” is no subject', async (title) => {
  expect([...(await subjects('Norms shape interests. States follow norms out of habit.', title))]).toEqual([undefined])
})

const statements = async (text: string) => (await factsOf(text)).map((fact) => fact.slots.subject?.[0]?.text)

test('“the two sides” are the two states which the paragraph names', async () => {
  const pair = 'The United States and the Soviet Union signed. The United States and the Soviet Union ratified.\n\n'
  expect(await statements(`${pair}India and Pakistan met in Tashkent. The two sides withdrew their troops.`)).toContain(
    'India and Pakistan',
  )
})

test('“the two sides” of three stay unresolved', async () => {
  const found = await statements('India, Pakistan and China sent envoys. Both sides withdrew their troops.')
  expect(found.filter((subject) => /and/.test(subject ?? '') && !/China/.test(subject ?? ''))).toEqual([])
})

test.each([
  ['Scholars disagree. Pearce rejects the claim.', 'Pearce'],
  ['Deterrence rests on fear.', 'deterrence'],
  ['British officials doubted the plan.', 'British officials'],
])('a capital that only begins the sentence goes: %s', async (text, subject) => {
  expect(await statements(text)).toContain(subject)
})
