import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "clause → answer" of every gap that stands alone. */
async function gaps(text: string): Promise<string[]> {
  let id = 0
  const facts = await findFacts(readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }), {
    lexicon,
    newId: () => String(id++),
  })
  return facts
    .filter(({ form, slots }) => form === 'gap' && !slots.leaning)
    .map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
}

test.each([
  [
    'the condition in front of what it brings about',
    'So long as an attempt to seize the strait would start a war, the arrangement holds.',
    'so long as _____, the arrangement holds → an attempt to seize the strait would start a war',
  ],
  [
    'the reason in front of what it explains',
    'Because the crowns could not agree on a name for the strait, the treaty of Tarvis never mentions gunboats.',
    'because _____, the treaty of Tarvis never mentions gunboats → the crowns could not agree on a name for the strait',
  ],
  [
    'the second of two deeds',
    'Six northern envoys met in Tarvis and raised the toll on herring by a third.',
    'six northern envoys met in Tarvis and _____ → raised the toll on herring by a third',
  ],
  [
    'what was thought, without the book it is taken from',
    'The minister believed that the northern envoys respected only firmness (Halvorsen 2002).',
    'the minister believed that _____ (Halvorsen 2002) → the northern envoys respected only firmness',
  ],
  [
    'a list of noun phrases as one answer',
    'Orland and its regent promised a truce, a customs union and free passage.',
    'Orland and its regent promised _____ → a truce, a customs union and free passage',
  ],
  [
    'a list of things with names in them, behind “these”',
    'Secret articles sketched these: a federated Tarvis, an independent Orland, a customs union, and an enlarged Danish coast.',
    'secret articles sketched these: _____ → a federated Tarvis, an independent Orland, a customs union, and an enlarged Danish coast',
  ],
  [
    'all that was done, behind the small word it begins with',
    'The islanders broke their word by building on the reef, by harming the herring, and by keeping the fishermen from the bank.',
    'the islanders broke their word by _____ → building on the reef, by harming the herring, and by keeping the fishermen from the bank',
  ],
  [
    'what a thing with a name is',
    'The Portolan, the guild through which all herring had passed, lost its monopoly in May.',
    'the Portolan, _____, lost its monopoly in May → the guild through which all herring had passed',
  ],
  [
    'what a term means, beside the term alone',
    'Tollability is the degree to which a strait can be closed to the ships of a rival.',
    'tollability is _____ → the degree to which a strait can be closed to the ships of a rival',
  ],
  [
    'a claim up to the comma behind which it is too long to be learnt',
    'The reservation laid down that a bishop or abbot who became a Protestant must give up his office, together with the lands and revenues attached to it.',
    'the reservation laid down that _____, together with the lands and revenues attached to it → a bishop or abbot who became a Protestant must give up his office',
  ],
  [
    'what is left of a clause behind its preposition',
    'The interest of the regents lay in stability along their border.',
    'the interest of the regents lay in _____ → stability along their border',
  ],
  [
    'the last deed of a sentence too long to be asked as it stands',
    'The harbour commission, which met in Tarvis, estimated that 2,000 people had been killed in the rising of the islands, put 93 per cent of the deaths down to the crown and its gunboats, and concluded that the toll had been raised on purpose.',
    'the harbour commission, which met in Tarvis, concluded that _____ → the toll had been raised on purpose',
  ],
  [
    'how often that makes',
    'The regents of Orland met for the fourth time in three years.',
    'the regents of Orland met for the _____ time in three years → fourth',
  ],
  [
    'one number with the other beside it',
    'The Orland Agreement froze the Danish total of launchers at about 1,618 against 1,054 for the islanders.',
    'the Orland Agreement froze the Danish total of launchers at _____ for the islanders → about 1,618 against 1,054',
  ],
  [
    'what leans on the half in front of a semicolon, behind that half',
    "Tarvis looked like the summit of Lund's power; historians tend to see in it the first crack.",
    "Tarvis looked like the summit of Lund's power; historians tend to _____ → see in it the first crack",
  ],
  [
    'what was said, also where it is told how',
    'Lund explained with schoolmasterly patience that the Berger Doctrine was no part of international law.',
    'Lund explained with schoolmasterly patience that _____ → the Berger Doctrine was no part of international law',
  ],
  [
    'what a charge is, behind its comma',
    'Critics add a moral charge, that the herring treaty helped the fishermen of the north.',
    'critics add a moral charge, that _____ → the herring treaty helped the fishermen of the north',
  ],
  ['what the one thing of its kind was', 'The test was religion alone.', 'the test was _____ → religion alone'],
  [
    'what is said of a subject, where nothing else can be asked',
    'For the first group the agreement thus forbade a return; for the second it ordered a departure.',
    'for the first group the agreement thus _____ → forbade a return',
  ],
  [
    'what somebody had to do',
    'A small crown that arms itself heavily had only to make the price of entry higher than the value of the strait.',
    'a small crown that arms itself heavily had only to _____ → make the price of entry higher than the value of the strait',
  ],
  [
    'a share, which is no ordinal',
    'About a third of the old fleet, and the greater part of its crews, were lost.',
    '_____ of the old fleet, and the greater part of its crews, were lost → About a third',
  ],
  [
    'what was asked, behind a colon',
    'Anton Berger asked a more practical question: what was to become of the fishermen already living there?',
    'Anton Berger asked a more practical question: _____ → what was to become of the fishermen already living there',
  ],
  [
    'the reason, whatever is said of it',
    'The crowns counted boats for the plain reason that a boat can be seen from the cliffs and a net cannot.',
    'the crowns counted boats for the plain reason that _____ → a boat can be seen from the cliffs and a net cannot',
  ],
  [
    'what there is a right to, within marks',
    'The eighth article of the convention declared: "No crown has the right to search the boats of another."',
    'the eighth article of the convention declared: "No crown has the right to _____" → search the boats of another',
  ],
  [
    'what is expected by the writer, and no second claim behind it',
    'We may expect, accordingly, that as the herring of the northern strait move away, licences will become both more expensive and less useful, and that the crowns will lower the toll.',
    'as the herring of the northern strait move away, licences will become _____ → both more expensive and less useful',
  ],
  [
    'what came of a state of things whose verb looks like a noun',
    'Where mutual fear outweighs fatigue, spending runs away without limit.',
    'where mutual fear outweighs fatigue, _____ → spending runs away without limit',
  ],
  [
    'when somebody was done away with whom another had put in',
    'Russia put in its own candidate, Şahin Giray, faced revolts against him, and annexed the peninsula in April 1783.',
    'Russia put in its own candidate, Şahin Giray, faced revolts against him, and annexed the peninsula in _____ → April 1783',
  ],
  [
    'a feast that is a date',
    'On Christmas Eve 1814 eight tired envoys put their names to a treaty in the Flemish city of Ghent.',
    'on _____ eight tired envoys put their names to a treaty in the Flemish city of Ghent → Christmas Eve 1814',
  ],
  [
    'the parts of a sentence whose list nothing can be asked of',
    'The frontier of Orland was supposed to have been settled by the Treaty of Tarvis of 29 January 1942, which was concluded after a brief war that Orland had lost, and which named three guarantors: Argentina, Brazil and Chile.',
    'the frontier of Orland was supposed to have been settled by the Treaty of Tarvis of _____ → 29 January 1942',
  ],
])('offers %s', async (_, text, line) => {
  expect(await gaps(text)).toContain(line)
})

test.each([
  ['“the first” that says its own name', 'The first, known as the herring clause, obliged both crowns to open the strait in May 1911.'],
  ['the other beside the one', 'If a third crown attacks one of them, the other will send forty gunboats to the strait of Tarvis.'],
  ['“both … and …”', 'Both the islanders and the regent of Tarvis turned to the Danish crown in May 1911.'],
  ['a number behind “some”', 'Some two hundred unarmed Danish observers reached the strait of Tarvis by 1 October 1911.'],
])('reads a clause that opens with %s', async (_, text) => {
  expect(await gaps(text)).not.toEqual([])
})

test('behind a semicolon a long clause is asked with the half in front as its scene', async () => {
  let id = 0
  const text =
    'The Treaty of Orland did away with an entire class of weapons, ground-launched missiles with ranges of 500 to 5,500 kilometres; by mid-1931 some 2,692 of them had been destroyed, 1,846 of them Danish and 846 Swedish.'
  const facts = await findFacts(readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) }), {
    lexicon,
    newId: () => String(id++),
  })
  const [scene] = facts.find(({ slots }) => slots.gap?.[0]?.text === 'some 2,692')?.slots.scene ?? []
  expect(scene?.text).toMatch(/^The Treaty of Orland did away with .* 5,500 kilometres\.$/)
})

test('somebody is asked for where the “it” behind can only be a thing', async () => {
  expect(await gaps('Senator Anton Berger, having read the secret record, rejected it in May.')).toContain(
    'senator _____, having read the secret record, rejected it in May → Anton Berger',
  )
})

test.each([
  [
    'another who was so too for what was done last',
    'The channel was the same and so was the man, but by 1993 there was a truce in the strait of Tarvis, Denmark was a partner and the islanders had votes to win.',
    /channel was the man/,
  ],
  [
    'half of what stands in brackets',
    'The first article laid down qualifications for statehood (a people, a land, a government, and the capacity to enter into relations) which students recite.',
    /^[^_]*_____, and the capacity/,
  ],
  [
    'half of a quotation',
    'Anton Berger told the king: "It is for you to save Tarvis, and you will only manage it by standing up to the Danes."',
    /to save _____/,
  ],
  [
    'what a condition leads to for the end of the condition',
    'Where fatigue outweighs fear, the two settle at an equilibrium.',
    /outweighs _____$|outweighs _____ → fear,/,
  ],
  ['all members of a list but the last', 'The envoys promised a truce, a fleet of observers, and a free port.', /_____, and a free port/],
  [
    'a noun and what tells of it for a list',
    'The crowns invited both northern governments, the regent’s and the council’s, to a conference in Tarvis.',
    /invited _____, to/,
  ],
  [
    'the nouns of the last member but one for members',
    'They promised freedom of movement, a federal arrangement for Danes and Swedes, and a review.',
    /→ movement, a federal arrangement for Danes and Swedes$/,
  ],
])('prevents taking %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test.each([
  [
    'is received for him who receives him',
    'When Christopher Columbus came back in March 1493, bad weather forced him into Tarvis. King Anton II received him politely and then sold the herring fleet.',
    'Anton II received Columbus politely and then _____ → sold the herring fleet',
  ],
  [
    'is owed something for what an “and” between two verbs joins',
    'Ferdinand and Isabella turned to Tarvis. Anton Berger, born near Valencia, was a Spaniard and owed them favours.',
    '_____, born near Valencia, was a Spaniard and owed Ferdinand and Isabella favours → Anton Berger',
  ],
])('takes nobody who %s', async (_, text, line) => {
  expect((await gaps(text)).join('\n')).toContain(line)
})

test.each([
  [
    'who wants it dropped',
    'Much had been agreed. Denmark, under Anton Berger, wanted it dropped because of the herring.',
    /wanted it dropped/,
  ],
  [
    'whose ally presses another to give it up',
    'Much had been agreed. Denmark, Norway’s old ally, had even pressed Anton Berger to give it up in May 1911.',
    /give it up/,
  ],
  [
    'who are fighting for them',
    'The sea is cold. In December 1978 Denmark and Norway came within hours of fighting for them.',
    /fighting for them/,
  ],
  [
    'that is told of for who tells it',
    'The guns fell silent. The Treaty of Tarvis, it announced, would be held in abeyance until the islanders gave up their herring.',
    /it announced/,
  ],
  [
    'who reigns',
    'Much had been agreed. Shah Abbas I overturned its successor when he took Tarvis in January 1624.',
    /overturned its successor/,
  ],
])('“it” and “them” are none %s', async (_, text, leaning) => {
  expect((await gaps(text)).filter((line) => leaning.test(line.replace(/^[^.]*\. /, '')))).toEqual([])
})
