import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of every gap that stands alone. */
async function gaps(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: text.includes('**') ? 'a.md' : 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts
    .filter(({ form, slots }) => form === 'gap' && !slots.leaning)
    .map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
}

test.each([
  [
    'a past form behind an aside is the verb',
    'A closing declaration, which no envoy signed, called for nationwide elections in July 1936.',
    /called for/,
  ],
  [
    '“no” and “some” before a noun say what of',
    'No inspection has taken place in the port of Tarvis since March 1920.',
    / since _____ → March 1920/,
  ],
  [
    'grammar’s “it” stands for nothing',
    'When the envoys met in Tarvis, it was generally supposed that Berger had obtained the strait.',
    /the strait/,
  ],
])('a clause is found where %s', async (_, text, found) => {
  expect((await gaps(text)).some((line) => found.test(line))).toBe(true)
})

test.each([
  [
    'what a colon announces, even with a pronoun in it',
    'The islanders, left alone, drew the opposite conclusion: they would build a fleet of their own and look to Riga.',
    'the islanders, left alone, drew the opposite conclusion: they would _____ → build a fleet of their own and look to Riga',
  ],
  [
    'what “they” did of whom the half in front tells',
    'The prisoners stayed where they were; India insisted that they had surrendered to a joint command with Bangladesh.',
    'India insisted that the prisoners had surrendered to _____ → a joint command with Bangladesh',
  ],
  [
    'a point with the name of whom it means',
    'The prisoners stayed where they were; India insisted that they had surrendered to a joint command with Bangladesh.',
    'India insisted that _____ → the prisoners had surrendered to a joint command with Bangladesh',
  ],
  [
    'a reason whose pronoun means the subject',
    'Weak states often join the stronger coalition because they want a share of the spoils.',
    'weak states often join the stronger coalition because _____ → they want a share of the spoils',
  ],
  [
    'the ground on which it was done',
    'Lund rejected the northern proposal and offered three, on the ground that anything more would amount to espionage.',
    'Lund rejected the northern proposal and offered three, on the ground that _____ → anything more would amount to espionage',
  ],
  [
    'a reason behind “since”',
    'Berger’s theory has been criticised as circular, since we tend to learn that a quarrel was ripe from the fact that it ended.',
    'Berger’s theory has been criticised as circular, since _____ → we tend to learn that a quarrel was ripe from the fact that it ended',
  ],
  [
    'what is said of a subject that a clause tells apart',
    'A leader who threatens and concedes loses the harbour and pays the voters as well.',
    'a leader who threatens and concedes _____ → loses the harbour and pays the voters as well',
  ],
  [
    'both halves of what “and” joins',
    'For students of negotiation, Tarvis shows how a deliberate silence can end a war and prepare the next one.',
    'for students of negotiation, Tarvis shows _____ → how a deliberate silence can end a war and prepare the next one',
  ],
])('left out whole is %s', async (_, text, gap) => {
  expect(await gaps(text)).toContain(gap)
})

test.each([
  [
    'the day of something that only says which thing is meant',
    'The lunch that failed in June 1967 was the first time a premier had been made to listen to the argument against walls.',
    / → June 1967$/,
  ],
  [
    'a spot that is mere scenery',
    'While the premier was in the air, trenches were dug in Hyde Park and masks were handed out.',
    / → Hyde Park$/,
  ],
  ['a piece of a name', 'They invited the envoys of the People’s Republic of China to the assembly in Tarvis.', /People’s _____/],
  ['where a place lies', 'Both camps ought to spend an afternoon in Glassboro, New Jersey.', / → New Jersey$/],
  [
    'a place at which something happens by the way',
    'Daladier, expecting to be lynched at Le Bourget, saw a cheering crowd and said nothing of the treaty.',
    / → Le Bourget$/,
  ],
  [
    'how many they were of whom that is known',
    'In January 1923 Captain Berger gave the 400 marines of the garrison a month to leave the port of Tarvis.',
    / → 400$/,
  ],
  [
    'the number of a paragraph',
    'The next envoy to invoke paragraph 14 of the treaty may be less scrupulous than Berger was in Tarvis.',
    / → (?:paragraph )?14$/,
  ],
  [
    'within what time it was the third',
    'The retreat from Tarvis was the third such departure in sixteen months, after those from Riga and Lund.',
    / → sixteen months$/,
  ],
  [
    'where to look something up',
    'The plan of Berger (see section 9.2) took the edge off the quarrel over the harbour of Tarvis.',
    / → section 9\.2$/,
  ],
  [
    'how long it lasted, at the very beginning',
    'Thirteen days in September 1978 yielded two framework agreements on the harbour of Tarvis.',
    / → Thirteen days$/,
  ],
  [
    'words and their particle',
    'The pope let both capitals know that he was sending an envoy, and the junta, never of one mind, called the ships back.',
    / → ships back$/,
  ],
  [
    'half of what somebody could do',
    'Lund insists that the choice of Berger was a near thing and that a different envoy could have chosen to muddle through, or to imitate Riga.',
    / → a different envoy could have chosen to muddle through$/,
  ],
  [
    '“no more than”',
    'The interceptors of Tarvis may be tested against targets with a range of no more than 3,500 kilometres.',
    /of no _____/,
  ],
  ['an age', 'Chamberlain was 69 and had hardly flown before the September of Munich.', / → 69$/],
  [
    'what the writer thinks of it',
    'A talk can change what each side knows of the fears of the other, and that is no small thing between two rivals.',
    /that is _____|no small thing between _____/,
  ],
  [
    'a subject that nothing names',
    'An envoy who has vouched for the soul of a king has put his own judgment in the dock of Tarvis.',
    / → An envoy who has vouched/,
  ],
  [
    'a noun without what describes it',
    'The record shows high hopes followed by limited tangible outcomes and a long silence.',
    /limited _____/,
  ],
])('prevents a gap in %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test.each([
  [
    'a subject that is counted first and named behind',
    'The envoys signed two papers. The second, the Tarvis Protocol, limited the herring quota to ninety barrels.',
    'the Tarvis Protocol limited the herring quota to _____ barrels → ninety',
  ],
  [
    'a counted clause',
    'What did the quarrel teach the crowns? First, that the league of Tarvis rests on trust in its own inspectors.',
    '_____ rests on trust in its own inspectors → the league of Tarvis',
  ],
  [
    'what follows “namely that”',
    'A harder reproach was made in Riga, namely that the crowns had sold the strait of Tarvis to foreign bankers.',
    'a harder reproach was made in Riga, namely that _____ → the crowns had sold the strait of Tarvis to foreign bankers',
  ],
])('a clause stands by itself: %s', async (_, text, found) => {
  expect(await gaps(text)).toContain(found)
})

test('“its” in a line is what the words in front of the line name', async () => {
  const found = await gaps(
    'Points agreed:\n\n1. **Tarvis.** Its harbour dues would be settled over a period of 10 to 15 years.\n2. **Riga.** The port would stay closed.',
  )
  expect(found.some((line) => line.toLowerCase().startsWith('tarvis’s harbour dues would be settled over'))).toBe(true)
})

test.each([
  [
    'both halves of what is said of one thing',
    'The Tarvis protocol was signed in May 1931. The island republic gave up its fleet and kept its own courts.',
    'the island republic _____ → gave up its fleet and kept its own courts',
  ],
  [
    'a verb behind its helping verb, whose object is no whole',
    'An elected regent must persuade the assembly and the guilds before any declaration of war.',
    'an elected regent must _____ → persuade the assembly and the guilds before any declaration of war',
  ],
  [
    'all that holds under a condition',
    'If both harbours hide their warships, the weaker crown borrows money from every bank in Tarvis.',
    'if both harbours hide their warships, _____ → the weaker crown borrows money from every bank in Tarvis',
  ],
  [
    'what “what” announces',
    'What the islanders received instead was a discount on their salt from the mines of Tarvis.',
    'what the islanders received instead was _____ → a discount on their salt from the mines of Tarvis',
  ],
  [
    'the reason behind “for”',
    'In the Tarvis talks a bluff is rarely called, for the islanders have nowhere else to go.',
    'in the Tarvis talks a bluff is rarely called, for _____ → the islanders have nowhere else to go',
  ],
  [
    'how few were found',
    'Anton Berger, having read every treaty of Tarvis, found only five cases of a tariff that was broken.',
    'Anton Berger, having read every treaty of Tarvis, found only _____ cases of a tariff that was broken → five',
  ],
  [
    'a sentence on those whom it describes itself',
    'Those who are kept out of the council will oppose any treaty that the regents sign in Tarvis.',
    'those who are kept out of the council will oppose _____ → any treaty that the regents sign in Tarvis',
  ],
])('left out is %s', async (_, text, line) => {
  expect(await gaps(text)).toContain(line)
})

test.each([
  [
    'an aside for the verb',
    'On 29 August the Danish council, convinced that it could not afford another campaign, let the tribute go.',
    /council, _____/,
  ],
  [
    'whose words they are for what follows',
    'If tolls hurt enough, the argument runs, the islanders will change their laws or their regent.',
    /enough, _____/,
  ],
  [
    'a reason told between two halves for the whole',
    'The line is drawn not by whether envoys quarrel, for everyone in Tarvis does, but by whether they sign the tariff.',
    /for _____/,
  ],
  [
    'somebody for an “it” whose clause tells what it is',
    'Lord Palmerston was appalled. For the rest of the century it would be an axiom of British policy that Russia must not be allowed to protect the sultan, and the Crimean War was fought in part to make sure of it.',
    /Palmerston would be/,
  ],
  [
    'the place of a brigade for its owner',
    'The brigade on the Namka Chu was destroyed in a morning, and its commander, John Dalvi, was taken prisoner.',
    /Chu’s commander/,
  ],
  ['what “not” leaves open', 'What is not in dispute is the fate of the islanders and of their fleet.', /is _____/],
])('prevents taking %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test('prevents “it was obliged to” from being grammar’s “it”, which stands for nothing', async () => {
  const found = await gaps('A crown may seize a coast. Under Article 34 it was obliged to notify the other envoys of the strait at once.')
  expect(found.filter((line) => /34 it was obliged/.test(line) && !/seize/.test(line))).toEqual([])
})

test('what is so for a while only is not parted from when it is so for good', async () => {
  const all = await gaps(
    'Under the formula, special status would come into force provisionally on the day of the local elections, and permanently once the OSCE had judged them free.',
  )
  expect(all.join('\n')).not.toMatch(/come into force provisionally on the day of the local elections$/m)
})

test('a clause in front keeps the comma that ends it', async () => {
  const all = await gaps(
    'When a ceasefire took hold on 12 May 1994, negotiated by telephone and fax under the eye of a Russian envoy, Vladimir Kazimirov, the Armenians had won far more than they had asked for.',
  )
  expect(all.join('\n')).toMatch(/took hold on _____, the Armenians had won/)
})
