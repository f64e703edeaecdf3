import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { loadLexicon } from '..'
import { analyse } from '../analysis'
import { readingOf } from '../extractors/reading'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** What the words of a text are told to mean, where they stand last in it. */
function meant(words: string, text: string, title = 'A border quarrel'): string | null {
  const steps = analyse(readDocument({ title, text }), lexicon)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const { coreference, sentences, text: whole } = readingOf(step.value, () => '')
  const start = whole.lastIndexOf(words)
  const sentence = sentences.findLast((each) => each.start <= start)
  const i = sentence?.tokens.findIndex((token) => token.start === start) ?? -1
  if (!sentence || i < 0) throw new Error(`No “${words}” in the text.`)
  return coreference.pointers(sentence, { from: i, to: sentence.tokens.length }).find(({ from }) => from === i)?.by ?? null
}

test.each([
  [
    'the administration',
    'Obama signed in Prague. The Senate hesitated. To win it over, the administration pledged 85 billion dollars.',
    'the Obama administration',
  ],
  [
    'the treaty',
    'Chile and Peru signed the Treaty of Tarapoto in 1901. Its customs clauses were soon forgotten, but the treaty lasted.',
    'the Treaty of Tarapoto',
  ],
  [
    'the agreement',
    'In May 1902 the Arica Accord divided the river. Nobody in Lima thought that the agreement would last.',
    'the Arica Accord',
  ],
  [
    'the talks',
    'The Iquique armistice talks opened in a schoolhouse. A month later the talks broke down over prisoners.',
    'the Iquique armistice talks',
  ],
  [
    "the commission's",
    'The Border Commission met in June. Chile accepted the commission’s line.'.replace('’', "'"),
    'the Border Commission’s',
  ],
  [
    'the Assembly',
    'The French National Assembly rejected the army. The article instructed the assembly of the Community to study a federation. He laid it before the Assembly in August.',
    'the French National Assembly',
  ],
  ['the pact', 'The Berger–Thorsen Pact was mocked from the first. Lima signed the pact without reading it.', 'the Berger–Thorsen Pact'],
])('%s is what the text has named: %s', (words, text, name) => expect(meant(words, text)).toBe(name))

test.each([
  [
    'two of them',
    'the treaty',
    'Chile signed the Treaty of Tarapoto with Peru and the Treaty of Moquegua with Bolivia. In Lima the treaty was read aloud.',
  ],
  [
    'another without a name',
    'the treaty',
    'The Treaty of Tarapoto was three years old. In May 1904 Chile signed a secret treaty with Brazil, and the treaty soon leaked.',
  ],
  [
    'one told apart by its own words',
    'the treaty',
    'The Treaty of Tarapoto was signed in 1901. Lima then broke off the treaty with Bolivia.',
  ],
])('prevents a name from standing for %s', (_, words, text) => expect(meant(words, text) ?? '').not.toMatch(/Tarapoto|Moquegua/))

test('prevents talks from being one conference: “the conference were”', () =>
  expect(meant('The talks', 'The Arica Conference opened in May. The talks were soon deadlocked.')).not.toBe('the Arica Conference'))

test('prevents “the president” from being one who was out of office in the year that is told', () => {
  const text = (year: string): string => `President Bill Clinton signed the statute. In ${year} an act allowed the president to use force.`
  expect(meant('the president', text('1999'))).toBe('Bill Clinton')
  expect(meant('the president', text('2002'))).toBeNull()
  expect(
    meant(
      'the president',
      'President Bill Clinton signed the statute. In 2002 it entered into force. Congress allowed the president to use force.',
    ),
  ).toBeNull()
})

test('an office is its holder', () => {
  const text = 'President Anton Berger of Chile came by sea. The crowd cheered, but the president did not land.'
  expect(meant('the president', text)).toBe('Anton Berger')
  const two = 'President Anton Berger met President Carl Thorsen at sea. In the morning the president fell ill.'
  expect(meant('the president', two)).toBeNull()
  expect(meant('the president', 'Anton Berger, a former president, came by sea. The crowd cheered the president.')).toBeNull()
})

test('in a review the author and the book are those under review', () => {
  const page = 'Small Crowns: Tariffs on the Baltic. By Anna Thorsen. Riga University Press, 2011. 312 pp.\n\n'
  expect(meant('The author', `${page}Tariffs are dull. The author makes them shine.`)).toBe('Thorsen')
  expect(meant('the book', `${page}Tariffs are dull. I read the book in a night.`)).toBe('“Small Crowns”')
})

test.each([
  ['that year', 'Lima fell in May 1903. A truce was patched up in August of that year.', '1903'],
  ['That October', 'In June 1908 the tower was blown up. That October Chile sent engineers.', 'in October 1908'],
  [
    'that month',
    'In April 1908 Chile stood alone. In June Lima gave way. On the 27th of that month Berger published a manifesto.',
    'June 1908',
  ],
  [
    'That evening',
    'On 12 August 1908 Berger had a sheet of paper typed. That evening he took it to Lima.',
    'on the evening of 12 August 1908',
  ],
  ['the following April', 'A checkpoint was set up in December 1922. It was closed the following April.', 'in April 1923'],
  ['the previous September', 'Lima fell in May 1903. A treaty, adopted the previous September, was void.', 'in September 1902'],
  [
    'that May',
    'Berger took off on 17 September 1908.\n\nIn November 1907 Berger had been to Lima. Ruiz, who had come to power that May, was rude.',
    'in May 1907',
  ],
  ['The next day', 'On 31 May 1908 Berger resigned. The next day Lima celebrated.', 'on 1 June 1908'],
])('%s is a time told before', (words, text, time) => expect(meant(words, text)).toBe(time))

test.each([
  ['a year told by the way', 'that year', 'In 1652 Berger, who had been hanged in effigy in 1647, fled. Riga fell in August of that year.'],
  ['its own clause', 'the same year', 'Lima fell in 1903. Chile left the same year that Peru came in.'],
  ['two years told in one breath', 'that year', 'Elections were held in 1990 and 1994. Lima was calm in June of that year.'],
  [
    'a year by which something is to be done',
    'That May',
    'Chile set a target for taxes, to be reached by 2000. That May the army gave way.',
  ],
  [
    'a month before the one told last',
    'that month',
    'In December 1951 the talks stopped. In March they were resumed, and that month Lima fell.',
  ],
])('prevents a time from being told by %s', (_, words, text) => expect(meant(words, text)).toBeNull())

test('three governments are those whom the text names in a row, unless it names two such rows', () => {
  const text = 'Britain, France and Italy met at Stresa. In public the three governments were of one mind.'
  expect(meant('the three governments', text)).toBe('Britain, France and Italy')
  expect(meant('the three governments', `${text.split('.')[0]}. Japan, Germany and Italy watched the three governments.`)).toBeNull()
  const bare = 'Egypt, Saudi Arabia, Bahrain and the United Arab Emirates cut relations. Later that week the four presented ten demands.'
  expect(meant('the four', bare)).toBe('Egypt, Saudi Arabia, Bahrain and the United Arab Emirates')
})

test('both sides are the two states of whom a text speaks all the time', () => {
  const told =
    'Israel sent a note to Egypt. Egypt sent it back. Israel sent ships. Egypt hid its own. Israel found them. Egypt sued for terms. Israel wanted grain, which Egypt had.'
  expect(meant('both sides', `${told}\n\nA year later both sides were tired.`)).toBe('Egypt and Israel')
  expect(
    meant('both sides', `${told} Jordan looked on, and Jordan armed. Jordan waited.\n\nA year later both sides were tired.`),
  ).toBeNull()
})

test('prevents talks which others led from being those of the two leaders', () => {
  const two = 'Ronald Reagan met Mikhail Gorbachev in Geneva. Reagan and Gorbachev met in Reykjavik. '
  expect(meant('the talks', `${two}Paul Nitze carried on the talks.`)).toBeNull()
  expect(meant('the talks', `${two}Rain fell during the talks.`)).toMatch(/^the Reagan–Gorbachev talks/)
})

test('prevents a body that is named only later from being meant', () => {
  const text =
    'De Gaulle accepted the Market. From July 1965 he withdrew his ministers from the Council. In 1974 the European Council was founded.'
  const title = 'European integration'
  expect(meant('the Council', text, title)).toBeNull()
})
