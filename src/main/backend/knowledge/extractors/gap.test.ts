import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'
import { tokensOf } from '../tokens'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function factsOf(text: string, name = 'a.txt'): Promise<Fact[]> {
  let id = 0
  return findFacts(readDocument({ name, bytes: new TextEncoder().encode(text) }), { lexicon, newId: () => String(id++) })
}
/** "stem → key" of every gap that stands alone. */
const gaps = async (text: string, name?: string): Promise<string[]> =>
  (await factsOf(text, name))
    .filter(({ form, slots }) => form === 'gap' && !slots.leaning)
    .map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)

test('a clause with its date, its amount and its point left out', async () => {
  const found = await gaps('The harbour treaty of 3 May 1911 obliged both crowns to keep forty gunboats out of the strait.')
  expect(found).toContain('the harbour treaty of _____ obliged both crowns to keep forty gunboats out of the strait → 3 May 1911')
  expect(found).toContain('the harbour treaty of 3 May 1911 obliged both crowns to keep _____ gunboats out of the strait → forty')
})

test('the halves of a long sentence stand alone', async () => {
  const found = await gaps(
    'When the envoys of both republics met in the customs house of Tarvis on the morning of 4 June 1931, the islanders had sent no envoy of their own since May 1901, although several newspapers had asked that somebody should.',
  )
  expect(found).toContain('the envoys of both republics met in the customs house of Tarvis on the morning of _____ → 4 June 1931')
  expect(found.some((line) => line.startsWith('the islanders had sent no envoy of their own since _____'))).toBe(true)
})

test('“two years later” is told from the date before it, and left alone without one', async () => {
  const dated = await gaps('The league was founded in May 1920. Two years later Estonia withdrew from the customs council.')
  expect(dated.join('\n')).toContain('after May 1920')
  const loose = await gaps('The league was founded in spring. Two years later Estonia withdrew from the customs council.')
  expect(loose.filter((line) => /withdrew/.test(line))).toEqual([])
})

test('what leans on the sentence before is marked, so that it is asked in its passage alone', async () => {
  const leaning = (
    await factsOf(
      'The envoys of Tarvis had met in the customs house. Two days later Berger spoke on the wireless of "a quarrel in a far-away strait".',
    )
  ).filter(({ slots }) => slots.leaning)
  expect(leaning.map(({ slots }) => slots.gap?.[0]?.text)).toContain('a quarrel in a far-away strait')
  const told = (await factsOf('Berger had an answer ready. The treaty of Tarvis kept forty gunboats out of the strait.')).filter(
    ({ slots }) => slots.leaning,
  )
  expect(told).toEqual([])
})

test('a date without a year takes the year told before', async () => {
  const found = await gaps('The talks opened on 2 March 1955. On 9 March the Danish delegation proposed a common tariff for herring.')
  expect(found).toContain('on _____ the Danish delegation proposed a common tariff for herring → 9 March 1955')
})

test.each([
  ['a pronoun that nothing explains', 'They withdrew it on 4 May 1931 after a quarrel about herring.'],
  ['an ordinal whose noun stands in the sentence before', 'The fourth was signed in Tarvis on 4 May 1931 by both crowns.'],
  ['an order to the reader', 'Consider the treaty of 4 May 1931 between the two crowns and its tariff.'],
  ['a question', 'Why did both crowns sign the treaty of Tarvis on 4 May 1931?'],
])('prevents a gap in %s', async (_, text) => {
  expect(await gaps(text)).toEqual([])
})

test('prevents “him” from meaning the one who acts: it is read behind the sentence which names him, or not at all', async () => {
  const told = 'Anton Berger invited Karl Lund to the assembly of Tarvis in 1931. Berger replied by sending him to Riga in May 1931.'
  const facts = (await factsOf(told)).filter(({ slots }) => /sending him/.test(slots.said?.[0]?.text ?? ''))
  expect(new Set(facts.map(({ slots }) => slots.scene?.[0]?.text))).toEqual(
    new Set(['Anton Berger invited Karl Lund to the assembly of Tarvis in 1931.']),
  )
  const untold = await gaps('The assembly met in the town of Tarvis in 1931. Berger replied by sending him to Riga in May 1931.')
  expect(untold.filter((line) => /sending him/.test(line))).toEqual([])
})

test('what happened “in July 1997, when …” is a sentence of its own', async () => {
  const found = await gaps('They all go back to the meeting in Tarvis in June 1931, when the northern crown claimed the whole strait.')
  expect(found).toContain('in _____, the northern crown claimed the whole strait → June 1931')
})

test('a term behind “known as” and behind “what X calls”', async () => {
  const found = await gaps('Anton Berger described what he called the herring dilemma in a lecture at Riga.')
  expect(found.some((line) => line.endsWith('→ herring dilemma'))).toBe(true)
})

test.each([
  [
    'the year of a paper',
    'Writing in 1995, Anton Berger contended that quotas on the strait were the only basis for a settlement.',
    'contended that quotas',
    '1995',
  ],
  [
    'a year that only names a settlement',
    'Riga wanted the settlement of 1945 placed beyond dispute by all the crowns.',
    'settlement of',
    '1945',
  ],
  [
    'the hearer of a quotation',
    '“My nets will rot before I sell a single herring to Tarvis,” Anton Berger told Ilse Holm.',
    'told',
    'Ilse Holm',
  ],
  ['scenery', 'By dusk Anton Berger and Ilse Holm were pounding the table of the old customs house.', 'pounding', 'table'],
  ['half of a sum', 'Riga, which paid for the hall, had put its bill at about S$20m ($15m).', 'bill', '20m'],
  [
    'an aside about a claim',
    'The advocates can answer that no crown was invaded, a claim that sailors do not find trivial.',
    'a claim that',
    'trivial',
  ],
  [
    'what leans on a paragraph before',
    'From the second condition Anton Berger derived the law that small fleets quarrel more often than big ones.',
    'second condition',
    'quarrel',
  ],
])('prevents a gap for %s', async (_, text, around, key) => {
  const found = (await gaps(text)).filter((line) => line.includes(around) && line.split('→')[1]?.includes(key))
  expect(found).toEqual([])
})

test('a gap ends where a second statement begins, and begins behind the person who is told', async () => {
  const both = await gaps('In a letter of 9 May 1931 Riga recognised the right of Tarvis to fish in peace and renounced piracy.')
  expect(both.map((line) => line.split(' → ')[1])).toContain('the right of Tarvis to fish in peace')
  const told = await gaps('Ilse Holm, the envoy in Riga, advised the king to avoid a quarrel over nets at the opening of the talks.')
  expect(told.some((line) => line.includes('advised the king to _____'))).toBe(true)
})

test.each([
  [
    'how long something had lasted',
    'When Anton Berger took office in Riga, the status of the strait had been in dispute for more than two years.',
    'more than two years',
  ],
  ['how long after it was', 'Four days after the storm of May 1931 both crowns signed the herring treaty in Tarvis.', 'Four days'],
  [
    'the second half of a quotation',
    '“There is only one way out,” Anton Berger told the hall in Tarvis, “and that is to leave.”',
    'and that is to leave',
  ],
  [
    'an answer which holds no thing of its own',
    'Whatever Riga did at home in those winters, its closed economy would fall further behind.',
    'further behind',
  ],
  ['a verb cut from what it needs', 'Anton Berger did not accept until May, by which time the position of Riga had weakened.', 'until May'],
  ['half of an aside', 'Anton Berger and Ilse Holm, it must be said, describe the tariff of 1931 in other words.', 'said'],
  [
    'the wrong one of two years',
    'The story of the herring war begins not in 1935 but in 1906, with the secret speech of Anton Berger.',
    '1935',
  ],
])('prevents a gap for %s', async (_, text, key) => {
  expect((await gaps(text)).filter((line) => line.split(' → ')[1]?.startsWith(key))).toEqual([])
})

test('prevents the explanation of a noun from passing for a sentence', async () => {
  const found = await gaps(
    'Their chief instrument was netting: the practice of making progress on an issue the other side wants, such as trade or herring, depend on its good conduct elsewhere.',
  )
  expect(found.filter((line) => line.startsWith('the practice'))).toEqual([])
})

test('prevents “the second” from standing for something told before', async () => {
  expect(await gaps('The second came in Riga in 1931, where hired sailors decided the quarrel over the nets.')).toEqual([])
})

test('prevents “it was the nine who insisted” from meaning the state spoken of before', async () => {
  const found = await gaps(
    'Finland wanted a short treaty. It was the nine members of the Tarvis League who insisted that security should include the movement of herring.',
  )
  expect(found.filter((line) => line.startsWith('Finland was'))).toEqual([])
  expect(found.some((line) => line.startsWith('it was the nine members of the Tarvis League who insisted that _____'))).toBe(true)
})

test('what somebody held comes before a place that only tells more of a noun', async () => {
  const found = await gaps('In the autumn of that long war Anton Berger argued that peace required a victory over the fleet of Tarvis.')
  expect(found.map((line) => line.split(' → ')[1])).not.toContain('Tarvis')
})

test('of a point too long to type the last member is left out', async () => {
  const found = await gaps(
    'The tariff works only if neither crown can win the whole strait with a single landing and if each step can be verified before the next is due.',
  )
  expect(found.map((line) => line.split(' → ')[1])).toContain('each step can be verified before the next is due')
})

test('the second half of a contrast is asked beside the first', async () => {
  const found = await gaps('Nets are not given by nature to the crowns; they are shaped by a long practice of trade.')
  expect(found).toContain('nets are not given by nature to the crowns; they are shaped by _____ → a long practice of trade')
})

test('prevents a day from taking the year of something told by the way in the paragraph before', async () => {
  const found = await gaps(
    'The league of Tarvis met in May 1921 over herring. The quota was reduced to a third in 1927.\n\nOn 29 June the crowns signed the basic rules of the strait.\n\nMany years later, in 1935, the rules were changed again by the league.',
  )
  expect(found.filter((line) => /29 June 1927/.test(line))).toEqual([])
})

test.each([
  [
    'the object of a verb of which nobody asks “what”',
    'Five hundred northern gunboats worry the king of Riga less than five southern ones.',
    'the king of Riga',
  ],
  [
    'what a noun is about',
    'The herring crowns of the strait face a trade-off between cheap nets and safe harbours.',
    'cheap nets and safe harbours',
  ],
  [
    'a subject of several words',
    'Access to northern harbours for herring boats should be offered only in return for a lower tariff.',
    'Access to northern harbours for herring boats',
  ],
])('the tree finds %s', async (_, text, key) => expect((await gaps(text)).map((line) => line.split(' → ')[1])).toContain(key))

test.each([
  ['“take place” in two', 'The great quarrel over herring took place in Tarvis long before both crowns met.', 'place'],
  ['a bare “the table” alone', 'After nine days of talks both northern envoys of the crown left the table.', 'the table'],
  ['how and where for what', 'Anton Berger had put the promise of both crowns in writing long before.', 'writing'],
])('prevents a gap that splits or empties: %s', async (_, text, key) =>
  expect((await gaps(text)).map((line) => line.split(' → ')[1])).not.toContain(key),
)

test('what follows from a condition is left out whole', async () => {
  const found = await gaps('When the islanders closed the strait of Tarvis, both crowns recalled their envoys from the assembly.')
  expect(found).toContain('when the islanders closed the strait of Tarvis, both crowns _____ → recalled their envoys from the assembly')
})

test.each([
  [
    'an answer without content',
    'The success of the herring tariff in the northern ports will probably depend on several factors.',
    / → several factors$/,
  ],
  [
    'a remark whose words were cut off',
    'Berger left the assembly of Tarvis before noon, explaining to the reporters.',
    /explaining to the reporters/,
  ],
])('prevents %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test('prevents half of a stretch of days from being left out', async () => {
  const stretch = await gaps('The talks opened on 2 March 1955. The second round in the customs house of Tarvis lasted from 9 to 14 March.')
  expect(stretch).toContain('the second round in the customs house of Tarvis lasted from _____ → 9 to 14 March 1955')
  const pair = await gaps('On 16 March and 18 April 1978 the senators of the republic approved the treaties on the harbour of Tarvis.')
  expect(pair.filter((line) => /→ (?:16 March|18 April 1978|18 April)$/.test(line))).toEqual([])
})

test('a line of notes that is a sentence but for its full stop has a gap; one put together with signs has none', async () => {
  const notes = [
    '# The harbour crisis',
    '',
    '- the island bank lost $279m in November alone',
    '- tariff → strike = end of the customs council',
    '',
  ].join('\n')
  const found = await gaps(notes, 'notes.md')
  expect(found).toContain('the island bank lost _____ in November alone → $279m')
  expect(found.filter((line) => /strike/.test(line))).toEqual([])
})

test.each([
  [
    'the he of the clause before goes on',
    'Anton Berger spoke in Tarvis. He said that the tariff would ruin the harbour, and he shocked his hosts by claiming that the chapel had never stood there.',
    'Berger shocked his hosts by claiming that _____ → the chapel had never stood there',
  ],
  [
    'what only an aside behind a dash leans on is left out',
    'On 19 February 1876 Denmark did what it had only threatened before, and broke off relations – the first time one northern crown had done this to another.',
    'on _____ Denmark did what it had only threatened before, and broke off relations → 19 February 1876',
  ],
  [
    '“it was not until …” means nothing told before',
    'It was not until 24 October 1648 that the two harbour treaties, known from their seals as the red one and the blue one and from their places of signature as the island papers, were signed in Tarvis.',
    'it was not until _____ that the two harbour treaties were signed in Tarvis → 24 October 1648',
  ],
  [
    'a sum in the dollars of one country',
    'The Danish government put the cost at between A$268 billion and A$368 billion up to the end of the century.',
    'the Danish government put the cost at _____ up to the end of the century → between A$268 billion and A$368 billion',
  ],
  [
    'a number of those whom the subject names',
    'Emigration from the northern ports fell to some 13,000 in 1975 under the harbour act.',
    'emigration from the northern ports fell to _____ in 1975 under the harbour act → some 13,000',
  ],
])('%s', async (_, text, line) => expect(await gaps(text)).toContain(line))

test('a reason ends behind its verb, and not at a name beside its subject', async () => {
  const found = await gaps('The two crowns met apart because the old mediator, Anton Berger, would not deal with heretics.')
  expect(found).toContain('the two crowns met apart because _____ → the old mediator, Anton Berger, would not deal with heretics')
  expect(found.filter((line) => line.endsWith('→ the old mediator'))).toEqual([])
})

test.each([
  [
    'of a long sentence the end is left out that says a second thing',
    'The crowns of Denmark and Sweden acknowledged at Tarvis that there was no alternative to conducting their trade on the basis of "patient neighbourliness", and that "efforts to gain at the expense of the other" were inconsistent with the aims of the league.',
    'the crowns of Denmark and Sweden acknowledged at Tarvis that there was no alternative to conducting their trade on the basis of "_____" → patient neighbourliness',
  ],
  [
    'what is told of something with a name is asked for by itself',
    'On 26 May the two kings signed the Herring Treaty, limiting each crown to two harbours with a hundred boats apiece, and an Interim Agreement which froze for five years the number of nets.',
    'an Interim Agreement froze for _____ the number of nets → five years',
  ],
  [
    'what a treaty did is asked for behind its name',
    'The Tarvis Declaration of December 1894, by which Denmark surrendered the largest herring fleet of the north for assurances that proved to be worth little, deserves a chapter rather than a few pages.',
    'by the Tarvis Declaration of December 1894 Denmark surrendered _____ for assurances that proved to be worth little → the largest herring fleet of the north',
  ],
  [
    'who knows it is left out of “we now know that”',
    'We now know that at least one deputy, Anton Berger, had been paid 50,000 marks by the harbour police.',
    'at least one deputy, Anton Berger, had been paid _____ by the harbour police → 50,000 marks',
  ],
])('%s', async (_, text, line) => expect(await gaps(text)).toContain(line))

test.each([
  [
    'what may be told of the whole, or of its last name only',
    'The pact was to come into force upon the entry of Denmark into the League of Tarvis, which after a quarrel over seats on the Council took place in September 1826.',
    /the League of Tarvis after a quarrel/,
  ],
  [
    'a second clause that tells of the same man',
    'Anton Berger, who as a candidate had said that he would never give up the harbour and who as president made it his first undertaking, went to Tarvis.',
    /and who as president/,
  ],
])('prevents a sentence made of %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line) && !/went to/.test(line))).toEqual([])
})

test.each([
  [
    'the second thing that somebody held is left out whole',
    'Anton Berger has always held that captains who owe their ships to one harbour have no motive to be moderate, and that councils should reward captains for seeking trade across the strait.',
    'Anton Berger has always held that captains who owe their ships to one harbour have no motive to be moderate, and that _____ → councils should reward captains for seeking trade across the strait',
  ],
  [
    'what is set beside something announced says which it is',
    'The island had one enormous card, the coaling station at Tarvis, from which Danish gunboats watched the herring fleet.',
    'the island had one enormous card, _____, from which Danish gunboats watched the herring fleet → the coaling station at Tarvis',
  ],
  [
    'a colon behind what was only announced',
    'The winter showed what Berger had warned of from the beginning: whoever pays a neighbour to guard the harbour hands over the key.',
    'the winter showed what Berger had warned of from the beginning: _____ → whoever pays a neighbour to guard the harbour hands over the key',
  ],
  [
    'what leans on a year of its own sentence is told',
    "The war of 1865 grew out of Operation Gibraltar, Denmark's attempt in August of that year to send fighters into Riga and set off a rising.",
    "the war of 1865 grew out of _____, Denmark's attempt in August 1865 to send fighters into Riga and set off a rising → Operation Gibraltar",
  ],
  [
    'a share at the head of a sentence',
    "Some 76 per cent of the islanders had rejected the settlement that bore Anton Berger's name.",
    "_____ of the islanders had rejected the settlement that bore Anton Berger's name → Some 76 per cent",
  ],
])('%s', async (_, text, line) => expect(await gaps(text)).toContain(line))

test('prevents “in.” at the end of a sentence from being short for inches', async () => {
  const [, , , word, stop] = tokensOf('They let them in.', 0).map(({ text }) => text)
  expect([word, stop]).toEqual(['in', '.'])
})

test.each([
  [
    'as many names as were counted',
    'The two states with most ships in the Baltic, the United States and the Soviet Union, were not members of the harbour league.',
    'the two states with most ships in the Baltic, _____, were not members of the harbour league → the United States and the Soviet Union',
  ],
  [
    'a day that only the text can tell is left out in front',
    'On the following day the kingdom of Norway was proclaimed, with Anton Berger, the last pilot of Tarvis, at its head.',
    'the kingdom of Norway was proclaimed, with _____, the last pilot of Tarvis, at its head → Anton Berger',
  ],
  [
    'a past form with a subject, taken for a participle',
    'Notice of withdrawal followed on 27 March 1833.',
    'notice of withdrawal followed on _____ → 27 March 1833',
  ],
])('%s', async (_, text, line) => expect(await gaps(text)).toContain(line))

test('prevents whoever writes with somebody from being that other', async () => {
  const found = await gaps(
    'The mayor of Riga disagreed. Writing with Henry Kissinger in 1994 he called the harbour treaty a triumph of patience over the fleets of Denmark.',
  )
  expect(found.filter((line) => /Kissinger called|→ Kissinger/.test(line))).toEqual([])
})
