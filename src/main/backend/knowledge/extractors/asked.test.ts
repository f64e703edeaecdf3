import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { isSound } from '../../items/gates'
import { seedsOf } from '../../items/templates'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** The questions on facts of one form, with their answers. */
async function asked(form: string, text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: /^#/.test(text) ? 'a.md' : 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: '', kindOf: () => undefined }
  return facts
    .filter((fact) => fact.form === form)
    .flatMap((fact) => seedsOf(fact, context))
    .map(({ stem, key }) => `${stem} → ${key}`)
}

test.each([
  ['What ended the herring war was not a treaty but a storm.', 'What ended the herring war? → a storm'],
  [
    'What the harbour master did not know was that the ice had closed the port.',
    'What did the harbour master not know? → the ice had closed the port',
  ],
  [
    'What was demanded of the islanders was a change of flag, not a change of faith.',
    'What was demanded of the islanders? → a change of flag, not a change of faith',
  ],
  [
    'What was at stake in the herring war was a principle: whether a crown could own a coast without people.',
    'What was at stake in the herring war? → whether a crown could own a coast without people',
  ],
  [
    'If trust is lacking, no promise will do, and what is needed is a third party that holds the money.',
    'If trust is lacking, what is needed? → a third party that holds the money',
  ],
])('a sentence that asks its own question: %s', async (text, item) => {
  expect(await asked('cleft', text)).toEqual([item])
})

test.each([
  'What matters is the price of salt.',
  'What is disputed is why the envoys left.',
  'The envoys knew what was at stake for the town.',
])('asks nothing of %s', async (text) => {
  expect(await asked('cleft', text)).toEqual([])
})

test('what each of two schools holds', async () => {
  const text = `Historians of the herring war are divided. One school, popular in the ports, holds that the tariff ruined the fleet. The other, for which Anna Thorsen became the spokeswoman, maintains that the fish had left the coast.`
  expect(await asked('camp', text)).toEqual([
    'One school holds that _____. → the tariff ruined the fleet',
    'Another school maintains that _____. → the fish had left the coast',
  ])
})

test('others are some of those of whom the paragraph speaks, and each claim is asked by itself', async () => {
  const text = `Many historians praise the treaty of 1907. Others have been more cautious, and have pointed out that by 1910 the fleet had been sold, and that it was the weather which saved the ports.`
  expect(await asked('camp', text)).toEqual([
    'Some historians pointed out that _____. → by 1910 the fleet had been sold',
    'Some historians pointed out that _____. → it was the weather which saved the ports',
  ])
})

test('keeps a gap behind a camp, which is bare without its topic and whole behind it', async () => {
  const [seed] = (await seeds('Others note that the treaty treats the ports as one, and so overlooks the islands.')).filter(
    ({ fact }) => fact.form === 'camp',
  )
  expect(seed && isSound(seed)).toBe(true)
})

async function seeds(text: string) {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts.flatMap((fact) => seedsOf(fact, { text: document.text, title: '', kindOf: () => undefined }))
}

test('an author’s orders and expectations are asked as his', async () => {
  const text = `I have argued for years that the ports deserve better. Tie every loan to a harbour that inspectors can see. Consider the ice of 1911. We should stop judging a treaty by its signatures. I expect the islanders to walk away from the treaty before the spring.`
  expect(await asked('advice', text)).toEqual([
    'The author’s advice: tie every loan to _____. → a harbour that inspectors can see',
    'The author’s advice: stop _____. → judging a treaty by its signatures',
    'The author expects the islanders to _____. → walk away from the treaty before the spring',
  ])
})

const OPINION = `France did not lose the islands to Russia.

Here Paris blundered. We let it be known that we would back a war. For two months our ambassador, Yves Barat, was besieged in his embassy because we refused to recognise the order to expel him. Nor did we apply our principles evenly.

What now? Second, apply one rule on coups to friends and foes alike, or else keep silent.`

test('“we” in an opinion are those whose ambassador is “ours”, and they are told what to do', async () => {
  expect(await asked('advice', OPINION)).toEqual(['France should apply one rule on coups to _____. → friends and foes alike'])
  expect(await asked('gap', OPINION)).toContain(
    'For two months France’s ambassador, Yves Barat, was besieged in his embassy because _____. → France refused to recognise the order to expel him',
  )
  expect([...(await asked('gap', OPINION)), ...(await asked('predication', OPINION))].join()).not.toMatch(
    /\b(?:we|our)\b|principles|apply one rule/,
  )
})

test('“we” stay who they are where nobody says “our ambassador”', async () => {
  const text =
    'Here Paris blundered. We must remember that the ports were closed in May, and we lost three years because we refused to look.'
  expect((await asked('gap', text)).join()).not.toMatch(/France refused/)
})

test.each([
  [
    'The islanders promised that the tariff would fall, that prisoners would be exchanged, and that the ports would reopen in May.',
    ['the tariff would fall', 'prisoners would be exchanged', 'the ports would reopen in May'],
  ],
  [
    'The crown would respect the old borders, refrain from any use of force, and abstain from economic coercion.',
    ['respect the old borders', 'refrain from any use of force', 'abstain from economic coercion'],
  ],
])('each member of a series is left out beside the others: %s', async (text, members) => {
  const answers = (await asked('gap', text)).map((item) => item.split(' → ')[1])
  expect(answers).toEqual(expect.arrayContaining(members))
})

test('of several names in a row all are left out, article and all', async () => {
  const items = await asked(
    'gap',
    'The foreign ministers of the United States, the Soviet Union, Britain and France met in Berlin in February 1954.',
  )
  expect(items).toContain(
    'The foreign ministers of _____ met in Berlin in February 1954. → the United States, the Soviet Union, Britain and France',
  )
})

test('what an assurance is of', async () => {
  const items = await asked('gap', 'Anna Thorsen sailed to the islands to obtain an assurance that the tariff would not be touched.')
  expect(items.map((item) => item.split(' → ')[1])).toContain('the tariff would not be touched')
})

test('“they” are those of whom the first half speaks', async () => {
  const founder = await asked(
    'gap',
    'Alliances may begin with agreement on specific issues but eventually they founder upon irreconcilable interests.',
  )
  expect(founder.join()).toContain('irreconcilable interests')
})

test.each([
  ['event-date', 'A Final Declaration, which no one signed, called for nationwide elections in July 1956.'],
  ['predication', 'Daily inspections fell from more than ten in October 2022 to about two in June 2023.', 'October 2022'],
  ['event-date', 'Oil exports fell from two million barrels a day in 2011 to one million in 2013.'],
  ['event-date', 'From 10 September 1978 the Americans worked from a single negotiating text.'],
  ['date', 'Accession talks have been at a standstill since 2018.'],
  [
    'event-date',
    'On 6 April 1927, ten years to the day after the United States had entered the First World War, Briand addressed the Americans.',
  ],
  ['date', 'From 15 November 1884 the representatives of fourteen powers met in Otto von Bismarck’s residence in Berlin.', 'Otto'],
  ['predication', 'Bush suggested a full summit in Washington in June 1990.', 'June 1990'],
  ['predication', 'The French lesson led to an independent nuclear force and, in 1966, to withdrawal from the command.', '1966'],
  [
    'predication',
    'It depended on Germany’s entry into the League of Nations, which after a quarrel took place in September 1926.',
    'September 1926',
  ],
])('prevents the day of another thing from being asked for: %s: %s', async (form, text, key = '') => {
  expect((await asked(form, text)).filter((item) => item.includes(`→ ${key}`))).toEqual([])
})

test('the day that is asked for does not stand in its question', async () => {
  const text = 'The conference opened on 26 April 1954. The Laniel government fell on 12 June, and Mendès France followed.'
  expect(await asked('event-date', text)).toContain('When did the Laniel government fall? → 12 June 1954')
})

test('what was done at another time is no part of when a thing was done', async () => {
  const text = 'Vietnam joined ASEAN on 28 July 1995, and Cambodia itself on 30 April 1999.'
  expect(await asked('event-date', text)).toContain('When did Vietnam join ASEAN? → 28 July 1995')
})

test('two days of one meeting are one answer', async () => {
  const text = 'On June 23 and June 25, 1967, Lyndon Johnson and Alexei Kosygin met in Hollybush.'
  expect(await asked('date', text)).toEqual([expect.stringMatching(/→ June 23 and June 25, 1967$/)])
})

test('what holds on a condition is asked with it', async () => {
  const text =
    'If defence has the advantage but the postures are indistinguishable, the dilemma persists, but arms races are mild, since each increment frightens less than it protects.'
  expect(await asked('predication', text)).toContain(
    'If defence has the advantage but the postures are indistinguishable, why are arms races mild? → each increment frightens less than it protects',
  )
})

test('prevents “nobody but interpreters” from becoming nobody', async () => {
  const items = await asked(
    'predication',
    'On 16 July 2018 Donald Trump spent two hours with Vladimir Putin with nobody present but interpreters.',
  )
  expect(items.filter((item) => /with nobody present\?/.test(item))).toEqual([])
})

test.each([
  '## Two tables\n\n| | Camp David | Oslo |\n|---|---|---|\n| Parties | Egypt, Israel | Israel, PLO |\n',
  '## Levels\n\n| Stage | What happens | Who takes part |\n|---|---|---|\n| Level I | bargaining | negotiators |\n| Level II | ratification | constituents |\n',
])('prevents the head of a column from being an answer: %s', async (table) => {
  const text = `# Camp David and the Oslo accords (1993)\n\nThe Oslo accords were signed in 1993 by Israel and the PLO.\n\n${table}`
  const items = [...(await asked('particular', text)), ...(await asked('numbered', text))]
  expect(items.filter((item) => /→ (?:Camp David|What happens)/.test(item))).toEqual([])
})

test.each([
  [
    'prevents a clause from standing where a phrase must',
    'They may be vague, which is what is meant by strategic ambiguity: the adversary cannot be sure that the patron will stay out.',
    /stands for the adversary/,
  ],
  [
    'prevents a thing from being defined by itself',
    'A cargo unloaded in Spain is a cargo that Spain need not buy elsewhere in the year.',
    /cargo/,
  ],
  [
    'prevents a verdict from being a meaning',
    'Smaller, reciprocal steps are the best that can be hoped for before the elections.',
    /steps/,
  ],
])('%s', async (_, text, wrong) => {
  expect((await asked('meaning', text)).filter((item) => wrong.test(item))).toEqual([])
})

test('a place is told whole', async () => {
  const text = 'The treaty was signed in the Clock Room of the Quai d’Orsay on 27 August 1928 by fifteen states.'
  expect((await asked('event-place', text)).join()).not.toMatch(/→ (?:the )?Clock Room$/)
})
