import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../../knowledge'
import { readDocument } from '../../library'
import { seedsOf } from '.'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function toldApart(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: document.title, subject: null, kindOf: () => undefined }
  return facts
    .filter(({ form }) => form === 'two-sides')
    .flatMap((fact) => seedsOf(fact, context).map(({ stem, key }) => `${stem} → ${key}`))
}

test.each([
  [
    'the same verb in two sentences',
    'Hawks describe a sea in which pirates are the chief danger. Doves describe one in which the patrols themselves are dangerous.',
    'What do hawks and doves each describe? → hawks: a sea in which pirates are the chief danger; doves: one in which the patrols themselves are dangerous',
  ],
  [
    'what two parties want',
    'The Norwegian diplomats asked for guarantees; the Swedish lawyers offered assurances.',
    'What did the Norwegian diplomats ask for, and what did the Swedish lawyers offer? → the Norwegian diplomats: guarantees; the Swedish lawyers: assurances',
  ],
  [
    'how each saw one thing',
    'Norwegian officials regarded the charter as decoration; Swedish diplomats saw it as recognition of equality.',
    'How did Norwegian officials regard the charter, and how did Swedish diplomats? → Norwegian officials as decoration; Swedish diplomats as recognition of equality',
  ],
  [
    'one denies what the other affirms',
    'A guarantee of the coast implies a commitment to use force, whereas an assurance of the coast does not.',
    'What is the difference between a guarantee of the coast and an assurance of the coast? → a guarantee of the coast implies a commitment to use force; an assurance of the coast does not',
  ],
  [
    'all that each of two wanted',
    'Norway wanted a way out of the war, a quiet coast and a second harbour; Sweden wanted grain, credits and recognition as an equal.',
    'What did Norway and Sweden each want? → Norway: a way out of the war, a quiet coast and a second harbour; Sweden: grain, credits and recognition as an equal',
  ],
  [
    'a deed and a thing',
    'Stone-throwing raises the price of silence later, whereas broken windows are paid whether or not the quarrel comes.',
    'What is the difference between stone-throwing and broken windows? → stone-throwing raises the price of silence later; broken windows are paid whether or not the quarrel comes',
  ],
  [
    'the second side has left out its verb',
    'Anton Berger proposed the 13th of May, and the Danes the 18th.',
    'What did Anton Berger and the Danes each propose? → Anton Berger: the 13th of May; the Danes: the 18th',
  ],
  [
    'the second side has left out what it read',
    'In the years that followed the Danes read the charter as a licence to trade and the Swedes as a promise to stop.',
    'How did the Danes read the charter, and how did the Swedes? → the Danes as a licence to trade; the Swedes as a promise to stop',
  ],
  [
    'what a thing does and what it does not',
    'A navy can buy time; it cannot buy legitimacy.',
    'What can a navy buy, and what not? → time; not legitimacy',
  ],
  [
    'one thing in the eyes of two',
    'On 29 May 1911 the two crowns signed a statement of principles on the use of the strait. To Norway it was a mere decoration; to Sweden it was the charter of its freedom.',
    'What was it to Norway, and what to Sweden? → to Norway a mere decoration; to Sweden the charter of its freedom',
  ],
])('both sides are asked for together: %s', async (_, text, item) => expect(await toldApart(text)).toEqual([item]))

test.each([
  ['what happened at the same time', 'Norway began the heaviest patrols in its history while Swedish troops overran the west.'],
  ['a chain', 'The blockade produces hunger, and hunger produces revolt.'],
  ['things that cannot be compared', 'The smiles of the envoys concealed their aims, whereas Norway hoped that the quarrel was over.'],
  ['a story', 'Norway crossed the strait in May; the Western Allies crossed it in June.'],
  ['a side which points back', 'Norway wanted to take that as a basis for talks, whereas Denmark wanted to have no talks at all.'],
  ['halves that say the same', 'A baron who waits loses the coast; a baron who attacks loses the coast.'],
])('no difference is asked for: %s', async (_, text) => expect(await toldApart(text)).toEqual([]))

test.each([
  [
    'to whom something is to be done',
    'On the Niger, Britain was itself to supervise the rules, whereas the Congo was to be placed under an international commission.',
  ],
  [
    'of which one is of the other’s kind',
    'Democracies pick wars they expect to win and fight hard; two democracies, each knowing the other to be dangerous, prefer to settle.',
  ],
])('no difference is asked between two things %s', async (_, text) => {
  expect((await toldApart(text)).filter((line) => /differ/.test(line))).toEqual([])
})
