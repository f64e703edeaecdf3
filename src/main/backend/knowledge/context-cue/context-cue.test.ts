import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'
import { analyse } from '../analysis'
import { readingOf } from '../extractors/reading'
import { atOnce } from '../steps'
import { meetingsCompared } from './own-event'
import { fileName } from './title-lines'
import { byRule } from './topics/told-by-rule'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function cueOf(title: string, text: string): Promise<string | undefined> {
  let id = 0
  const document = readDocument({ title, text })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  return facts[0]?.slots['document:cue']?.map((slot) => slot.text).join(', ')
}

/** The topic of the first fact whose passage holds the words. */
async function cueAt(title: string, text: string, words: string): Promise<string | undefined> {
  let id = 0
  const facts = await findFacts(readDocument({ title, text }), { lexicon, newId: () => `fact-${id++}` })
  return facts
    .find(({ anchor }) => anchor.exact.includes(words))
    ?.slots['document:cue']?.map((slot) => slot.text)
    .join(', ')
}

const RIGA =
  'The delegates came to Riga by train. Poland and Russia had fought since the spring. The Riga talks opened in September and ended with a truce. Poland gave up Minsk. Russia promised thirty million roubles. The treaty was signed in the Blackheads’ House. Critics in Riga called it a division of spoils.'

test('the part of a title which the text speaks of is what its questions are about', async () => {
  expect(await cueOf('Lecture 9: The Riga Talks of 1921', RIGA)).toBe('Riga talks, 1921')
})

test('a term of the field is found though the title only plays with it', async () => {
  const text =
    'A hostage economy is one whose trade another can cut. Hostage economies rarely say so. The government of a hostage economy buys time with small concessions. Neighbours watch a hostage economy with pity and profit. When a hostage economy rearms, its patron objects.'
  expect(await cueOf('Those who cannot walk away', text)).toBe('hostage economy')
})

test('prevents one treaty among several from passing for the topic of all', async () => {
  const text =
    'The Treaty of Rapallo worried Paris. The Locarno Treaties calmed it. The Treaty of Berlin followed. Later the Treaty of Moscow undid both. Historians compare them often.'
  expect(byRule({ title: 'Four bargains', text })).toBe('“Four bargains”')
})

test('an occasion is told by its people and its year where the title only plays with it', async () => {
  const text =
    'Captain Marchand raised his flag beside the Nile on 10 July 1898. Two months later Kitchener arrived with gunboats. He brought champagne and an order to leave. In Paris Delcassé had no fleet to send. Salisbury refused to bargain until the flag came down. The French withdrew in November 1898.'
  expect(await cueOf('A flag in the marsh', text)).toBe('Fashoda crisis, 1898')
})

const TWO =
  'Shastri and Ayub met in January 1966 under the eyes of Kosygin. Both armies went back to their lines. Shastri died in the night. Six years later Bhutto came to Indira Gandhi with ninety thousand prisoners to win back. Haksar drafted the text. The agreement of July 1972 left Kashmir for another day.'

test('each sentence of a text on two occasions has its own', async () => {
  expect(await cueAt('Tashkent (1966) and Simla (1972)', TWO, 'Ayub met')).toBe('Tashkent Declaration, 1966')
  expect(await cueAt('Tashkent (1966) and Simla (1972)', TWO, 'Haksar drafted')).toBe('Simla Agreement, 1972')
})

test('prevents “dollar”, a word of the Plaza Accord, from taking a sentence under the heading of Bretton Woods', async () => {
  const text = `# Bretton Woods and the Plaza Accord

## The Bretton Woods conference

Keynes met White in the hotel in July 1944. Keynes wanted bancor; White wanted gold. The dollar itself was fixed to gold at 35 dollars an ounce. Forty-four delegations signed, and Morgenthau thanked the cooks.

## The Plaza Accord

James Baker met four ministers on 22 September 1985. Takeshita feared for the yen. Volcker said little, Stoltenberg less. Foreign capital had poured in.
`
  expect(await cueIn('a.md', text, 'fixed to gold')).toBe('Bretton Woods conference, 1944')
  expect(await cueIn('a.md', text, 'Takeshita feared')).toBe('Plaza Accord, 1985')
})

test('a title that gives a country and a year names its crisis, and two crises are called together', async () => {
  const text =
    'Ulbricht closed the sector border in August 1961. Khrushchev let his ultimatum lapse, and Clay sent tanks to Checkpoint Charlie. Adenauer was not asked. In October 1962 Kennedy read the photographs. The ExComm chose a quarantine. Dobrynin heard of the Jupiter missiles, and Castro heard of it on the radio. Neither government had wanted to be first.'
  const title = 'Berlin 1961, Cuba 1962 and the second-best option'
  expect(await cueAt(title, text, 'sector border')).toBe('Berlin crisis, 1958–61')
  expect(await cueAt(title, text, 'ExComm chose')).toBe('Cuban missile crisis, 1962')
  expect(await cueAt(title, text, 'Neither government')).toMatch(/^(?:Cuban missile crisis, 1962|Berlin and Cuban missile crises)$/)
})

test('prevents a country of which all of a text tells from putting its war over the talks before it', async () => {
  const text =
    'Kosovo lost its autonomy in 1989. The talks at Rambouillet opened on 6 February 1999. Robin Cook and Hubert Védrine led the talks on Kosovo. Christopher Hill wrote the draft. At Rambouillet Thaçi spoke for Kosovo, and Milutinović for Belgrade. Kosovo would receive its own assembly. NATO would police Kosovo. Milošević refused. NATO bombed from 24 March 1999. Wesley Clark chose the targets. Refugees left Kosovo for Macedonia. Chernomyrdin and Ahtisaari carried the terms to Milošević.'
  expect(await cueAt('Rambouillet and the war over Kosovo, 1999', text, 'own assembly')).not.toMatch(/Kosovo war/)
})

test('prevents “START” inside “New START” from naming the treaty of 1991 as well', async () => {
  const text =
    'Medvedev and Obama signed in Prague in April 2010. Gottemoeller and Antonov had counted warheads for a year. Bush and Gorbachev had counted warheads in 1991, and Gorbachev gave up his heavy missiles. Inspections began again in 2011.'
  expect(await cueAt('From the old treaty to New START', text, 'signed in Prague')).toBe('New START, 2010')
  expect(await cueAt('From the old treaty to New START', text, 'counted warheads in 1991')).toBe('New START')
})

test('prevents a summit of 2019 from taking what was said in its capital in 1972', async () => {
  const text =
    'The Paris Peace Accords were signed in January 1973. Kissinger and Le Duc Tho had met in secret since 1970. Thieu was not told. In Hanoi the Politburo doubted that Nixon could wait. The Paris Peace Accords let its troops stay in the South.'
  expect(await cueAt('The Paris Peace Accords', text, 'Politburo doubted')).not.toMatch(/summit/)
})

test('prevents two states whose leaders met often from making a story of summits', async () => {
  const story = (word: string): string =>
    `The ${word} was red. Kennedy, Reagan and Trump all liked to meet Russians.\n\nStart with Vienna. Kennedy sat down with Khrushchev on 3 June 1961. He spoke of Laos, and Khrushchev of Berlin. The United States learned little from the Soviet Union.\n\nWhat about Reykjavik? Reagan met Gorbachev on 11 October 1986. SDI divided the United States and the Soviet Union. Shultz looked tired.\n\nCompare Helsinki. In July 2018 Trump saw Putin alone. Coats stood by his findings on Russia and the United States.\n\nTell your allies beforehand what the ${word} is for.`
  const compared = (text: string): number =>
    meetingsCompared(readingOf(atOnce(analyse(readDocument({ title: 'Red', text }), lexicon)), () => ''))
  expect(compared(story('summit'))).toBe(3)
  expect(compared(story('carpet'))).toBe(0)
})

test('prevents an occasion told in passing from standing in front of a theory', async () => {
  const text =
    'A hostage economy is one whose trade another can cut. Hostage economies rarely say so. When Kennedy faced Khrushchev over Castro in 1962, no hostage economy was in play. The government of a hostage economy buys time with small concessions. A hostage economy rearms at its peril.'
  expect(await cueOf('Those who cannot walk away', text)).toBe('hostage economy')
})

test('where it was says more than a title that plays with it', async () => {
  const text = 'The envoys slept badly in Geneva. They ate together. The cook was Greek. Nobody signed. The rain stopped on the last day.'
  expect(byRule({ title: 'Nine Breakfasts in Geneva', text })).toBe('Geneva')
})

test('the year with which a text opens is that of its event', async () => {
  const text =
    'The Riga talks opened in September 1920. Poland gave up its claims to the east. Russia promised gold. The Riga talks ended in October 1920, and the gold never came. In 1938 nobody remembered the promise.'
  expect(await cueOf('The Riga talks', text)).toBe('Riga talks, 1920')
})

test('a heading that names a school stands behind the topic', async () => {
  const text =
    '# Lecture 2: Tariff wars\n\nTariff wars are old.\n\n## Realism\n\nTariff wars are rare because crowns fear the gains of others more than they love their own. Envoys know it, and so do the merchants who pay for them.\n\n## Liberalism\n\nTariff wars end when merchants vote. Envoys then count the ships, and the crowns that lost most pay for the feast of the others, who had never asked for it.'
  const document = readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
  let id = 0
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  const cues = facts.map(({ slots }) => slots['document:cue']?.[0]?.text)
  expect(cues).toContain('Tariff wars (realism)')
  expect(cues).toContain('Tariff wars (liberalism)')
})

/** A lexicon that knows no occasion and no concept: a text nobody has seen. */
const bare = { ...lexicon, occasions: [], concepts: [] }

async function bareCueOf(title: string, text: string): Promise<string | undefined> {
  let id = 0
  const facts = await findFacts(readDocument({ title, text }), { lexicon: bare, newId: () => `fact-${id++}` })
  return facts[0]?.slots['document:cue']?.map((slot) => slot.text).join(', ')
}

test('a review is about its book, by author and title', async () => {
  const text =
    'The Quiet Table: Envoys and Their Cooks. By Rosa Lindqvist. Northgate University Press, 2019. 288 pp.\n\nDo envoys eat before they sign? Lindqvist believes that they do. She counts 214 dinners between 1815 and 1914. Hunger, she argues, makes concessions cheap. Critics doubt it.'
  expect(await cueOf('Book review', text)).toBe('Lindqvist, “The Quiet Table”')
})

test('a review of a book that has no subtitle is about the book, whatever the reviewer calls it', async () => {
  const text =
    'The Quiet Table. By Rosa Lindqvist. Northgate University Press, 2019. 288 pp.\n\nDo envoys eat before they sign? Lindqvist believes that they do. She counts 214 dinners between 1815 and 1914. Hunger, she argues, makes concessions cheap. Critics doubt it.'
  expect(await cueOf('Book review', text)).toBe('Lindqvist, “The Quiet Table”')
})

test('prevents two states from being the topic of a text that compares summits: each paragraph has its own', async () => {
  const text =
    'The carpet was red. Kennedy, Reagan and Trump all liked to meet Russians.\n\nStart with Vienna. Kennedy sat down with Khrushchev on 3 June 1961. He spoke of Laos, and Khrushchev of Berlin. The United States learned little from the Soviet Union.\n\nWhat about Reykjavik? Reagan met Gorbachev on 11 October 1986. SDI divided the United States and the Soviet Union. Shultz looked tired.\n\nThatcher felt an earthquake.\n\nAnd yet Reykjavik led to the treaty of 1987.\n\nCompare Helsinki. In July 2018 Trump saw Putin alone. Coats stood by his findings on Russia and the United States.\n\nTell your allies beforehand.'
  expect(await cueAt('The carpet', text, 'sat down')).toBe('Vienna summit, 1961')
  expect(await cueAt('The carpet', text, 'divided')).toBe('Reykjavik summit, 1986')
  expect(await cueAt('The carpet', text, 'earthquake')).toBe('Reykjavik summit, 1986')
  expect(await cueAt('The carpet', text, 'saw Putin alone')).toBe('Helsinki summit, 2018')
})

test('the occasion with whose place and year an opinion opens is what it is about', async () => {
  const text =
    'Hardly anyone remembers the question. It came outside Ljubljana, at Brdo Castle, on 16 June 2001. Bush told the press conference that he had a sense of the soul of Putin. Chamberlain believed a man in 1938. Thatcher liked another in 1984. In 2008 there were tanks in Georgia. Rice saw it coming. A reporter had asked about the ABM Treaty.'
  expect(await cueAt('Beware of souls', text, 'sense of the soul')).toBe('Ljubljana summit, 2001')
})

test('an unknown summit is named by who met, where and when', async () => {
  const text =
    'The summit surprised everybody. Joe Biden and Xi Jinping met in Lisbon on 4 May 2024. At the summit Biden and Xi agreed to reopen a line between their generals. Xi promised to act on fentanyl. Biden promised nothing. After the summit both sides claimed a success.'
  expect(await bareCueOf('Two cups of tea', text)).toBe('Biden–Xi summit, Lisbon, 2024')
})

test('prevents a clause cut from a title from standing in front', async () => {
  const text =
    'An alliance is a promise of help in war. Weak states join an alliance because they fear a neighbour. A strong alliance deters, and an alliance that deters is seldom tested. Every alliance has a price. The junior partner of an alliance fears that it will be left alone. States align late.'
  expect(byRule({ title: 'Why States Align, and What It Costs Them', text }, bare)).toBe('alliances')
})

test('what a text says in the passive to be defined as something is what it is about', async () => {
  const text =
    'A norm is commonly defined as a standard of fitting behaviour. States follow norms because others do. A norm may be learnt. Norms spread in three stages. Whoever breaks a norm explains himself. Customs differ.'
  expect(byRule({ title: 'Where They Come From', text }, bare)).toBe('norms')
})

test('the concept is named that a theory turns on, though the text says only its parts', async () => {
  const text =
    'Putnam sees two tables. At Level I the envoys bargain. At Level II their parliaments vote. Ratification sets the win-set. A small win-set is a weapon, since the envoy can say that his hands are tied. A win-set that is too small ends in involuntary defection.'
  expect(await cueOf('When hands are tied', text)).toBe('two-level games')
})

test('a paragraph of a review that turns to a case has that case in front', async () => {
  const text =
    'The Quiet Table. By Rosa Lindqvist. Northgate University Press, 2019. 288 pp.\n\nDo envoys eat before they sign? Lindqvist believes that they do. She has three cases: Vienna 1961, Reykjavik 1986 and Camp David 1978.\n\nOn Reykjavik the accounts collide. Shultz remembered that nobody ate. Gorbachev recalled a herring.\n\nThe book ends with advice. Lindqvist wants envoys to dine early.'
  expect(await cueAt('Book review', text, 'nobody ate')).toBe('Reykjavik summit, 1986')
  expect(await cueAt('Book review', text, 'dine early')).toBe('Lindqvist, “The Quiet Table”')
})

test('prevents what happened at another summit from having this one in front', async () => {
  const text =
    'The Washington summit of December 1987 lasted three days. Reagan and Gorbachev signed the INF Treaty in the East Room. What had changed since Reykjavik in 1986? There, Gorbachev had insisted that a deal be tied to SDI. In February 1987 he dropped the link. Reagan said: trust, but verify. The Senate approved the treaty in May 1988.'
  expect(await cueAt('Three days', text, 'had insisted')).toBe('Reykjavik summit, 1986')
  expect(await cueAt('Three days', text, 'approved the treaty')).toBe('Washington summit')
})

test('prevents a capital that acts for its government from passing for a summit held there', async () => {
  const text =
    'The Reykjavik summit of October 1986 ended without a paper. Reagan and Gorbachev had talked for two days at Höfdi House about SDI and the laboratory. In Moscow the generals were relieved. Shultz looked tired. They met again in Moscow in 1988.'
  expect(await cueAt('Two days', text, 'generals were')).toBe('Reykjavik summit, 1986')
})

test('prevents another meeting of the same two people from passing for the one that is told', async () => {
  const text =
    'Trump and Putin walked side by side at Da Nang in November 2017. At Da Nang they spoke standing, on the margins of APEC. Lavrov and Tillerson had agreed on a text about Syria. In Hamburg that July Trump had raised the meddling with Putin. At Da Nang Trump said that Putin felt insulted. The text on Syria was released at Da Nang.'
  expect(await cueOf('Three handshakes', text)).toBe('Trump–Putin meeting in Da Nang, 2017')
})

test('prevents a sign at the end of a title from being read as a pattern', async () => {
  expect(
    await cueOf(
      'The hostage economy *',
      'The hostage economy * buys time. The hostage economy * rearms. The hostage economy * is one whose trade another can cut.',
    ),
  ).toBeDefined()
})

const HELD =
  'The Reykjavik summit of October 1986 ended without a paper. Reagan and Gorbachev had talked for two days at Höfdi House about SDI and the laboratory. Gorbachev wanted SDI kept in the laboratory, and Reagan refused. Gorbachev spoke of warheads. Reagan listened to Gorbachev. Reagan and Gorbachev parted in the dark.'

test('prevents what was said in another year from being dated by the topic', async () => {
  const text = `${HELD}\n\nIn 1999 Gorbachev told an audience that Reagan had been brave. Reagan’s son wrote that the two had got on.`
  expect(await cueAt('Two days', text, 'refused')).toBe('Reykjavik summit, 1986')
  expect(await cueAt('Two days', text, 'been brave')).toBe('Reykjavik summit')
  expect(await cueAt('Two days', text, 'got on')).toBe('Reykjavik summit')
})

test('prevents a month or a day of another year from being dated by the topic', async () => {
  const text = `${HELD}\n\nThe election of 1988 took the heat out of the quarrel, and in June Gorbachev spoke to Reagan again. On 29 May Reagan had landed.`
  expect(await cueAt('Two days', text, 'in June')).toBe('Reykjavik summit')
  expect(await cueAt('Two days', text, 'had landed')).toBe('Reykjavik summit')
})

test('prevents what quite other people did long before from having the topic in front', async () => {
  const text = `${HELD}\n\nNeville Chamberlain came home in 1938 believing that Hitler was a man who kept his word.`
  expect(await cueAt('Two days', text, 'kept his word')).toBe('In 1938')
})

test('a review is known by the title page, with its year or without', async () => {
  const review = 'Do envoys eat before they sign? Lindqvist believes that they do. She counts 214 dinners between 1815 and 1914.'
  const pages = [
    'Rosa Lindqvist, The Quiet Table. Northgate University Press, 288 pp.',
    'Rosa Lindqvist, The Quiet Table since 1815. 288 pp.',
  ]
  for (const page of pages) expect(await cueOf('Review', `${page}\n\n${review}`)).toMatch(/^Lindqvist, “The Quiet Table/)
})

test('prevents a pact from losing the first of the two who made it', async () => {
  const text =
    'The Kellogg–Briand Pact was signed in August 1928. Frank Kellogg had his doubts. The Kellogg–Briand Pact renounced war. Aristide Briand wanted an ally. Critics of the Kellogg–Briand Pact called it a postage stamp.'
  expect(await cueOf('Outlawing War: The Kellogg–Briand Pact and Its Limits', text)).toMatch(/^Kellogg–Briand Pact/)
})

const TWO_MEETINGS =
  '# Between Bandung and Belgrade\n\nThe Bandung Conference opened on 18 April 1955. Nehru and Sukarno spoke at the Bandung Conference. The Bandung Conference ended in 1955 with ten principles.\n\n## The quarrel over colonies\n\nKotelawala asked whether the satellites were colonies. Zhou gave way with a smile.\n\n## From Afro-Asia to non-alignment\n\nThe meeting at Belgrade, from 1 to 6 September 1961, applied another test. Tito could be its host.\n\nSukarno maintained that the old forces had lost. Nehru feared the bomb.\n'

async function cueIn(name: string, text: string, words: string): Promise<string | undefined> {
  let id = 0
  const document = readDocument({ name, bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
  return facts
    .find(({ anchor }) => anchor.exact.includes(words))
    ?.slots['document:cue']?.map((slot) => slot.text)
    .join(', ')
}

test('prevents what was said at another meeting from being filed under the one that the text is about: it has its heading', async () => {
  expect(await cueIn('a.md', TWO_MEETINGS, 'Kotelawala')).toBe('Bandung Conference, 1955')
  expect(await cueIn('a.md', TWO_MEETINGS, 'Sukarno maintained')).toBe('From Afro-Asia to non-alignment')
})

test('prevents advice, and what scholars of a later time say, from having the year of the event', async () => {
  const text =
    'The Riga talks opened in September 1920. Poland gave up its claims to the east at the Riga talks. Russia promised that gold would be paid. The Riga talks ended in October 1920.\n\nIn 2019 Borzęcki opened the files. Historians argue that the gold was never meant.\n\nMediators should count the gold beforehand.'
  expect(await cueAt('The Riga talks', text, 'Russia promised')).toBe('Riga talks, 1920')
  expect(await cueAt('The Riga talks', text, 'Historians argue')).toBe('Riga talks')
  expect(await cueAt('The Riga talks', text, 'should count')).toBe('Riga talks')
})

const OUTLINE = `# Lecture 4: The Riga talks of 1921

## 1. Background

- **Herring Conference** (1909): the motion failed by one vote.
- **Quay Year (QY), July 1907 – Dec 1908**: twelve crews fished side by side under a gentlemen's agreement.

## 2. After the Riga talks

**Protocol on Fishing to the Riga treaty** = *Tarvis Protocol*: signed 4 Oct 1931, in force 1938.

- Art. 2: the strait is a natural reserve devoted to the crews of both shores.
- The Riga talks had left out the strait because nobody could say who owned it.
`

test('in notes a line is about what its own label names, or what leads to its list', async () => {
  const at = (words: string) => cueAt('Lecture 4: The Riga talks of 1921', OUTLINE, words)
  expect(await at('failed by one vote')).toBe('Herring Conference, 1909')
  expect(await at('natural reserve')).toBe('Tarvis Protocol, 1931')
})

test('prevents a state from being the topic of a text on what stands in it', async () => {
  const text =
    'The Lower Vardar Reservoir Project (LVRP) was opened in September 2024. Greece has no agreement on it. Greece asked for the LVRP plans in 2012. Greece refused to pay. Greece went to the bank in 2015, and the bank left the LVRP alone. Engineers closed the LVRP gates in May 2023. Greece protested.'
  expect(await bareCueOf('After the ribbon', text)).toBe('Lower Vardar Reservoir Project')
})

test('prevents a line of notes on another year from having that of the topic', async () => {
  const text =
    '# The Riga talks of 1920\n\nThe Riga talks opened in September 1920. The Riga talks ended in October 1920.\n\n- Borzęcki, 1998: Warsaw claims the resources of its shelf\n- Outcome: Warsaw claims the gold of its rivals\n'
  expect(await cueIn('a.md', text, 'resources')).toBe('Riga talks')
  expect(await cueIn('a.md', text, 'gold')).toBe('Riga talks, 1920')
})

test('prevents what came of a later meeting from having the year that stands in the name of the topic', async () => {
  const text =
    'The Riga talks opened in September 1920. Poland gave up its claims to the east at the Riga talks. The Riga talks ended in October 1920.\n\nWhen delegations met again in Riga on 16 May 1925, they agreed that prisoners would go home.'
  expect(await cueAt('The Riga talks of 1920', text, 'prisoners would')).toBe('Riga talks')
})

test('prevents an event that one sentence names on the way from passing for what the text is about', async () => {
  const text =
    'Leaders see what they expect. Envoys who hear a threat report an insult. Staffs read a drill as a march. A misperception is seldom found out in time. The Kitona accord of 1961 was read so by both. Ministers of foreign policy trust their friends too long. Experts cling to what they wrote last. Nobody likes to be corrected.'
  expect(await cueOf('Seeing What We Expect: On Misperception in Foreign Policy', text)).toBe('misperception in foreign policy')
})

test('the heading below the name of a course or a chapter tells what the text is about', async () => {
  const story =
    'Forty ships lay before the fort on the morning of 3 May. The governor of Varna had refused the toll for the second time, and the league, whose captains had waited all winter for an excuse, sent no third letter. The Varna crisis had begun. It ended with a lower toll. Both sides spoke of the Varna crisis as a victory. Nobody paid for the ships.'
  expect(await cueOf('', `# CHAPTER 7 TRADE ON TRIAL\n\n### 7.3 The Varna crisis, 1731–1733\n\n${story}`)).toBe('Varna crisis, 1731–33')
  const zones =
    'A TFZ is a harbour in which no merchant pays a toll. The first TFZ was Trieste, which Charles VI declared free in 1719. Every TFZ attracts smugglers. Neighbours fear a TFZ because its prices are lower than their own.'
  expect(await cueOf('', `# IR 214 – Trade: Lecture 7\n\n## Toll-free zones (TFZs)\n\n${zones}`)).toBe('Toll-free zones')
})

test('the first name of a title leads, and of two which it spans neither stands alone', async () => {
  const text =
    'The ministers met in Berlin and agreed on nothing. The Riga conference opened in April. At the Riga conference the partition of Kurland was the price. Delegates left Riga in July. The partition of Kurland lasted. The Berlin conference was forgotten. Riga was not.'
  expect(byRule({ title: '11.3 The Riga Conference and the Partition of Kurland', text })).toMatch(/^Riga conference/i)
  const both =
    'In Tartu they counted the votes. Nobody had asked the farmers. From there the envoys went on to Narva. The text was ready in June. Narva signed it.'
  expect(byRule({ title: 'Lecture 9: From Tartu to Narva', text: both })).toBe('Tartu and Narva')
})

test('prevents things that are only everywhere in a story from being its topic', async () => {
  const text =
    'What is an island worth? In 1965 London kept the islands. From Mauritius it took them. The people of the islands were sent to Mauritius. Britain leased the islands to its ally. The islands have a base. In 2025 Britain gave the islands back to Mauritius. Britain keeps the base. France watched from its own islands. France had once sold them. France asked for nothing. Mauritius pays for nothing.'
  expect(await cueOf('A lease is not an apology', text)).toMatch(
    /^(?:United Kingdom and Mauritius|Mauritius and United Kingdom|“A lease is not an apology”)$/,
  )
})

test('prevents a section on what came before from having the later event, and its year, in front', async () => {
  const text = `# The Riga talks of 1921

The Riga talks opened late. Poland gave up its claims at the Riga talks. The Riga talks of 1921 ended well for nobody.

## The Borisov Group

In 1919 the envoys of the Borisov Group met in a mill. They asked both armies to stop, and neither did, since each expected to win before the snow. In 1920 the Borisov Group proposed a line along the river, which the generals crossed within a week.

## Settlement at last

The Riga talks gave Poland the towns in the east, and Russia kept the railway that led to them, for which it paid thirty million roubles in gold.`
  expect(await cueAt('', text, 'proposed a line')).toBe('Borisov Group')
})

test('a file is read whose name has an open bracket', () => {
  const document = readDocument({ name: 'Riga (old.txt', bytes: new TextEncoder().encode(RIGA) })
  expect(fileName(readingOf(atOnce(analyse(document, lexicon)), () => ''))).toBeNull()
})
