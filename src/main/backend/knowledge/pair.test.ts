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

test('prevents the capitals in which two governments met from speaking for theirs', async () => {
  const text =
    'The quarrel was old.\n\nA professor of the University of Berlin had warned them. Secret meetings in Shanghai and Beijing followed, and the two governments announced a truce.'
  const told = (await statements(text)).join(' ')
  expect(told).not.toMatch(/Germany|China/)
})

test('prevents three states of whom a text speaks later from being “the three” who agreed', async () => {
  const agreed = 'They met again. The three agreed that the river would be divided.'
  const row = 'Poland, Hungary and Romania lost their fishermen.'
  const whoAgreed = async (text: string) =>
    (await factsOf(text)).filter(({ anchor }) => anchor.exact.includes('agreed')).map(({ slots }) => slots.subject?.[0]?.text)
  expect(await whoAgreed(`${agreed}\n\n${row}`)).not.toContain('Poland, Hungary and Romania')
  expect(await whoAgreed(`${row}\n\n${agreed}`)).toContain('Poland, Hungary and Romania')
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
