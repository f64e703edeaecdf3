import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { findFacts, loadLexicon } from '..'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** "stem → key" of every gap. */
async function gaps(text: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: text.includes('**') ? 'a.md' : 'a.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  return facts.filter(({ form }) => form === 'gap').map(({ slots }) => `${slots.said?.[0]?.text} → ${slots.gap?.[0]?.text}`)
}

test.each([
  ['half of a result', 'On 3 May 1921 the Diet of Tarvis rejected the river treaty by 88 votes to 12.', /by _____ to/],
  [
    'a verb whose clause stays',
    'The quarrel began when it emerged, in 1927, that the Tarvians had built a fort on the island.',
    /when _____, that/,
  ],
  [
    'who says so, between commas',
    'Norway and Denmark would join, the annex said, once the fishing claims had been settled.',
    /join, _____, once/,
  ],
  ['an adjective behind “too”', 'The harbour convention of May 1921 came too late for the fleet.', /too _____/],
  [
    '“least” behind “at”',
    'As long as a blockade goes on, those who run it have at least a common enemy; once it ends, they discover what they feared.',
    /at _____/,
  ],
  [
    '“it” and what was said of it',
    'It was only in May 1929 that the Diet of Tarvis, following a report by Emil Berger, condemned the pact and declared it void from the day of its signature.',
    /→ it void/,
  ],
  [
    'what stands beside the subject',
    'Count Berger, old and often unwell, left the talks to his brother in March 1921.',
    /→ Count Berger, old/,
  ],
  ['the month in front of the subject', 'In March General Mercer took over and moved the talks to Riga.', /→ March General/],
  [
    'a part of a name',
    'Colonel Adler von Hagen told the first commission in 1899 that nobody was crushed by taxes.',
    /von Hagen .* → Colonel Adler$/,
  ],
  [
    'where a thing was held, without when',
    'The last session was held in the castle of Riga on 9 May 1919, under Emil Berger.',
    /→ held in/,
  ],
  [
    'one of two years',
    'After the fighting in the marshes, in 1927 and 1928, Norway and Tarvis were looking for a way out.',
    /_____ and 1928/,
  ],
  ['days without what lasts so long', "The members of the Riga league were to hold stocks equal to 60 days' imports.", /_____'/],
  ['the second word of a preposition', 'The seized ships were returned by way of Riga.', /→ way of/],
  [
    'what another did',
    'The Riga Note, drafted in July 1921, was accepted by King Olaf but amended by the Tarvian senate.',
    /accepted _____ →/,
  ],
  [
    'the first of two',
    "Lund wanted a quiet Baltic, with war between Russia, his ally, and Japan, Berger's, about to break out (it did, in February).",
    /between _____/,
  ],
  [
    'a relative clause without its verb',
    "The Danish plan was a forum in which Norway's neighbours, and Sweden above all, would share both the labour and the cost.",
    /→ a forum in which Norway's neighbours$/,
  ],
])('no gap takes %s', async (_, text, taken) => {
  const all = await gaps(`${text} The treaty was ratified by Norway in June 1922.`)
  expect(all.filter((line) => taken.test(line))).toEqual([])
})

test('the main clause behind a lead is no tail', async () => {
  const all = await gaps('On 31 May, as the leaders walked about the palace grounds, a reporter asked Lund whether he still thought so.')
  expect(all.filter((line) => /grounds →/.test(line))).toEqual([])
})

test.each([
  [
    'up to the end of its clause',
    'In May 1903 the King goes to Riga, where he is met with shouts of "Long live Tarvis!" and even, some say, "Long live Berger!"; he leaves to cheers.',
    /Riga,? some say/,
  ],
  [
    'with the comma that parts what comes',
    'The Chancellor himself had transferred to the cruiser Adler and was steaming north to Tarvis, where he anchored off the mole, the base that Norway had leased to the Danes in return for forty old colliers.',
    /Tarvis the base/,
  ],
])('a relative clause is left out %s', async (_, text, torn) => {
  const all = await gaps(text)
  expect(all.filter((line) => torn.test(line))).toEqual([])
})

test('a few words set in front like a heading are no part of the clause', async () => {
  const all = await gaps(
    'Tarvis crisis, 1921\n\n1. **Pressure from abroad.** Norway closed the strait in May 1920.\n\n2. **A bargain.** Prime Minister Emil Berger spent about three weeks in Moscow in February and March 1921.',
  )
  expect(all.filter((line) => line.toLowerCase().startsWith('a bargain'))).toEqual([])
  expect(all.length).toBeGreaterThan(0)
})

test('whom a pronoun means that is named before it, the words of the text tell', async () => {
  const all = await gaps('Berger, who had spent fifteen years explaining why his country needed no allies, wrote to Norway in March 1921.')
  expect(all.filter((line) => /Berger’s country|Berger's country/.test(line))).toEqual([])
  expect(all.some((line) => line.includes('why his country'))).toBe(true)
})
