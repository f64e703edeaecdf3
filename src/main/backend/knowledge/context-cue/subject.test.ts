import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'
import { isTitled } from './occasion-names'
import { byRule } from './topics/told-by-rule'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** The topic of the first fact that has one, of those whose passage holds the words. */
async function topicAt(title: string, text: string, words: string): Promise<string | undefined> {
  let id = 0
  const facts = await findFacts(readDocument({ ...(title === '' ? {} : { title }), text }), { lexicon, newId: () => `fact-${id++}` })
  const topics = facts.flatMap(({ anchor, slots }) => (anchor.exact.includes(words) ? [slots['document:cue']] : []))
  return topics
    .find((cue) => cue !== undefined)
    ?.map((slot) => slot.text)
    .join(', ')
}

const topicOf = (title: string, text: string): Promise<string | undefined> => topicAt(title, text, '')

test('prevents the people of a congress from lending their year before to it, where its place is never named', async () => {
  const text =
    'In February 1814 Castlereagh came to headquarters. Metternich had a list of questions. Hardenberg answered none of them. Alexander wished to march in 1814 and Poland could wait. Out of their fear came the treaty of Chaumont. Castlereagh paid. Metternich signed the treaty in March 1814, and Alexander marched.'
  expect(await topicOf('Chaumont', text)).toBe('treaty of Chaumont, 1814')
})

test('two years that an opinion names in passing do not speak against the event whose people it has', async () => {
  const text =
    'Nagy came back to power in the autumn. The crowds of Budapest had asked for him. Mikoyan and Suslov flew in and promised much. In the campaign of 1952 nobody had thought of that. Kádár was silent. Then Nagy left the Warsaw Pact and was betrayed. He was hanged in 1958. Kádár ruled on.'
  expect(await topicOf('What we owe our neighbours', text)).toBe('Hungarian uprising, 1956')
})

test('prevents the slogan of a theory from standing in front of what it introduces', async () => {
  const shields =
    'Suppose that two ports hate one another. The theory of harbour leagues explains why they trade. A league needs no master. Every harbour pays, and each harbour fears the next. What one league gives up another league gains.'
  expect(byRule({ title: 'On the water between', text: shields })).toBe('harbour leagues')
  const toll =
    'Lords come together for many reasons. A toll strategy may be defined as an attempt to make a rival pay for the road. It works by patience. The toll must be low. Where the toll is high, carts go round. No toll lasts.'
  expect(byRule({ title: 'Dividing one’s rivals', text: toll })).toBe('toll strategies')
  const costs =
    'The argument about harbour dues is old. Whoever asks for them must hold the pier. Why should captains pay? Dues were asked of all and paid by few. Harbour masters knew it.'
  expect(byRule({ title: 'Against the pier', text: costs })).toBe('harbour dues')
})

test('what a text opens with as its subject, or names there with its date, is what it is about', async () => {
  const pact =
    'The Orlova Pact has had a bad press from the day on which it was read out. Generals laughed at it. Lawyers did not, since it forbade them nothing. Three ministers resigned over its wording. Others stayed.'
  expect(byRule({ title: 'In defence of a joke', text: pact })).toBe('Orlova Pact')
  const talks =
    'Members have asked whether a meeting that fails is worth its price. The First Orlova Peace Conference (3 May to 9 June 1899) is the example that everybody gives. Twenty states sent their envoys. Three commissions did the work. One of them wrote rules for prisoners, which are with us still.'
  expect(byRule({ title: 'Arms talks without arms cuts', text: talks })).toMatch(/Orlova Peace Conference/)
})

test('a review is about what its book is about: the event that its title names, or that it opens with', async () => {
  const review = (book: string): string =>
    `# An improvised win\n\n${book}\n\nThe Orlova Pact has had a bad press since Clay and Jessup spoke of it at Tempelhof in 1948. Malik was silent, and the currency was the reason. Stalin asked Clay for nothing. In May 1949 Jessup met Malik again. The author tells it well. He has read every file in the town.`
  expect(await topicOf('', review('Berlin on Edge: The Blockade and the Bread, by Dan Harrow (Kestrel Press, 2012), 300 pp.'))).toMatch(
    /^Berlin blockade/,
  )
  expect(await topicOf('', review('The Dreamers: And How They Were Wrong, by Dan Harrow (Kestrel)'))).toMatch(
    /^(?:Orlova Pact|Berlin blockade)/,
  )
})

test('what a subtitle leads with is no part of its subject, and names keep their capitals', async () => {
  const review = (book: string): string =>
    `# Small steps\n\n${book}\n\nThe line ran through a shop in Derry, and nobody in Ireland knew of it. Two men kept it open for years. They wrote nothing down. The author found their widows and asked them, and Korea comes into it too.`
  expect(
    await topicOf('', review('The Thin Line: Inside the Secret Talks in Northern Ireland, by Ann Moss (Kestrel Press, 2021), 200 pp.')),
  ).toBe('secret talks in Northern Ireland')
  expect(await topicOf('', review('The Thin Line: The Story of Nepal’s Secret Truce, by Ann Moss (Kestrel)'))).toBe('Nepal’s secret truce')
})

test('prevents the number of a lecture, or the series of a paper, from standing in its topic', async () => {
  const text =
    'The Narva Pact was signed in a mill. Two dukes signed the Narva Pact and three did not. The pact had eight articles. It gave Narva a garrison, and the garrison left within the year.'
  expect(await topicOf('L11 Narva Pact / NTO', text)).toMatch(/^Narva Pact/)
  expect(await topicOf('', `# Lessons of the Narva Pact\n\n**Policy brief 14 · Harbour programme**\n\n${text}`)).toMatch(/^Narva Pact/)
})

test('of two countries in a title neither stands alone', async () => {
  const text =
    'Most quarrels over land end in court. The war of Kurlavia and Samogetia did not. Samogetia had left Kurlavia after a vote. The line between them ran through a village. Kurlavia took the village in a night and Samogetia took it back.'
  expect(await topicOf('7.4 A final award: Kurlavia and Samogetia', text)).toBe('Kurlavia and Samogetia')
})

test('a treaty is spelt as the lexicon spells it where its text never names it', async () => {
  const text =
    'The treaty was signed in Moscow on 26 May 1972. Each side might keep two sites. The sites had to be far apart. The treaty lapsed thirty years later. Nobody mourned the treaty.'
  expect(await topicOf('Abm treaty', text)).toMatch(/^ABM Treaty/)
})

test('prevents the year of a topic from standing over what happened in another', async () => {
  const text =
    'The Narva conference met in 1856. In 1852 the duke had let the monks keep the key. The tsar demanded a treaty and was refused. War was declared in October. The league entered it in the last days of March 1854. The Narva conference gave back the key. The Narva conference of 1856 gave everybody a line of credit.'
  expect(await topicAt('The Narva conference, 1856', text, 'was declared')).toBe('Narva conference')
  expect(await topicAt('The Narva conference, 1856', text, 'entered it')).toBe('Narva conference')
  const next = text.replace('In 1852', 'On 8 December 1855').replace('War was', '\n\nWar was').replace('October', 'January')
  expect(await topicAt('The Narva conference, 1856', next, 'was declared')).toBe('Narva conference, 1856')
  expect(await topicAt('The Narva conference, 1856', text, 'met in')).toBe('Narva conference, 1856')
})

test('a thing that is called by its name as a text opens is its topic, where the title only plays with it', async () => {
  const text =
    'Every year somebody falls in love with a road. This time it is a strip of land which the dukes call the Narva causeway. Nobody else calls it that. A causeway needs a guard. The league said causeway and heard toll. The strip is a mile long.'
  expect(byRule({ title: 'A road is not a peace', text })).toBe('Narva causeway')
})

test('a book that says nothing of its subject is about the occasion whose year and very words its review has', async () => {
  const text = `# The tap and the hand

Barrels and Bread: 1973 Revisited. By Tom Quill. Kestrel University Press; 338 pages; $34

People remember the queues. They will tell you that OPEC turned off the oil. In October 1973 Faisal spoke of an embargo, and the price of a barrel rose. Tankers carried oil elsewhere. The embargo was lifted in March 1974. Prices stayed. In December 1973 Yamani doubled them. Nobody thanked him. Poor countries paid. Quill has read the minutes.`
  expect(await topicOf('', text)).toMatch(/^Oil embargo/)
})

test('the name of a file tells what a text is about whose headline only plays with it', async () => {
  const text =
    'Midnight in Narva: how a colony became free\n\nA few minutes after midnight in May 1990 the flag of the league came down for the last time, and a choir sang. The league had held the land for forty years and would not give it up. A plan was written by five powers. The commissioner for Kurlavia died on his way. The league left Kurlavia only when its rival left the coast. The choir sang again.'
  expect(byRule({ name: 'kurlavia-webpage.txt', text })).toBe('Kurlavia')
})

test('prevents a capital in a title, which stands for its government, from being a summit held there', () => {
  const summit = lexicon.occasions.find(({ name }) => name === 'Moscow summit')
  expect(summit && isTitled(summit, 'Washington and Moscow from the Fall of the Flag to the Bridge')).toBe(false)
  expect(summit && isTitled(summit, `Moscow, ${summit.years[0]}`)).toBe(true)
})

test('prevents the year of one event from standing over all that a text of decades tells without a year', async () => {
  const decades =
    'In 1946 they quarrelled. In 1953 they spoke. In 1955 they met at Geneva. In 1959 they toasted. In 1961 they shouted. In 1963 they signed. In 1967 they met at Glassboro. In 1972 they signed again. In 1975 they went to Helsinki. In 1979 they parted. In 1985 they met once more. In 1987 they signed.'
  const text = `The wheat trade made farmers rich. Moscow bought wheat from Kansas for its cattle.\n\nThe Reykjavik summit was told and told again.\n\n${decades}`
  const asked = await topicAt('The Reykjavik Summit, 1986', text, 'Moscow bought wheat')
  expect(asked).toBe('Reykjavik summit')
})

test('prevents an event from standing over what a text of decades tells of quite another time', async () => {
  const text = `The Reykjavik summit was told and told again. Reagan offered Gorbachev the plans of a shield at Höfði House in October 1986.

In 1923 the Ruhr was occupied. In 1926 Germany joined the League. In 1928 they forswore war. In 1929 the Young Plan came. In 1930 the last troops left. In 1931 banks failed. In 1932 they met at Lausanne. In 1933 Germany left the League. In 1935 Italy attacked Ethiopia. In 1936 the Rhineland was armed. In 1938 they met at Munich. In 1939 Germany attacked Poland.`
  expect(await topicAt('The Reykjavik Summit, 1986', text, 'Germany joined')).toBeUndefined()
  expect(await topicAt('The Reykjavik Summit, 1986', text, 'Reagan offered')).toMatch(/Reykjavik summit/)
  const ofPact = text.replace('The Reykjavik summit', 'The Intermediate-Range Nuclear Forces Treaty')
  expect(await topicAt('The INF Treaty, 1987', ofPact, 'Germany joined')).toMatch(/INF Treaty|Nuclear Forces Treaty/)
  const headed = text.replace('In 1923', '## Locarno and After\n\nIn 1923')
  expect(await topicAt('The Reykjavik Summit, 1986', `# The Reykjavik Summit, 1986\n\n## Iceland\n\n${headed}`, 'Germany joined')).toBe(
    'Locarno and After',
  )
})

test('prevents a summit from standing over a day in another capital', async () => {
  const text =
    'The Washington summit of May 1990 was long. Bush spoke with Gorbachev about Germany for hours. On 15 July Kohl met Gorbachev in Moscow and gave him money. On 31 May Gorbachev met Bush and said that Germans were free to choose. The Washington summit ended in June 1990.'
  expect(await topicAt('The Washington Summit, 1990', text, 'Kohl met Gorbachev')).toBeUndefined()
  expect(await topicAt('The Washington Summit, 1990', text, 'Germans were free')).toContain('Washington summit')
})
