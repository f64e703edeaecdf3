import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { seedsOf } from '../../items/templates'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'
import { writtenOut } from './shorthand'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** Questions and answers drafted from notes of our own. */
async function drafted(text: string, ...forms: string[]): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const context = { text: document.text, title: document.title, subject: null, kindOf: () => undefined }
  return facts
    .filter(({ form }) => forms.includes(form))
    .flatMap((fact) => seedsOf(fact, context).map(({ stem, key }) => `${stem} → ${key}`))
}

async function facts(text: string, form: string): Promise<Fact[]> {
  let id = 0
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  return (await findFacts(document, { lexicon, newId: () => String(id++) })).filter((fact) => fact.form === form)
}

test('an arrow asks what followed, with the case its section is about', async () => {
  const notes = `# Week 3: fishing rights

## 2. Case: Tarvis strait

- the crowns closed both harbours → herring rotted on the quays
- no licence → crews sail at night
- crowns fear the loss of a strait more than its gain → status quo bias
- they sell early → lower prices
`
  expect(await drafted(notes, 'leads-to')).toEqual([
    'What followed when the crowns closed both harbours? → herring rotted on the quays',
    'What follows if there is no licence? → crews sail at night',
    'What follows when crowns fear the loss of a strait more than its gain? → status quo bias',
  ])
})

test('an equal sign gives a meaning, an abbreviation its words', async () => {
  const notes = `# Notes

- **Shared quay stalemate (SQS)**: each crew blocks the other
  - plateau = dull, endless, costly
  - cliff = a sudden loss that both can see coming
- SQS = a reason to talk
- the choice is A = B
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'How is “plateau” characterised? → dull, endless, costly',
    'What is meant by “cliff”? → a sudden loss that both can see coming',
    'What is meant by “shared quay stalemate (SQS)”? → a reason to talk',
  ])
})

test('the lines of a chronology', async () => {
  const notes = `# The herring war

Key dates:

- 3 May 1931 – Riga calls off the quota talks
- June 1932 – licences suspended for two seasons, a year before they would have lapsed
- 1935: the crowns sign the Tarvis accord
`
  expect(await drafted(notes, 'entry')).toEqual([
    'What happened on 3 May 1931? → Riga calls off the quota talks',
    'What happened in June 1932? → licences suspended for two seasons, a year before they would have lapsed',
    'What happened in 1935? → the crowns sign the Tarvis accord',
  ])
  expect(await drafted(notes, 'event-date')).toContain('When were licences suspended for two seasons? → June 1932')
})

test('the cells of a table by row and column', async () => {
  const notes = `# Quays

| Case | Domain | What the theory predicts | Happened? |
| ---- | ------ | ------------------------ | --------- |
| Riga 1931 | losses | a risky landing | yes – two boats sunk |
| Tarvis 1932 | gains | caution | yes |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'What was the domain in the case of Riga 1931? → losses',
    'In the case of Riga 1931, what does the theory predict? → a risky landing',
    'In the case of Riga 1931, what happened? → two boats sunk',
    'What was the domain in the case of Tarvis 1932? → gains',
    'In the case of Tarvis 1932, what does the theory predict? → caution',
  ])
})

test('“Name: claim” is what somebody holds, and “Key word: claim” is not', async () => {
  const notes = `# Quay theory

*Readings: Larsen 1994, Holm 1991 ch. 1*

## Criticisms

- Larsen: concept too vague, mixes boats and crews
- Holm (Riga): a crew may give way for reasons of its own
- Outlook: crews are growing older
`
  expect(await drafted(notes, 'position')).toEqual([
    'What is the objection of Larsen? → concept too vague, mixes boats and crews',
    'Who objects that a crew may give way for reasons of its own? → Holm',
    'What is the objection of Holm? → a crew may give way for reasons of its own',
  ])
})

test('questions which the text puts and answers', async () => {
  const handout = `# Handout

Q: Why did the quota talks at Riga fail?

A: Neither crown could sell a smaller catch at home. Later talks fared better.

Q2. What did the Tarvis accord limit?

Answer: the length of nets
`
  expect(await drafted(handout, 'exchange')).toEqual([
    'Why did the quota talks at Riga fail? → neither crown could sell a smaller catch at home',
    'What did the Tarvis accord limit? → the length of nets',
  ])
  expect(
    await drafted(
      'Why did the crowns meet so far from the sea? Because the fishermen would have stormed the hall. Who would blame them? Nobody.',
      'exchange',
    ),
  ).toEqual(['Why did the crowns meet so far from the sea? → the fishermen would have stormed the hall'])
})

test('fields of a case and of a theory', async () => {
  const notes = `# Notes

## 2. Case: Tarvis strait

- **Turning point**: the storm of May 1931
- Outcome: Riga accord, 16 Jan 1932. Quotas shared

## Quay realism

- Unit of analysis: crews
- Note: read chapter two
`
  expect(await drafted(notes, 'field')).toEqual([
    'What was the turning point in the case of Tarvis strait? → the storm of May 1931',
    'What was the outcome in the case of Tarvis strait? → Riga accord',
    'What is the unit of analysis in quay realism? → crews',
  ])
})

test('one line of a glossary, and a label whose gloss is no clause', async () => {
  const notes = `# Notes

**Ripe catch**: point at which both crews come to believe that fishing on will not pay.

Two conditions:

1. **Valid captain**: leader strong enough to carry the crew along
2. **Open quay**: harbour that both crews can reach
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “ripe catch”? → point at which both crews come to believe that fishing on will not pay',
    'What is meant by “valid captain”? → leader strong enough to carry the crew along',
    'What is meant by “open quay”? → harbour that both crews can reach',
  ])
})

test('the columns of a comparison are what is asked about', async () => {
  const notes = `# Two truces

The crews met at Riga and later at Tarvis. Those who came to Riga had orders; those who came to Tarvis had none.

| Point | Riga | Tarvis |
| ----- | ---- | ------ |
| Host | the harbour master | a brewer |
| Length | nine days | one night |
`
  expect(await drafted(notes, 'cell')).toContain('Who was the host in the case of Tarvis? → a brewer')
})

test('a date of an agreement is asked as one asks, and a semicolon within a cell begins no new cell', async () => {
  const notes = `# Truces

## The two agreements

| Agreement | Date | What was settled |
| --------- | ---- | ---------------- |
| Riga I | 18 January 1931 | the crews leave the west bank; a zone of buoys |
| Riga II | 4 May 1932 | the crown gives up both passes |
`
  expect(await drafted(notes, 'cell')).toEqual([
    'When was Riga I concluded? → 18 January 1931',
    'In the case of Riga I, what was settled? → the crews leave the west bank; a zone of buoys',
    'When was Riga II concluded? → 4 May 1932',
    'In the case of Riga II, what was settled? → the crown gives up both passes',
  ])
})

test('a cell which points to its neighbour is not asked for', async () => {
  const notes = `# Two truces

The crews met at Riga and later at Tarvis. Those who came to Riga had orders; those who came to Tarvis had none.

| Point | Riga | Tarvis |
| ----- | ---- | ------ |
| Host | the harbour master, with gifts | a brewer, without either |
`
  expect(await drafted(notes, 'cell')).toEqual(['Who was the host in the case of Riga? → the harbour master, with gifts'])
})

test('notes in telegram style make no question', async () => {
  const notes = `# Riga

- harbour blocked by sunk boats, salt store burnt → herring short; crown refused salt
- Riga buys nets abroad → crowns alarmed
- no fleet came → the captains could not win either
`
  expect(await drafted(notes, 'leads-to')).toEqual(['What followed when no fleet came? → the captains could not win'])
})

describe('dated lines', () => {
  const notes =
    '# Cod war 1958\n\n## Timeline\n\n- 29 Oct – Norwegian trawlers stopped near Vardo\n- 2 Nov – Iceland closes the northern bay, crews angry\n- 5 Nov: nothing more\n'
  test('take the year the notes are about', async () => {
    const found = await facts(notes, 'entry')
    expect(found.map((fact) => fact.slots.when?.[0]?.text)).toEqual(['29 October 1958', '2 November 1958', '5 November 1958'])
  })
  test('are asked for by what happened, told in the present', async () => {
    const found = await facts(notes, 'event-date')
    expect(
      found.map((fact) => [fact.slots.subject?.[0]?.text, fact.slots.base?.[0]?.text, fact.slots.complement?.[0]?.text]),
    ).toContainEqual(['Iceland', 'close', 'the northern bay'])
  })
  test('in a table tell their event, and no column of notes', async () => {
    const table =
      '# Cod war 1958\n\n| Date | Event | NB |\n|---|---|---|\n| 14 Oct | Norway closes the bay | crews angry |\n| 16 Oct | Iceland opens its ports | radio told first |\n'
    expect((await facts(table, 'cell')).length).toBe(0)
    expect((await facts(table, 'entry')).map((fact) => fact.slots.happened?.[0]?.text)).toEqual([
      'Norway closes the bay',
      'Iceland opens its ports',
    ])
  })
})

test('a swap: who gave what for what', async () => {
  const text = '# Cod war\n\n- **Public**: Norway removes its nets under inspection <-> Iceland pledges not to fish\n'
  const found = await facts(text, 'swap')
  expect(found.map((fact) => [fact.slots.subject?.[0]?.text, fact.slots.complement?.[0]?.text, fact.slots.given?.[0]?.text])).toEqual([
    ['Norway', 'its nets under inspection', 'Iceland pledges not to fish'],
    ['Iceland', 'not to fish', 'Norway removes its nets under inspection'],
  ])
})

test('what notes shorten is written out, and what is no note stays', async () => {
  const text =
    '# Cuba 1962\n\n- Khrushchev (K.) sent ships w/ missiles bc. he feared an invasion.\n- 28 Oct 1962: K. announces dismantling → crisis over, w/out a treaty.\n- JFK told c. 15 advisers abt it.\n'
  const words = (await facts(text, 'event-date')).flatMap((fact) => fact.slots.subject?.map((slot) => slot.text) ?? [])
  expect(words).toContain('Khrushchev')
  expect(
    writtenOut({ document: readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) }), lexicon })(
      'K. and JFK w/ c. 15 advisers',
    ),
  ).toBe('Khrushchev and John F. Kennedy with about 15 advisers')
  expect(writtenOut({ document: readDocument({ text: 'The talks failed.' }), lexicon })('JFK w/ c. 15 advisers')).toBe(
    'JFK w/ c. 15 advisers',
  )
})

test('a month with a year is no author', async () => {
  expect(
    await facts('# Talks\n\n- March 1975: talks collapse over the passes.\n- Before 1989: both thought time was theirs.\n', 'position'),
  ).toEqual([])
})

describe('a legend of abbreviations', () => {
  const notes = `# The Congress of Riga (1878)

*Abbrevs: A-H = Austria-Hungary, OE = Ottoman Empire*

- A-H buys salt w/ silver → crews happy
- 1908: A-H annexes the Tarvis strait -> crisis
- 1910: OE closes its ports. Irony: nobody notices
`
  test('is read out in question and answer', async () => {
    expect(await drafted(notes, 'event-date')).toEqual([
      'In which year did Austria-Hungary annex the Tarvis strait? → 1908',
      'In which year did the Ottoman Empire close its ports? → 1910',
    ])
  })
  test('what an arrow leads to is no part of what happened', async () => {
    expect(await drafted(notes, 'entry')).toEqual([
      'What happened in 1908? → Austria-Hungary annexes the Tarvis strait',
      'What happened in 1910? → the Ottoman Empire closes its ports',
    ])
  })
})

test('what a state or a meeting has in its line is no meaning', async () => {
  const notes = `# The Congress of Berlin (1878)

- **Venue:** the old town hall of the harbour
- **Russia:** may occupy and administer the strait
- Why the uproar?
  - GB: Big Tarvis = a fishing fleet with access to the sea
- **Big Tarvis**: the strait with all its harbours and islands
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “Big Tarvis”? → the strait with all its harbours and islands',
  ])
})

describe('what a label is, tells what is asked', () => {
  const notes = `# The Congress of Berlin (1878)

*Abbrevs: A-H = Austria-Hungary, GB = Great Britain, OE = Ottoman Empire*

- **Treaty of San Stefano**, 3 March 1878: Russia dictates peace to OE
- **Dates:** 13 June – 13 July 1878, i.e. one month
- **Venue:** the Reich Chancellery (a former palace), Berlin
- **Chair:** Bismarck. Told the Reichstag in February w/out shame that he wished to be useful
- **GB:** Disraeli (Beaconsfield), Salisbury

## Terms

| Who | Gets / loses |
|---|---|
| Bulgaria | cut in three: a principality; a province |
| A-H | may occupy & administer Bosnia; garrisons elsewhere |
| Serbia, Montenegro | full independence |

## Views

- Success view (e.g. W. N. Medlicott, A. J. P. Taylor in part): a long peace w/o a great war; a low price
- San Stefano = bilateral, imposed by a victor; Berlin = multilateral, brokered
`
  test('the particulars of a meeting', async () => {
    expect(await drafted(notes, 'particular')).toEqual([
      'When did the Congress of Berlin take place? → 13 June – 13 July 1878',
      'Where did the Congress of Berlin take place? → the Reich Chancellery, Berlin',
      'Who chaired the Congress of Berlin? → Bismarck',
    ])
  })
  test('who stood for a state, and what it got', async () => {
    expect(await drafted(notes, 'share')).toEqual([
      'Who represented Great Britain at the Congress of Berlin? → Disraeli and Salisbury',
      'What became of Bulgaria at the Congress of Berlin? → cut in three',
      'What did the Congress of Berlin allow Austria-Hungary to do? → occupy and administer Bosnia',
      'What did Serbia and Montenegro get at the Congress of Berlin? → full independence',
      'Who got full independence at the Congress of Berlin? → Serbia and Montenegro',
    ])
  })
  test('when a treaty was concluded, and in which it stands', async () => {
    expect(await drafted(notes, 'event-date')).toContain('When was the Treaty of San Stefano concluded? → 3 March 1878')
    expect(await drafted(notes, 'stipulation')).toEqual([
      'In which treaty of 3 March 1878 did Russia dictate peace to the Ottoman Empire? → Treaty of San Stefano',
    ])
  })
  test('how a school judges, and who belongs to it', async () => {
    expect(await drafted(notes, 'standpoint')).toEqual([
      'How does the success view judge the Congress of Berlin? → a long peace without a great war',
      'Who holds the success view of the Congress of Berlin? → W. N. Medlicott and A. J. P. Taylor',
    ])
  })
  test('two things told apart are asked beside each other', async () => {
    expect(await drafted(notes, 'told-apart')).toEqual([
      'Berlin was multilateral and brokered; what was San Stefano by contrast? → bilateral and imposed by a victor',
      'San Stefano was bilateral and imposed by a victor; what was Berlin by contrast? → multilateral and brokered',
    ])
  })
  test('a motive under a line on motives', async () => {
    const motives = '# Quays\n\n- Motives differ!\n  - **UK** (Eden): oil route + prestige; nets w/ holes\n  - crews tired → ships home\n'
    expect(await drafted(motives, 'share')).toEqual(['What was the motive of the UK? → oil route and prestige'])
  })
})

test('what spoke for and against what could be done', async () => {
  const notes = `# Cod war 1958

## 3. Options

- Boarding: favoured by most. Against it: the navy couldn't reach the outer banks; and a poem
- Blockade: buys time, puts the onus on Riga, but does nothing abt nets already in the water
`
  expect(await drafted(notes, 'side')).toEqual([
    "What spoke against boarding? → the navy couldn't reach the outer banks",
    'What spoke for the blockade? → it buys time and puts the onus on Riga',
    'What spoke against the blockade? → it does nothing abt nets already in the water',
  ])
})

test('the numbered models of an author, and what somebody admits under his name', async () => {
  const notes = `# Quay theory

- Larsen, *Essence of Fishing* (1971): three lenses. Model I: rational skipper. Model II: organisational routine – boats as a bundle of habits.

> Holm 1989 (Riga conf.): admits he edited the log so that the trade vanished.
`
  expect(await drafted(notes, 'numbered')).toEqual([
    'What is Larsen’s Model I? → rational skipper',
    'What is Larsen’s Model II? → organisational routine',
  ])
  expect(await drafted(notes, 'saying')).toEqual([
    'What did Holm admit in 1989? → he edited the log so that the trade vanished',
    'Who admitted in 1989 that he edited the log so that the trade vanished? → Holm',
  ])
})

test('a glossary typed line by line, a coinage in marks of quotation, and no verdict in passing', async () => {
  const notes = `# Handout

## Key terms

Ripe catch: a moment at which both crews come to believe that fishing on will not pay.
Quota: the share of the catch that a crew may land.

## Background

- "Big Tarvis": from the harbour to the outer banks with all islands
- nets in Tarvis = cheap fix
`
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “ripe catch”? → a moment at which both crews come to believe that fishing on will not pay',
    'What is meant by “Quota”? → the share of the catch that a crew may land',
    'What is meant by “Big Tarvis”? → from the harbour to the outer banks with all islands',
  ])
})

test('a legend without its name, a conference that made several treaties, and an author with initials', async () => {
  const notes = `# Week 9: The Locarno Treaties (1925)

*Lecture handout. FR = France, GER = Germany, CS = Czechoslovakia*

- **When**: 5–16 Oct 1925 (signed in London, 1 Dec)
- **Participants**: GER, FR, GB, Italy, Belgium, Poland, CS
- GER: Stresemann, Luther
- Sept 1926: Germany joins the League -> permanent seat on the Council

## Views

- A. J. P. Taylor: Locarno ended the war of nations
`
  expect(await drafted(notes, 'particular', 'share')).toEqual([
    'When were the Locarno Treaties concluded? → 5–16 October 1925',
    'Who represented Germany in the Locarno Treaties? → Stresemann and Luther',
  ])
  expect(await drafted(notes, 'position')).toEqual([
    'Who argues that Locarno ended the war of nations? → A. J. P. Taylor',
    'What does A. J. P. Taylor argue? → Locarno ended the war of nations',
  ])
  expect(await drafted(notes, 'entry')).toEqual(['What happened in September 1926? → Germany joins the League'])
})

test('columns of what each side did, talks that the title names, and no meaning of “Cons”', async () => {
  const notes = `# POL 220 wk 11 – Korean armistice talks 1951–53

* Where: Kaesong, then Panmunjom

| Side | Got | Gave up |
|---|---|---|
| China | great-power status | the island; its trade |
| S. Korea | a defence treaty w/ US | unification by force |

* Cons: casualties, most of them after talks began
* POWs: voluntary repatriation vs the Geneva Convention
* a war of the crews vs a treaty of the crowns → deadlock
* the Armistice Agreement of 1953 ended the war; the Armistice Agreement is still in force
`
  expect(await drafted(notes, 'leads-to')).toEqual([])
  expect(await drafted(notes, 'particular')).toEqual(['Where did the Korean armistice talks take place? → Kaesong, then Panmunjom'])
  expect(await drafted(notes, 'share')).toEqual([
    'What did China get at the Korean armistice talks? → great-power status',
    'Who got great-power status at the Korean armistice talks? → China',
    'What did China give up at the Korean armistice talks? → the island',
    'Who gave up the island at the Korean armistice talks? → China',
    'What did S. Korea get at the Korean armistice talks? → a defence treaty w/ US',
    'Who got a defence treaty w/ US at the Korean armistice talks? → S. Korea',
    'What did S. Korea give up at the Korean armistice talks? → unification by force',
    'Who gave up unification by force at the Korean armistice talks? → S. Korea',
  ])
  expect(await drafted(notes, 'cell', 'meaning')).toEqual([])
})

test('why each state objected to a treaty', async () => {
  const notes = `# The Congress of Berlin (1878)

*Abbrevs: A-H = Austria-Hungary, GB = Great Britain, SS = San Stefano*

- **Treaty of San Stefano**, 3 March 1878: Russia dictates peace
- Why the uproar?
  - GB: Big Bulgaria = Russian satellite w/ access to the sea
  - A-H: SS broke the Budapest Conventions (Jan 1877), in which Russia had promised otherwise
  - Serbia & Greece: felt cheated of Macedonia
`
  expect(await drafted(notes, 'share')).toEqual([
    'Why did Great Britain object to the Treaty of San Stefano? → Big Bulgaria as Russian satellite with access to the sea',
    'Why did Austria-Hungary object to the Treaty of San Stefano? → San Stefano broke the Budapest Conventions',
    'Why did Serbia and Greece object to the Treaty of San Stefano? → they felt cheated of Macedonia',
  ])
})

test('a numbered outline keeps its depth, and a line tells of the one above', async () => {
  const notes = `# The Tarvis dispute

1. Beginnings
 1.1 5 July 1960: the crews mutiny
  1.1.1 trigger: Admiral Holm tells the crews that nothing changes
  1.1.2 leader: Moses Larsen (boatswain, 40)
 1.2 Three rules Larsen had brought from Riga
  1.2.1 consent of the harbours
  1.2.2 impartiality
  1.2.3 force only in self-defence
2. Who wanted what?
 2.1 Holm – keep the fleet out of the strait
 2.2 USSR – Holm's resignation
`
  expect(await drafted(notes, 'child')).toEqual([
    'The crews mutiny (5 July 1960) – what was the trigger? → Admiral Holm tells the crews that nothing changes',
    'The crews mutiny (5 July 1960) – who was the leader? → Moses Larsen',
  ])
  expect(await drafted(notes, 'short-list')).toEqual([
    'What are the three rules Larsen had brought from Riga? → consent of the harbours, impartiality and force only in self-defence',
  ])
  expect((await drafted(notes, 'share')).filter((line) => line.startsWith('What'))).toEqual([
    'What did Holm want? → to keep the fleet out of the strait',
    'What did the USSR want? → Holm’s resignation'.replace('’', "'"),
  ])
})

test('a question beside its answer is asked as it stands, a short one in full; so is “Q:” before “A:”', async () => {
  const notes = `# Tarvis crisis

| Cue | Notes |
| --- | --- |
| What did the crews demand? | return of the nets; an apology |
| Mediator? | Norway. Trusted by both |
| Costs? | three boats and a year |
| Why? | nobody knows |

- why did Holm fail? he had ruled for a year without ending the war

Q: What did the crown pledge in point I of the accords?
A: Not to close the harbours.
`
  expect(await drafted(notes, 'exchange')).toEqual([
    'What did the crews demand? → return of the nets; an apology',
    'Who was the mediator? → Norway',
    'What were the costs? → three boats and a year',
    'Why did Holm fail? → he had ruled for a year without ending the war',
    'What did the crown pledge in point I of the accords? → not to close the harbours',
  ])
})

test('a row of a table of meetings asks where, when, who and with what result', async () => {
  const notes = `# Lecture 3: Tarvis, September 1938

## Trips

| Date | Place | Who | Outcome |
|---|---|---|---|
| 15 Sept | Riga | Holm, Larsen | Holm accepts a quota |
| 29–30 Sept | Tarvis | Holm, Larsen, Berg | none yet signed |
`
  expect(await drafted(notes, 'encounter')).toEqual([
    'Where did Holm and Larsen meet on 15 September 1938? → Riga',
    'When did Holm and Larsen meet at Riga? → 15 September 1938',
    'What was the outcome of the meeting of Holm and Larsen at Riga on 15 September 1938? → Holm accepts a quota',
    'Where did Holm, Larsen and Berg meet on 29–30 September 1938? → Tarvis',
    'When did Holm, Larsen and Berg meet at Tarvis? → 29–30 September 1938',
    'Who met at Tarvis on 29–30 September 1938? → Holm, Larsen and Berg',
    'What was the outcome of the meeting at Tarvis on 29–30 September 1938? → none yet signed',
  ])
})

test('what notes leave out of a sentence is put back, in each of its halves', async () => {
  const notes = `# The Tarvis accord

Key terms:

1. Evacuation of the strait to begin on 1 October and to be completed by 10 October.
2. Norway and Denmark to guarantee the harbours; Sweden to join once all claims were settled.
3. Norway bound by treaty, but only if Denmark acted first.
- the crews refused to pay for the nets
- no force to influence the outcome of the talks
- a chance to win the strait
`
  expect(await drafted(notes, 'telegram')).toEqual([
    'Evacuation of the strait was to _____. → begin on 1 October and to be completed by 10 October',
    'Norway and Denmark were to guarantee the harbours; Sweden was to join once _____. → all claims were settled',
    'Norway was bound by treaty, but only if _____. → Denmark acted first',
    'Who was bound by treaty, but only if Denmark acted first? → Norway',
  ])
})

test('a saying has its speaker before or behind it, and the place where it was said', async () => {
  const notes = `# Tarvis

> "We have lost the whole of the strait." – Holm, House of Commons, 5 October 1938

- Anna Larsen: "a treaty for slow learners"
`
  expect(await drafted(notes, 'quoted')).toEqual([
    'Who said in the House of Commons on 5 October 1938: “We have lost the whole of the strait”? → Holm',
    'What did Holm say in the House of Commons on 5 October 1938? → “We have lost the whole of the strait”',
    'Who said: “a treaty for slow learners”? → Anna Larsen',
  ])
})

test('matters, documents, reasons and arguments are asked for by what stands above them', async () => {
  const notes = `# Tarvis agreement

## The bargain

- nets: no seizure for ten years; willing seller, willing buyer
- Resolution 161 (21 Feb 1961): force allowed "in the last resort" against smugglers.

## Why 1998 and not 1973?

1. Stalemate: by then neither crew expected to win the strait.

## Did it buy time?

- *For:* by 1939 the crews had boats with a working radio.
- *Against:* Denmark gained more boats than Norway.

## Explanations

- Stedman (Peace at Sea, 1991): ripe moment, since both crews wanted out
- Davidow: skill of the chairman; an agenda that he alone controlled

Distinguish **buying off** (removing a grievance by paying for what was lost) from **deterrence** (preventing a raid by threatening costs that outweigh the gain).
`
  expect(await drafted(notes, 'matter', 'side')).toEqual([
    'What was agreed about nets? → no seizure for ten years; willing seller, willing buyer',
    'What did Resolution 161 of 21 February 1961 provide? → force allowed "in the last resort" against smugglers',
    'Why 1998 and not 1973? Explain the reason “stalemate”. → by then neither crew expected to win the strait',
    'Which argument speaks for the view that it did buy time? → by 1939 the crews had boats with a working radio',
    'Which argument speaks for the view that it did not buy time? → Denmark gained more boats than Norway',
  ])
  expect(await drafted(notes, 'position')).toEqual([
    'Whose view is this: “ripe moment, since both crews wanted out”? → Stedman',
    'What does Stedman (Peace at Sea, 1991) stress? → ripe moment, since both crews wanted out',
    'Whose view is this: “skill of the chairman”? → Davidow',
    'What does Davidow stress? → skill of the chairman',
  ])
  expect((await drafted(notes, 'meaning')).filter((line) => !line.startsWith('Which'))).toEqual([
    'What is meant by “buying off”? → removing a grievance by paying for what was lost',
    'What is meant by “deterrence”? → preventing a raid by threatening costs that outweigh the gain',
  ])
})

test('options, cases, lessons and the answers of several authors', async () => {
  const notes = `# Coercion at sea

Conditions favouring success:

- clear demand
- sense of urgency
- fear of the navy

**Option A – Ultimatum**
Pros: clarity and resolve shown
Cons: no way back for the crown

## Cases

1. Tarvis 1961: partial success, but talks dragged on.
2. Riga 1965: failure; Holm's motivation was stronger.

## Lessons

- Say what the crown wants, and say it to the crews before they sail.
- A threat without a promise is a declaration of war by instalments.
- Never set a deadline that you cannot extend.

## Open questions

Does publicity help? Fearon: yes, since audience costs tie hands. Trachtenberg: in twelve crises no sign that publics mattered.
`
  expect(await drafted(notes, 'short-list')).toEqual([
    'What are the three conditions favouring success? → clear demand, sense of urgency and fear of the navy',
  ])
  expect(await drafted(notes, 'side')).toEqual([
    'What spoke for the ultimatum? → clarity and resolve shown',
    'What spoke against the ultimatum? → no way back for the crown',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'How did the case of Tarvis 1961 end? → partial success, but talks dragged on',
    "How did the case of Riga 1965 end? → failure; Holm's motivation was stronger",
  ])
  expect((await drafted(notes, 'listed')).at(-1)).toMatch(
    /^The three lessons: .*; and _____\. → never set a deadline that you cannot extend$/,
  )
  expect(await drafted(notes, 'position')).toEqual([
    'What is the answer of Fearon to the question “Does publicity help”? → yes, since audience costs tie hands',
    'What is the answer of Trachtenberg to the question “Does publicity help”? → in twelve crises no sign that publics mattered',
  ])
})

test('a table of authors, aims by the initials of a legend, and the terms of a treaty', async () => {
  const notes = `# The Tarvis peace talks 1919

(L = Larsen, H = Holm, GER = Germany)

## Aims

- L: security. GER to be weakened for good
- H: licences for all crews
- Berg: islands promised in 1915

## Terms

- Military: army of 100,000, no navy
- Riga: free city

## Verdicts

| Author | Work | Verdict |
|---|---|---|
| Keynes | Economics of Herring (1919) | Carthaginian peace; GER can't pay |
`
  expect((await drafted(notes, 'share')).filter((line) => line.startsWith('What'))).toEqual([
    'What was the aim of Larsen at the Tarvis peace talks? → security',
    'What was the aim of Holm at the Tarvis peace talks? → licences for all crews',
    'What was the aim of Berg at the Tarvis peace talks? → islands promised in 1915',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'What was agreed in military matters? → army of 100,000, no navy',
    'What was agreed about Riga? → free city',
  ])
  expect(await drafted(notes, 'position', 'cell')).toEqual([
    "What is the verdict of Keynes (Economics of Herring, 1919)? → Carthaginian peace; Germany can't pay",
    "Whose verdict is this: “Carthaginian peace; Germany can't pay”? → Keynes",
  ])
})

test('lines of one kind without bullets, a series of conferences, and who gives what in a table', async () => {
  const notes = `# The herring treaty

## Pillars

| Pillar | Article | Who gives | What |
|---|---|---|---|
| Quotas | I, II | small harbours | no night fishing |
| Peaceful use | IV | large harbours | access to nets |

## Review conferences

1995 → indefinite extension
2005 -> failure, no text agreed

## Why so few fleets? – 2 answers

a) security: allies under the lighthouse need no fleet
b) norms (Rublee): the fleet stopped being a badge of honour

## Ban treaty

No large harbour joined. For: stigma works slowly. Against: it splits the treaty.
`
  expect(await drafted(notes, 'cell')).toEqual([
    'Which article is on quotas? → I, II',
    'In the case of Quotas, who gives? → small harbours',
    'In the case of Quotas, what do small harbours give? → no night fishing',
    'Which article is on peaceful use? → IV',
    'In the case of Peaceful use, who gives? → large harbours',
    'In the case of Peaceful use, what do large harbours give? → access to nets',
  ])
  expect(await drafted(notes, 'matter')).toEqual([
    'What was the outcome of the review conference of 1995? → indefinite extension',
    'What was the outcome of the review conference of 2005? → failure, no text agreed',
    'Why so few fleets? Explain the reason “security”. → allies under the lighthouse need no fleet',
    'Why so few fleets? Explain the reason “norms”. → the fleet stopped being a badge of honour',
  ])
  expect(await drafted(notes, 'side')).toEqual([
    'What spoke for the ban treaty? → stigma works slowly',
    'What spoke against the ban treaty? → it splits the treaty',
  ])
})
