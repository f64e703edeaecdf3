import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of every gap. */
async function gaps(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts.filter(({ form }) => form === 'gap').map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
}

test.each([
  [
    'what hangs on behind a comma stays in the sentence',
    'France, wounded by its rank in the tables, refused to accept limits on submarines, which Britain wanted to abolish.',
    /refused to _____, which Britain wanted to abolish → accept limits on submarines$/,
  ],
  [
    'a helping verb at its beginning stays in the sentence',
    'General Lund arrived in Riga a day late, after what seems to have been a slight heart attack.',
    /seems to have been _____ → a slight heart attack$/,
  ],
  [
    'a fixed phrase is not cut in two',
    'The distance so created has a name in the literature, status inconsistency, which is to say the condition of a state whose rank falls short of its achievements.',
    /which is to say _____ → the condition/,
  ],
  [
    'what stood between “if” and its clause leaves no comma',
    'If, on the other hand, a state loosens the tie to its ally, it restrains the partner but tempts it to look to Berlin.',
    /^if a state loosens/i,
  ],
  [
    'what is said to the reader is no part of its sentence',
    'The Geneva Communiqué of 30 June 2012 is the foundation of everything that came afterwards, so learn its key phrase: a "transitional governing body".',
    /of _____ is the foundation of everything that came afterwards → 30 June 2012$/,
  ],
  [
    'a fixed phrase in front is no part',
    "What restrained the would-be proliferators, on Gavin's own evidence, was above all the American guarantee.",
    /was above all _____ → the American guarantee$/,
  ],
])('of an answer %s', async (_, text, found) => {
  const all = await gaps(text)
  expect(
    all.some((line) => found.test(line)),
    all.join('\n'),
  ).toBe(true)
})

test.each([
  ['all but the last of a list', 'Egypt shared no land border with Saudi Arabia, Iraq or, after 1948, Jordan.', /_____ or, after/],
  [
    'all but the last of several causes',
    'For realist scholars, the long peace is explained by exhaustion, by the balance of forces, and by the fear of revolution, which gave conservative governments a common enemy at home.',
    /_____, and by the fear/,
  ],
  [
    'the first of three theories',
    'Cuba has generated a literature so large that it has become a laboratory for theories of decision-making (Allison and Zelikow 1999), of misperception (Lebow and Stein 1994), and of organizational failure (Sagan 1993).',
    /→ (?:a laboratory for )?theories of decision-making$/m,
  ],
  [
    'the second of two against whom it was done',
    'The Security Council imposed mandatory sanctions only twice, against the white minority regime of Ian Smith in Rhodesia and against South Africa.',
    /→ Ian Smith in Rhodesia and/,
  ],
  [
    'to whom, and what',
    'Kohl seized the initiative on 28 November 1989, when he read out to the Bundestag a Ten-Point Programme for “confederative structures”.',
    /to _____ for/,
  ],
  [
    'the last of several alone',
    "The Nine-Power Treaty, which included Belgium, the Netherlands, Portugal and China itself, turned Hay's notes into a legal text.",
    /_____ itself/,
  ],
  [
    'a day without its year',
    'The line of control resulting from the ceasefire of December 17, 1971 shall be respected by both sides.',
    /_____, 1971/,
  ],
  [
    'half a fixed phrase',
    '"We prefer poverty in freedom to riches in slavery," its leader, Ahmed Sékou Touré, told the general to his face in Conakry.',
    /general to _____/,
  ],
  [
    'a question beside it',
    'Critics in the south asked why the settlers from Turkey could mostly stay, and who would guarantee that the army would really leave.',
    /→ stay, and/,
  ],
  [
    'how it was done, and what came of it',
    'A state that supports its ally too warmly risks entrapment, which is to be dragged into a conflict over interests it does not share.',
    /→ too warmly/,
  ],
  [
    'what the case is before',
    'Observers appear to infer resolve from the interests and capabilities at stake in the case before them, rather than from a record of other cases.',
    /_____ before them/,
  ],
  [
    'the first of several causes',
    'Scholars usually explain failed interventions by the interests of great powers, by a lack of resources or by liberal ideology.',
    /→ failed interventions by/,
  ],
  [
    'how far it was expanded',
    'The second conference expanded the rules on commissions of inquiry from six articles to twenty-eight, largely because of what had been learned in Paris.',
    /→ commissions of inquiry from/,
  ],
  [
    'what it was made',
    'The war made Chile the leading power of the South American Pacific and left its treasury dependent on nitrate duties.',
    /made _____ and left/,
  ],
  [
    '“a good deal” without “more”',
    'The treaties of Aigun in 1858 and Peking in 1860 handed Russia everything it had surrendered and a good deal more.',
    /_____ more/,
  ],
  [
    'another deed with its own end',
    'A mediator may withhold arms, so as to make the stalemate more painful, or offer guarantees, so as to make the way out more credible.',
    /→ make the stalemate more painful, or/,
  ],
  [
    'what goes to another',
    'If the commissioners cannot agree, a "difference" goes to a neutral expert and a "dispute" to a court of arbitration.',
    /→ a neutral expert and/,
  ],
  ['half of a name', 'Florence was managed from behind the scenes by Cosimo de’ Medici, the head of its greatest bank.', /→ Cosimo de$/],
  [
    'the end of one phrase and the next subject',
    'Chissano won 53 per cent of the presidential vote, while in the Assembly Frelimo took 129 seats.',
    /→ Assembly Frelimo/,
  ],
  [
    'by whom it was done',
    'The war against Russia had been financed to a large extent by loans floated in London and New York.',
    /→ a large extent/,
  ],
  [
    'an adjective whose noun stays behind',
    'Anton Berger contends that the Qing was not a changeless Kingdom but a competitive, expanding state, much like its European contemporaries.',
    /a competitive$/,
  ],
  [
    'half of “in order that”',
    'Small states were partitioned in order that a balance might be maintained between Austria and Russia.',
    /→ order that/,
  ],
  [
    'half of “for the first time”',
    'Italy was invited for the first time to sit as a great power at the London Conference of 1867.',
    /→ the first time/,
  ],
  [
    'half of “let it be known”',
    'In March 1865 Secretary of State Seward let it be known that the agreement would remain in effect.',
    /→ be known/,
  ],
  [
    'who is singled out together with what for',
    'Simon was replaced on 7 June 1935, and it was Hoare who exchanged notes with Ribbentrop on 18 June 1935.',
    /→ Hoare who/,
  ],
  [
    'the object of “with” and half of another',
    'On land the Soviet Union was left with 1,618 missiles and the United States with 1,054.',
    /missiles and the United States$/,
  ],
  [
    'the clause that stands beside it between commas',
    'Austria had left the war after Austerlitz, Prussia had been broken at Jena the previous October, and British help was slow and small.',
    /Austerlitz, Prussia|→ Austerlitz.*broken|_____, Prussia/,
  ],
  [
    'the subject of the next clause',
    'Fighting began in the north on 3 November 2020, when the rebels attacked the bases of the Northern Command and Prime Minister Lund ordered an offensive.',
    /→ .*Command and Prime Minister/,
  ],
  [
    'what is told of another noun',
    'The mere fact of the meeting in Riga was a reward, granted weeks after Russia had massed 100,000 troops and for which nothing had been asked.',
    /→ .*and for which/,
  ],
  [
    'what a word in front of it belongs to',
    'Summits, Berger argues, often change what leaders in Riga believe the other side can be made to accept.',
    /believe _____/,
  ],
  [
    'the second half of “no longer”',
    'In the assembly of Riga, matters of faith could no longer be decided by a majority of the votes of the estates.',
    /could no _____/,
  ],
  [
    'the verb of two helping verbs without the first',
    'Berger told his ambassador in Riga that for the corridor no government ever will or ever can risk the life of a single soldier.',
    /will or _____/,
  ],
  [
    'what a second word like that in front of it governs',
    'The account by Berger of the summit at Riga has almost nothing to say about toasts in the great hall and a great deal about what each side wanted to buy.',
    /say about _____ → .*deal about/,
  ],
  [
    'half of a range',
    'The effect of the Riga agreement cannot be judged for three to six months after it has been signed by Lund.',
    /three to _____/,
  ],
  [
    'all of a series but its last',
    'Prussia gained military roads across Holstein, a telegraph line, and the right to build a canal between the seas.',
    /→ military roads across Holstein, a telegraph line$/,
  ],
  [
    'a second name without what is told of it',
    'The Russian plenipotentiaries were James Bruce, a general of Scottish descent, and Heinrich Ostermann, the son of a Westphalian pastor.',
    /Heinrich Ostermann$/,
  ],
  [
    'the scheme with what it was called',
    'Republicans in Congress called the scheme blackmail, and by the end of June 1961 the Berger committee had dissolved itself.',
    /scheme blackmail$/,
  ],
  [
    'what a fragment tells of a name',
    'Slobodan Milošević of Serbia, who spoke for the Bosnian Serbs and wanted sanctions lifted.',
    /Serbia, who|Serbia$/,
  ],
  ['half of a name', 'General de Gaulle never regarded himself as bound by what was decided at Potsdam by the others.', /de _____/],
])('an answer does not swallow or lack %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test.each([
  [
    'takes no word with it on which others hang',
    'On 7 March 2016 the Turkish prime minister, Ahmet Davutoğlu, surprised most of his counterparts in Brussels with a far more ambitious offer, prepared overnight with Angela Merkel and the Dutch prime minister, Mark Rutte, whose country held the presidency of the Council.',
    /^Ahmet/,
  ],
  [
    'takes “chiefly” with its reason',
    'The START II treaty of January 1993 had been stuck in the Duma for four years, chiefly because Russian deputies feared that their country could not afford to build the new single-warhead missiles it would need to keep up with the United States.',
    /chiefly →/,
  ],
  [
    'never takes the gap',
    'A bad deal, signed to rescue a week of dreadful headlines (his former lawyer, Michael Cohen, called him a con man before Congress on the very day he dined with Kim), would have been worse than none.',
    /^(?!.*_____)/,
  ],
])('what is left out of a long sentence %s', async (_, text, wrong) => {
  expect((await gaps(text)).filter((line) => wrong.test(line))).toEqual([])
})

test('“it was only when …” has no “it” that stands for a place', async () => {
  const all = await gaps(
    'The summit at Riga had been prepared for months. It was only when the leaders outran their experts that anyone discovered how far the other side would go.',
  )
  expect(
    all.some((line) => /^it was only when .* _____ → how far/.test(line)),
    all.join('\n'),
  ).toBe(true)
})

test('numbers of paragraphs and of notes are no part of what a sentence tells', async () => {
  const all = await gaps(
    '2.1 Talks between the northern envoys opened in Riga on 25 October 2022 and lasted nine days.\n\n1 The doctrine of the fleet went back to the studies of Admiral Lund in 1908.\n\n2 The reply of the admiralty reached Riga on 3 December 1934.\n\n30 Members of the assembly of Riga voted against the treaty in 1937.',
  )
  const told = all.join('\n')
  expect(told).toMatch(/^talks between/im)
  expect(told).toMatch(/^the reply of/im)
  expect(told).not.toMatch(/2\.1|1 The doctrine|2 The/)
  expect(told).toMatch(/30/)
})

test('of several orders to those who govern the last thing that stands with the verb is asked', async () => {
  const document = readDocument({
    name: 'a.txt',
    bytes: new TextEncoder().encode(
      'I have spent my life with summits in Riga. Leave the souls of such partners to the clergy of their countries.',
    ),
  })
  let id = 0
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const advice = facts.find(({ form }) => form === 'advice')
  expect([advice?.slots.front?.[0]?.text, advice?.slots.said?.[0]?.text]).toEqual([
    'leave the souls of such partners to',
    'the clergy of their countries',
  ])
})

test.each([
  [
    'one of two verbs with one object',
    'Norway agreed to halt the whaling and to dilute or convert the oil it already had.',
    /dilute or _____/,
  ],
  [
    'whom the name behind it tells again',
    'The offer was prepared overnight with Angela Merkel and the Dutch prime minister, Mark Rutte, whose country held the presidency.',
    /with _____, Mark Rutte/,
  ],
  [
    'a reason with the word that opens it',
    'The charge leaned heavily on the Pact, since without it the defendants could have pleaded that war was no crime.',
    /→ since/,
  ],
  [
    'how much each got',
    'Within ten days Putin was in St Petersburg promising six African governments 25,000 tonnes of free grain apiece.',
    /_____ apiece/,
  ],
  [
    'a noun, and what another does',
    'The ministers accepted that Bosnia would remain a state with two entities, the Federation of Bosniaks and Croats receiving 51 percent of the land.',
    /→ two entities, the/,
  ],
  [
    'one of two things that are told apart',
    'Thomas Schelling observed that the hardest line is the difference between threats that are credible, even if unspoken, and those that have to be made credible.',
    /between threats that are credible(?:\.| →|$)/,
  ],
  [
    'a phrase that says nothing',
    'India and China, whose Five Principles of 1954 had supplied so much of the language, went to war in 1962.',
    /→ so much of/,
  ],
  [
    'who it was not',
    'The first great power to break with the League of Nations was not Germany or Italy.',
    /was not _____|^_____ was not/m,
  ],
])('prevents an answer that is %s', async (_, text, wrong) => {
  expect((await gaps(text)).join('\n')).not.toMatch(wrong)
})

test('what says again what is in the gap is left out with it', async () => {
  const all = await gaps(
    'Xi promised in Woodside to act against Chinese companies that make the chemical precursors of fentanyl, the synthetic opioid that kills thousands of Americans a year.',
  )
  expect(all.join('\n')).not.toMatch(/_____, the synthetic opioid/)
  expect(all.join('\n')).toMatch(/_____ → .*the chemical precursors of fentanyl$/m)
})

test('a subject does not begin with the day in front of it', async () => {
  const all = await gaps(
    'On 28 February 2019, the second day of their second summit, Donald Trump and Kim Jong-un left the grandest hotel of Hanoi.',
  )
  expect(all.join('\n')).not.toMatch(/→ the second day/)
})

test.each([
  [
    'two claims, of which the second has lost its verb',
    'It follows that weapons aimed at populations stabilise and that defences against them, as well as accurate counterforce missiles, do the opposite.',
    /→ weapons.*against them$/m,
  ],
  ['the clause that comes next', 'If parties don’t feel the stalemate it doesn’t exist, whatever the tables say.', /→ the stalemate it/],
  [
    'what a colon announces, with its name',
    'Textbooks sum this up in a row of Ds: demilitarisation, denazification, decentralisation and democratisation.',
    /→ Ds: /,
  ],
])('no answer is %s', async (_, text, wrong) => {
  expect((await gaps(text)).join('\n')).not.toMatch(wrong)
})

test('a clause with an aside of its own keeps its verb', async () => {
  const all = await gaps(
    'Berger begins, as one must, at Tutzing, where in July 1963 Egon Bahr, then the press officer of Brandt in West Berlin, set out the idea of Wandel durch Annäherung, or change through rapprochement.',
  )
  expect(all.join('\n')).not.toMatch(/Tutzing (?:then|set)/)
})
