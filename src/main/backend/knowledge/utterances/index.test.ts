import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { seedsOf } from '../../items/templates'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** Speaker and claim of every utterance, and the questions they make. */
async function said(text: string): Promise<{ told: string[][]; questions: string[][] }> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = (await findFacts(document, { lexicon, newId: () => String(id++) })).filter(({ form }) =>
    /^(?:report|quotation)$/.test(form),
  )
  const context = { text: document.text, title: document.title, kindOf: () => undefined }
  return {
    told: facts.map(({ slots }) => [slots.speaker?.[0]?.entity ?? '', slots.said?.[0]?.text ?? '']),
    questions: facts.flatMap((fact) => seedsOf(fact, context).map(({ stem, key }) => [stem, key])),
  }
}

test.each([
  [
    'hoped',
    'Yuri Andropov had hoped that the streets of Bonn would do his work.',
    'Yuri Andropov',
    'the streets of Bonn would do his work',
  ],
  [
    'a shared subject in front',
    'They were restored in April, and in December Lyndon Johnson, going further than others, announced that a new treaty would be negotiated.',
    'Lyndon B. Johnson',
    'a new treaty would be negotiated',
  ],
  [
    'two speakers',
    'Caspar Weinberger and Richard Perle objected that a missile was given up for nothing.',
    'Caspar Weinberger and Richard Perle',
    'a missile was given up for nothing',
  ],
  [
    'a place in front',
    'In Washington Caspar Weinberger objected that a missile was given up for nothing.',
    'Caspar Weinberger',
    'a missile was given up for nothing',
  ],
  ['a month in front', 'In December Hardenberg declared that a refusal would mean war.', 'Hardenberg', 'a refusal would mean war'],
  [
    'something beside the name',
    'Then Lyndon Johnson, going further than any president before, announced that a new treaty would be negotiated.',
    'Lyndon B. Johnson',
    'a new treaty would be negotiated',
  ],
  [
    'the speaker within',
    'No cabinet, Austen Chamberlain had written in March, would ever risk a soldier for the Corridor.',
    'Austen Chamberlain',
    'no cabinet would ever risk a soldier for the Corridor',
  ],
  [
    'the speaker within, at the end',
    'The treaty was a fraud from the start, Anna Larsen argued.',
    'Anna Larsen',
    'the treaty was a fraud from the start',
  ],
  [
    'a quotation in two halves',
    '“Norway has vetoed the quota,” declared its foreign minister, Anna Larsen, “but the sea has vetoed Norway.”',
    'Anna Larsen',
    'Norway has vetoed the quota, but the sea has vetoed Norway',
  ],
  [
    'a shout',
    '“Security, but never our land!” Anwar Sadat shouted, leaning across the table.',
    'Anwar Sadat',
    'Security, but never our land!',
  ],
  [
    'an answer',
    'Asked why the words were absent, Donald Trump answered: “Because there was no time.”',
    'Donald Trump',
    'Because there was no time',
  ],
  [
    'archives used to suggest',
    'Scott Parrish used the archives to suggest that the decision was defensive.',
    'Scott Parrish',
    'the decision was defensive',
  ],
  [
    'reported to have said',
    'Jan Masaryk is reported to have said that the ministers had gone as free men.',
    'Jan Masaryk',
    'the ministers had gone as free men',
  ],
  [
    '“As X has explained”',
    'As Steven Pifer has explained, a guarantee implies the use of force.',
    'Steven Pifer',
    'a guarantee implies the use of force',
  ],
  [
    'a verdict',
    'Mary Sarotte’s verdict, that there was an offer but no contract, pleased nobody.',
    'Mary Sarotte',
    'there was an offer but no contract',
  ],
  [
    'for somebody',
    'For Kenneth Waltz, by contrast, the cause of war lies in the structure of the system.',
    'Kenneth Waltz',
    'the cause of war lies in the structure of the system',
  ],
  [
    'for two',
    'For Richard Nixon and Henry Kissinger, détente was a way to manage the rise of Moscow.',
    'Richard Nixon and Henry Kissinger',
    'détente was a way to manage the rise of Moscow',
  ],
  [
    'something inserted',
    'For Anna Larsen, writing in a later book, the fleet turned back because the nets were torn.',
    'Anna Larsen',
    'the fleet turned back because the nets were torn',
  ],
  [
    'his claim in two, its subject first',
    'Tollability, Anna Larsen concludes, is not necessary for peace.',
    'Anna Larsen',
    'tollability is not necessary for peace',
  ],
  [
    'to somebody and on a day',
    'Lyndon Johnson told the assembled members of the Senate on 12 May 1966 that the strait would be defended.',
    'Lyndon B. Johnson',
    'the strait would be defended',
  ],
  [
    'that month',
    'Anna Larsen, no pacifist, said that month that a war between Denmark and Sweden would be an absurdity.',
    'Anna Larsen',
    'a war between Denmark and Sweden would be an absurdity',
  ],
  [
    'any verb within',
    'The testimony, Anna Larsen objects, was given after the war.',
    'Anna Larsen',
    'the testimony was given after the war',
  ],
  [
    'a verdict in quotation marks',
    'He was known for Margaret Thatcher’s verdict of the previous winter: “I like this man.”',
    'Margaret Thatcher',
    'I like this man',
  ],
  ['the author', 'My own view is that old quarrels answer new questions.', 'the author', 'old quarrels answer new questions'],
  [
    'the author within',
    'A mediator ought to be judged, I conclude, by the fifth year.',
    'the author',
    'a mediator ought to be judged, by the fifth year',
  ],
  [
    'a hint in front of the main clause',
    'On the night of 24 October 1973, after Leonid Brezhnev hinted that he might act alone in Egypt, American forces were placed on alert.',
    'Leonid Brezhnev',
    'he might act alone in Egypt',
  ],
  [
    'an insistence between what is insisted on',
    'Scott Morrison replied. He had made clear over dinner in June, he insisted, that old submarines would no longer do.',
    'Scott Morrison',
    'he had made clear over dinner in June that old submarines would no longer do',
  ],
])('who said it: %s', async (_, text, speaker, claim) => {
  expect((await said(text)).told).toContainEqual([speaker, claim])
})

test.each([
  ['what is only supposed', 'If Anna Larsen concludes that the quota will fall, the boats will stay in port.'],
  ['what somebody would say', 'Anna Larsen would say that the quota was too low.'],
  ['what somebody did not say', 'Anna Larsen did not believe that the quota would fall.'],
  ['what makes them spoilers', 'They met wreckers who believe that peace ruins their trade.'],
  ['so … that', 'Anna Larsen told the king it was so loose that the boats could sail through it.'],
])('nobody said %s', async (_, text) => {
  expect((await said(text)).told).toEqual([])
})

test('a speaker who stands for himself is known by the sentence before', async () => {
  expect((await said('Anna Larsen opposed the quota. She warned that the small ports would die.')).told).toContainEqual([
    'Anna Larsen',
    'the small ports would die',
  ])
})

test('the next thing somebody did is no part of what he said', async () => {
  expect((await said('Anna Larsen objected that the plan broke the law, and she left the room.')).told).toContainEqual([
    'Anna Larsen',
    'the plan broke the law',
  ])
})

test('what was said is asked for by what it is about', async () => {
  const { questions } = await said('Anna Larsen argued that the cod quota was the only reliable way to save the ports.')
  expect(questions).toContainEqual(['What did Anna Larsen argue about the cod quota?', 'it was the only reliable way to save the ports'])
})

test('who feared thought so, and who learnt had learnt it', async () => {
  const asked = async (text: string) => (await said(text)).questions.map(([stem]) => stem)
  expect(await asked('Brent Scowcroft feared that a hasty announcement would weaken the alliance.')).toContain(
    'What did Brent Scowcroft think about a hasty announcement?',
  )
  expect(await asked('Nikita Khrushchev learnt that nuclear bluff pays.')).toContain(
    'What did Nikita Khrushchev learn about nuclear bluff?',
  )
})

test('what was demanded is asked for as a demand', async () => {
  const { questions } = await said('Anna Larsen demanded that the fleets leave the bay.')
  expect(questions).toContainEqual(['What did Anna Larsen demand?', 'that the fleets leave the bay'])
})

test('“a British journalist” is nobody to be asked for', async () => {
  const { questions } = await said('A British journalist later wrote that the treaty had sunk more ships than any battle.')
  expect(questions.filter(([stem]) => stem?.startsWith('Who'))).toEqual([])
})

test('what is told inside another’s claim is not asked as said', async () => {
  const { told } = await said('Anna Larsen insisted that in 1990 James Baker promised Oslo that the fleet would stay.')
  expect(told.map(([speaker]) => speaker)).toEqual(['Anna Larsen'])
})

test('“used it”: what it was, the claim does not tell', async () => {
  expect((await said('Anna Larsen added that Ukraine had used it to become stronger.')).told).toEqual([])
})

test('“the figure” is no topic', async () => {
  const { questions } = await said('Anna Larsen argued that the figure was beside the point.')
  expect(questions.map(([stem]) => stem)).toEqual(['Who argued that the figure was beside the point?', 'What did Anna Larsen argue?'])
})

test.each([
  ['what somebody was told he did not say', 'In the evening Truman was told that the test had succeeded.'],
  [
    'what an aide is to say is not said by who brought him',
    'Johnson had brought along McNamara to persuade the premier that defences would provoke a race.',
  ],
  ['a letter that arrived is no claim', 'Gorbachev proposed the meeting in a letter that reached Washington in September.'],
  ['a zone of that width is no claim', 'Britain itself declared a zone of that width in January.'],
  ['who is in a chamber is not the chamber', 'Republicans in the Senate complained that the president had given away a shield.'],
  ['a town argues nothing', 'The town of Tilsit was declared neutral. Tilsit shows that rapport can shorten a negotiation.'],
  ['an office without a name is nobody', 'The President mentioned casually that the United States had a new weapon.'],
])('prevents a false speaker: %s', async (_, text) => {
  expect((await said(text)).told).toEqual([])
})

test('who goes further in a book argues, and not its title', async () => {
  const { told } = await said('Aaron Friedberg went further in Getting China Wrong, arguing that engagement was a gamble.')
  expect(told[0]?.[0]).toBe('Aaron Friedberg')
})

test('what was said in a year that no topic has keeps its year', async () => {
  const { questions } = await said('John Mearsheimer argued in 1993 that a bomb was the only way to deter Russian aggression.')
  expect(questions[0]?.[0]).toBe('Who argued in 1993 that a bomb was the only way to deter Russian aggression?')
})

test('what three declared together is not one’s', async () => {
  const { told } = await said('Emmanuel Macron, Angela Merkel and Theresa May declared in a statement that the accord would be kept.')
  expect(told[0]?.[0]).toBe('Emmanuel Macron, Angela Merkel and Theresa May')
})

test('what somebody concludes of a thing is asked for, without what else he concludes', async () => {
  const { questions } = await said(
    'Tollability, Anna Larsen concludes, is not necessary for peace, and crowns that refuse to talk throw away chances.',
  )
  expect(questions).toContainEqual(['What does Anna Larsen conclude about tollability?', 'it is not necessary for peace'])
})
