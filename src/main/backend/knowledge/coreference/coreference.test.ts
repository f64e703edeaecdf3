import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { analyse } from '../analysis'
import { coreferenceOf } from '../coreference'
import { loadLexicon } from '../lexicon'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** What the words of the last sentence, or only the last of them that is `alone`, which point elsewhere are taken to mean. */
function meant(text: string, alone?: string, place = -1): Record<string, string | null> {
  const steps = analyse(readDocument({ text, title: 'x' }), lexicon)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const last = step.value.sentences.at(place)
  if (!last) return {}
  const at = last.tokens.findLastIndex((t) => t.text === alone)
  const found = coreferenceOf(step.value).pointers(last, { from: Math.max(0, at), to: at < 0 ? last.tokens.length : at + 1 })
  return Object.fromEntries(found.map(({ from, to, by }) => [step.value.words(last, { from, to }), by]))
}

test.each([
  [
    'two states joined in passing are not the two governments of a text',
    'Washington and Moscow signed. Moscow kept its missiles, Washington its bombers. Egypt and Syria attacked. The two governments blamed each other.',
    'The two governments',
  ],
  [
    'two presidents of ten years before are not the two of today',
    'Reagan and Gorbachev met. Reagan and Gorbachev signed. Clinton met Yeltsin in Vancouver and again in Helsinki. Yeltsin fell ill. A war began. Clinton called Yeltsin. Nobody answered. Clinton flew to Moscow. Yeltsin was in hospital. The two presidents argued.',
    'The two presidents',
  ],
  [
    'the negotiations of one president are not those of another ten years before',
    'Reagan and Gorbachev met. Reagan and Gorbachev signed. Clinton met Yeltsin in Vancouver and again in Helsinki. Yeltsin fell ill. A war began. Clinton called Yeltsin. Nobody answered. Clinton flew to Moscow. Clinton renamed the negotiations.',
    'the negotiations',
  ],
  ['“it follows that” stands for nothing', 'A reputation for resolve is dear. It follows that words convey nothing.', 'It'],
  [
    '“it was the neutrals who” stands for nothing',
    'The Soviet Union wanted a treaty. It was the neutral states who drafted the text.',
    'It',
  ],
  [
    'what is not there is no “it”',
    'An official said that Xi had denied it. No such denial appears in the Chinese readout. It says instead that he called for peace.',
    'It',
  ],
  ['a plural people is no “it”', 'The Americans worked from one draft. It went through many versions.', 'It'],
  ['who is warned is not who warns', 'Holbrooke slept late. An hour after Holbrooke had warned him, he walked into the room.', 'he'],
  [
    'he is somebody else who stands in the same sentence before him',
    'Chamberlain had told his ambassador to wait. Poland’s foreign minister smiled; his compatriots grumbled.',
    'his',
  ],
  [
    'he is nobody in the sentence before where anybody is named in his own',
    'Erdogan opened the border. Whoever pays a neighbour hands him the key.',
    'him',
  ],
  [
    'what a state does within a sentence is not what its subject goes on to do',
    'The Initiative ran for 120 days, which meant that Moscow could leave. In March it suspended its part.',
    'it',
  ],
  ['“it pays to” stands for nothing', 'The shadow of the future has a length. The longer one waits, the more it pays to keep faith.', 'it'],
  ['a king whom nobody knows has his own ministers', 'Alexander wrote to Berlin. King Ottokar ordered his ministers to leave.', 'his'],
  ['what has an object may be of either', 'The Senate approved the treaty in May. Its future looks uncertain.', 'Its'],
  [
    'a king in the same sentence is he before anybody of the one before',
    'Major Rafael Riego mutinied. King Ferdinand VII was forced to accept the charter, which he hated.',
    'he',
  ],
  [
    'whose first reaction it was, he is',
    'John Quincy Adams proposed a reduction. Lord Castlereagh’s first reaction was cautious, since he believed it unwise.',
    'he',
  ],
  [
    'a marquis has his own critics',
    'Methuen signed for England. For Portugal it was signed by the marquis, whose estates, his critics said, produced wine.',
    'his',
  ],
  [
    'a ship is she',
    'Sackets Harbor was near. The Royal Navy launched a three-decker; in Ontario Henry Clay was building two ships to match her.',
    'her',
  ],
  ['of one who reigns nobody says “it”', 'His rescuer is Frederick III of Denmark. It was a gift.', 'It'],
  [
    '“it was the other way about” stands for nothing',
    'The government was fighting the rebels. In El Salvador it was the other way about.',
    'it',
  ],
  ['several named together are no “it”', 'Deborah Larson and Alexei Shevchenko wrote of it. It can try to win.', 'It'],
  ['what is lost somebody loses', 'The price of defeat was paid in the treaty. It lost a part of Limburg.', 'It'],
  ['one who invites is not they who come', 'Denmark invited the trading nations to a conference. They paid a lump sum.', 'They'],
  ['of two groups either may own', 'In 1971 the parties turned to five judges. Their award was published in May.', 'Their'],
  ['the next clause may tell of what was named last', 'The Security Council obliged with ONUMOZ, and its head understood.', 'its'],
  [
    'whose brother somebody is, no office of another tells',
    'President Sukarno spoke. Robert Kennedy, the president’s brother, visited The Hague.',
    'the president’s',
  ],
  [
    'what is signed and comes into force is no princess',
    'The Ottawa convention was ready. By then Diana, Princess of Wales, was dead. It came into force on 1 March 1999.',
    'It',
  ],
  [
    'what is counted third was spoken of before the sentence in front',
    'Secondly, it treats power as structural. Sovereign equality describes a legal form. Thirdly, it changes the meaning of independence.',
    'it',
  ],
  ['what was made is what it was', 'The Memorandum established a direct link. It was a pair of teleprinter circuits.', 'It'],
  [
    'what came out of an advantage is not what was cheap before',
    'When force is cheap, an advantage counts; when it is costly, the advantage is harmless.',
    'it',
  ],
  ['what is an argument is no paper', 'The memorandum on torture was written as insurance. It is an ingenious argument.', 'It'],
  [
    'whose author it is, a lesson of a book leaves open',
    'The true lesson of The Great Illusion is a grim one. Its author showed that war was ruinous.',
    'Its',
  ],
  [
    'the second that does something, and has an object, need not be meant',
    'France and China refused to sign, and Beijing denounced the treaty as a fraud. It did reduce the fallout.',
    'It',
  ],
  ['of several who agreed none is “it”', 'The United States, Britain, Japan and France agreed to consult. It replaced the alliance.', 'It'],
  [
    '“it was Article 295 that” stands for nothing',
    'War arrived before the convention had been ratified. It was Article 295 of the Treaty that brought the convention into force.',
    'It',
  ],
  [
    'the missiles are not one of the two kinds named together',
    'The United States would cancel its Pershing II and cruise missiles. In February 1987 Gorbachev separated the missiles in Europe from the quarrel.',
    'the missiles',
  ],
  [
    'the treaty of which the text tells is not a separate one beside it',
    'The Treaty on the Final Settlement was signed on 12 September. A separate treaty with Poland followed. The treaty entered into force on 15 March 1991.',
    'The treaty',
  ],
  [
    'a convention with a capital is no agreement',
    'In March 1915, in the secret Constantinople agreement, Russia consented to the transfer. The Bolsheviks repudiated the Convention in January 1918.',
    'the Convention',
  ],
  [
    'an advance declares no war',
    'Finally, the French advance encouraged Italy to collect its debt. It declared war on 29 September 1911.',
    'It',
  ],
  ['results do not agree', 'Results on paper were thin. They agreed in principle on a reduction in strategic arms.', 'They'],
  [
    'two countries are not seven',
    'In 2004 seven more countries joined. The revolutions frightened the Kremlin. The summit declared that those two countries will become members.',
    'those two countries',
  ],
  [
    'what ends is what was begun',
    'In August 1987 the Angolan army, with Soviet advisers, opened an offensive against the rebels. It ended in disaster on the Lomba River.',
    'It',
  ],
  [
    'what is named behind a semicolon may be meant',
    'Operation Serval was popular and brief; Barkhane, which began in August 2014, was neither. It spread some 5,000 troops across five countries.',
    'It',
  ],
  [
    'no prisoner is returned against his own will',
    'Harry Truman refused. The principle was called voluntary repatriation, which meant that no prisoner would be returned against his will.',
    'his',
  ],
  [
    'a parliament is no negotiation',
    'Nobody in the US Congress was told. Nicholas Burns, who led the negotiations, replied in March.',
    'the negotiations',
  ],
  ['“it was he who” stands for nothing', 'There the matter rested. It was George H. W. Bush who took up the idea.', 'It'],
])('prevents a wrong name: %s', (_, text, word) => {
  expect(meant(text)[word] ?? null).toBeNull()
})

test.each([
  [
    'a man has his own papers, whoever was named before',
    'Ariel Sharon walked on to the esplanade. Clinton tabled his plan on 23 December.',
    'his',
  ],
  ['one of a kind of people has his own demands', 'Stephen Walt thinks otherwise. A coercer names his demand.', 'his'],
  ['a state has its own fishermen', 'On 1 September the limit went to twelve miles. London sent frigates to protect its fishermen.', 'its'],
  [
    'several states are not the first of them',
    'The United States, India, Indonesia and South Korea do not. Its first award came in May.',
    'Its',
  ],
  [
    'what does something before it in the sentence is nearer than the sentence before',
    'The theory had one trouble. Nor does public opinion hold leaders back; it drags them forward.',
    'it',
  ],
])(
  'what does something in a sentence is nearer than the sentence before, also where only a part of it is asked for: %s',
  (_, text, word) => {
    expect(meant(text, word)[word] ?? null).toBeNull()
  },
)

test('he is not the one with whom he was', () => {
  const text =
    'A war began. At Helsinki in July 2018, after two hours alone with Putin but for the interpreters, he seemed to prefer his word.'
  expect(meant(text)).toHaveProperty('he', null)
})

test('the fleets of two who joined a third are not theirs alone', () => {
  const joined = 'Britain and France joined Russia in the Treaty of London. In October their combined fleets destroyed a Turkish force.'
  expect(meant(joined, 'their')).toEqual({ their: null })
  expect(meant(joined.replace('joined Russia', 'met Russia'), 'their')).toEqual({ their: 'Britain and France’s' })
})

test('whose allies they are, the subject behind tells', () => {
  expect(meant('Lloyd Axworthy stood up. Without consulting his allies he invited every country.')).toEqual({ he: 'Axworthy' })
})

test('a family name keeps its particle, and a given name before one is not what somebody is called', () => {
  expect(meant('Charles de Gaulle accepted the Market. He vetoed British membership.')).toEqual({ He: 'de Gaulle' })
})

test('a title of honour is no name', () => {
  expect(meant('Rauf Bey signed the armistice. He had taken care.')).toEqual({ He: 'Rauf Bey' })
})

test('who is named in a quotation does not speak it', () => {
  expect(meant('Orlov shrugged. "Gorbachev gave assurances," he told a newspaper.').he).not.toBe('Gorbachev')
})

test.each([
  [
    'a capital is a name which the text has said in full, however long ago',
    'The Rio Protocol ended a short war. Nobody was pleased. Troops went home.\n\nThe line was marked. Work stopped. In 1960 a president declared the Protocol null.',
    'the Protocol',
    'the Rio Protocol',
  ],
  [
    'what was made public on a day is that of the day',
    'Five judges heard the case, and their award, made public on 2 May 1977, gave Chile the islands. In January the junta declared the award null and void.',
    'the award',
    'the award of 2 May 1977',
  ],
  [
    'of two treaties neither is the one of its day',
    'They signed a treaty on trade. The treaty signed on 22 May 2025 gave the islands back. If the treaty is to last, it needs money.',
    'the treaty',
    null,
  ],
  [
    'a king is no president who has his name',
    'King Hussein had been talking to Israel for years. In 1990 the king was almost ruined.',
    'the king',
    'King Hussein',
  ],
  [
    'who is named last goes on to be told of, and not the king beside him',
    'King Hussein had been talking to Israel for years. In April the king and Shimon Peres, who was then foreign minister, agreed in London.',
    'the king',
    'King Hussein',
  ],
])('a bare noun is said in full: %s', (_, text, word, means) => {
  expect(meant(text)[word] ?? null).toBe(means)
})

test('prevents “the threat” from being one empty threat of a text on threats', () => {
  expect(meant('A threat costs little. Leaders fear an empty threat. The threat must be public.')).toEqual({})
  expect(meant('Begin wanted an American side letter. The letter was redrafted.')).toEqual({ 'The letter': 'the American side letter' })
})

test('what belongs to Russia’s incentive belongs to Russia', () => {
  expect(meant('Russia’s incentive to cheat is weak. Its production lines are busy.')).toEqual({ Its: 'Russia’s' })
})

test('“these were pieties” is left as it stands', () => {
  expect(meant('The powers signed principles. To Washington these were pieties.')).toEqual({ these: null })
  expect(meant('Clinton set a year. No one who had studied the war believed that; Congress was afraid.')).toEqual({ that: null })
  expect(meant('Clinton set a year. No one believed that Congress was afraid.')).toEqual({})
})

test('who is called by his given name is not the one before', () => {
  expect(meant('Ayub Khan signed. Sharma died. Ayub met trouble: students rioted, and his minister left.')).toEqual({})
})

test('a dateline is no part of the sentence behind it', () => {
  const words = (text: string): string => {
    const steps = analyse(readDocument({ text, title: 'x' }), lexicon)
    let step = steps.next()
    while (!step.done) step = steps.next()
    return step.value.sentences[0]?.tokens[0]?.text ?? ''
  }
  expect(words('WOODSIDE, California — President Biden spoke for four hours.')).toBe('President')
  expect(words('GENEVA (Reuters) – They had come to talk.')).toBe('They')
  expect(words('NATO — the alliance of the West — will grow.')).toBe('NATO')
})

const REVIEW =
  'Rosa Lindqvist, The Quiet Table: Envoys and Their Cooks. Northgate University Press, 288 pp.\n\nRosa Lindqvist believes that envoys eat before they sign. She counts dinners.\n\n'

test('in a review “she” is its author, and no statesman and no country', () => {
  expect(meant(`${REVIEW}Sadat is treated briefly. The case supports her claim about procedure.`)).toMatchObject({ her: 'Lindqvist’s' })
  expect(meant(`${REVIEW}Envoys were fed in Northern Ireland. Northern Ireland has stood still since then, she writes.`)).toMatchObject({
    she: 'Lindqvist',
  })
})

test('prevents a statesman from being meant by “she”, and a stateswoman by “he”', () => {
  expect(meant('Sadat came to Vienna. Later she praised the hotel.')).toEqual({ she: null })
  expect(meant('Margaret Thatcher came to Vienna. Later he praised the hotel.')).toEqual({ he: null })
  expect(meant('Margaret Thatcher came to Vienna. Later she praised the hotel.')).toEqual({ she: 'Thatcher' })
})

test.each([
  ['what is used is no country', 'Iceland had a sort of grapnel, towed behind a gunboat. It was first used on 5 September 1972.', 'It'],
  ['what somebody’s difficulty was is not who sends troops', 'Russia’s difficulty was of another kind. It could still send troops.', 'It'],
  [
    'what lies beyond a strip is not the subject',
    'A proposal was made. It gave Chile a narrow strip of sea; beyond it there was a common zone.',
    'it',
  ],
  [
    'what recommends something is somebody',
    'A mere return to the old order was out of the question. It recommended an autonomous province.',
    'It',
  ],
  ['what is no subject goes back to any noun', 'The UN admitted the new state under another name. Athens closed the border to it.', 'it'],
  ['all of them, or the others', 'Lytton brought a general. The other members came from Rome. Travelling by sea, they came late.', 'they'],
  ['a statesman is anybody', 'Robert Jervis put the matter simply: if a statesman fails, we must see what he saw.', 'he'],
  [
    'a ship is no lady of the text',
    'Ólafur Jóhannesson spoke. The grapnel cut the warps of a trawler and sent her net to the bottom.',
    'her',
  ],
  ['what was said has no place', 'They met in Potsdam. The next day Stalin repeated the conversation to Molotov.', 'the conversation'],
])('prevents a wrong meaning: %s', (_, text, word) => {
  expect(meant(text)[word] ?? null).toBeNull()
})

test.each([
  ['he is who was “he” in the sentence before', 'Nagy resigned. He withdrew the order in May. He left for Tarvis.', 'He', 'Nagy'],
  ['whom a sentence begins with, the next goes on to tell of', 'Berger spoke to Orlov in Tarvis. He demanded a treaty.', 'He', 'Berger'],
  [
    'an aeroplane is nobody',
    'When Richard Nixon came down the steps of Air Force One on 21 February 1972, he held out his hand. He had been told of it.',
    'He',
    'Nixon',
  ],
  [
    'a month that does something is none in which it is done',
    'On 13 December 2001 Bush left the treaty. The following May brought a new one.',
    'The following May',
    'May 2002',
  ],
  [
    'when it was done, a comma tells',
    'On 13 December 2001 Bush left. The following May, his secretary told Nehru of it.',
    'The following May',
    'in May 2002',
  ],
  ['who is told is not who tells', 'Bunche hesitated. It was Trygve Lie who told him that peace was at stake.', 'him', 'Bunche'],
  ['a king keeps the name before his number', 'King Wilhelm I was in Ems. The envoy approached him.', 'him', 'Wilhelm I'],
  [
    'who cuts off both sides is neither',
    'Washington sent nobody. The United States and Britain had cut off supplies to both sides.',
    'both sides',
    null,
  ],
  [
    'who chairs is no “it”',
    'With time running out, the Canadian chairman, Philippe Kirsch, put forward a package on the last day that delegates were to take or leave. It was adopted by 120 votes to 7, with 21 abstentions.',
    'It',
    null,
  ],
  [
    'the sides of a border are no states',
    'The United Kingdom and Ireland signed. The United Kingdom and Ireland ratified. The text was put to the voters on both sides of the border.',
    'both sides',
    null,
  ],
  ['a committee is no “he”', 'The Central Committee met in Tarvis. He demanded a treaty.', 'He', null],
])('a pronoun is told: %s', (_, text, word, means) => {
  expect(meant(text)[word] ?? null).toBe(means)
})

test('a meeting is not called by a place that the text names only later', () => {
  const text = 'Haldane travelled to Berlin. The negotiations failed over Alsace. In December the ambassadors met in London.'
  expect(meant(text, undefined, 1)['The negotiations'] ?? null).toBeNull()
})

test('“the meeting” is at the place of which the sentence before spoke', () => {
  const text =
    'They met in Reykjavik. They wanted to meet again in Washington. Nobody was content. Reykjavik failed as a bargain. Gorbachev called the meeting a success.'
  expect(meant(text)['the meeting']).toBe('the Reykjavik meeting')
  const opens =
    'They met in Reykjavik. They met in Washington. Nobody was content. At Reykjavik they came close before the meeting foundered.'
  expect(meant(opens)['the meeting']).toBe('the Reykjavik meeting')
})
