import { describe, expect, test } from 'vitest'
import type { RawBlock } from '../raw-document'
import { splitGluedWords } from './glued-words'
import { dropLightMarkup } from './light-markup'
import { mendMojibake } from './mojibake'
import { findPullQuotes } from './pull-quotes'
import { mendQuotes } from './quotes'
import { mendSpaces } from './spaces'

const paragraphs = (...texts: string[]): RawBlock[] => texts.map((text) => ({ kind: 'paragraph', text }))

describe('spaces', () => {
  test.each([
    ['Adviser  H.R.   McMaster', 'Adviser H.R. McMaster'],
    ['after the summit.The two sides', 'after the summit. The two sides'],
    ['left in 2017.The two', 'left in 2017. The two'],
    ['the reset.”Lavrov smiled', 'the reset.” Lavrov smiled'],
    ['said“We will”and', 'said “We will” and'],
    ['Syria,Ukraine and trade ,too .', 'Syria, Ukraine and trade, too.'],
    ['left the U.S.The talks', 'left the U.S. The talks'],
    ['Is it peace?No, it is', 'Is it peace? No, it is'],
    ['to be "obeyed".On this', 'to be "obeyed". On this'],
    ['the U.S.and the U.K.', 'the U.S. and the U.K.'],
  ])('%s → %s', (before, after) => expect(mendSpaces(before)).toBe(after))

  test.each([
    '1,000 men at 3.5 km',
    'www.Example.Com and a.b@Example.org',
    'the U.S.-led force',
    'Ph.D. in D.C.',
    'read http://a.org/x.The now',
    'J.F.K. and H.R. McMaster',
    'wait ... what',
    'e.g.The',
    'Node.js',
    'a line\nand another',
    'Booking.com Inc.',
    'the G.D.R.Government',
  ])('stays: %s', (text) => expect(mendSpaces(text)).toBe(text))
})

describe('quotation marks', () => {
  test.each([
    ['He said “yes" and left', 'He said “yes” and left'],
    ['He said "yes” and “no” and left', 'He said “yes” and “no” and left'],
    ["``a shield'' against", '“a shield” against'],
    ['Russia`s aims, China´s too', 'Russia’s aims, China’s too'],
  ])('%s → %s', (before, after) => expect(mendQuotes(before)).toBe(after))

  test.each(['"straight" and "straight"', '“a” and "b" and “c”', '“one paragraph that is not closed', "the '90s, 5' 10\""])(
    'stays: %s',
    (text) => expect(mendQuotes(text)).toBe(text),
  )
})

describe('glued words', () => {
  const TEXT = 'Later Tillerson flew home. Poland and Hungary objected, and Putin smiled.'
  test.each([
    ['RexTillerson declined', 'Rex Tillerson declined'],
    ['PolandHungary and', 'Poland Hungary and'],
    ['PresidentPutin left', 'President Putin left'],
  ])('%s → %s', (before, after) => expect(splitGluedWords(paragraphs(before, TEXT))[0]?.text).toBe(after))

  test.each([
    'H.R. McMaster',
    'iPhone',
    'DeGaulle',
    'WikiLeaks',
    'YouTube',
    'MacArthur',
    'post@RexTillerson.org',
    'LeTillerson',
    'altogethergrouping',
  ])('stays: %s', (text) => expect(splitGluedWords(paragraphs(text, TEXT, 'Arthur, Master and Gaulle; Mac and De.'))[0]?.text).toBe(text))

  test('a form used throughout is a name', () => {
    const text = 'RexTillerson, RexTillerson and RexTillerson'
    expect(splitGluedWords(paragraphs(text, TEXT))[0]?.text).toBe(text)
  })
})

describe('pull-quotes', () => {
  const ARTICLE = 'The concert of Europe was no alliance. It was a habit of meeting, and habits are stronger than treaties. So it lasted.'
  test('a sentence set large, before or after its place', () => {
    expect([...findPullQuotes(paragraphs('“It was a habit of meeting, and habits are stronger than treaties”', ARTICLE))]).toEqual([0])
    expect([...findPullQuotes(paragraphs(ARTICLE, 'It was a habit of meeting, and habits are stronger than treaties.'))]).toEqual([1])
  })

  test('a paragraph pasted twice: the second goes', () =>
    expect([...findPullQuotes(paragraphs(ARTICLE, 'Another.', ARTICLE))]).toEqual([2]))

  test('not headings, items, short refrains or paragraphs alike only at first', () => {
    expect(
      findPullQuotes([
        { kind: 'heading', text: 'It was a habit of meeting and more' },
        ...paragraphs('It was a habit of meeting and more besides.'),
      ]).size,
    ).toBe(0)
    expect(findPullQuotes(paragraphs('And the peace held.', 'So it was, and the peace held.')).size).toBe(0)
    expect(findPullQuotes(paragraphs('It was a habit of meeting, not a treaty.', ARTICLE)).size).toBe(0)
  })
})

describe('mojibake', () => {
  test.each([
    ['Russiaâ€™s â€œresetâ€\u009d', 'Russia’s “reset”'],
    ['FranÃ§ois in MÃ¼nchen', 'François in München'],
    ['2017â€“2018', '2017–2018'],
  ])('%s → %s', (before, after) => expect(mendMojibake(before)).toBe(after))

  test.each(['São Paulo and João', 'Ângela’s', 'Ãœ', 'détente “à la” 20 €'])('stays or is right: %s', (text) =>
    expect(mendMojibake(text)).toBe(text === 'Ãœ' ? 'Ü' : text),
  )
})

describe('light markup', () => {
  test.each([
    ['The **limits** of _partnership_ and *trust*', 'The limits of partnership and trust'],
    ['_(TIME)_ This framing', '(TIME) This framing'],
    ['See [Stent](https://example.org/a_b) and `x`', 'See Stent and x'],
  ])('%s → %s', (before, after) => expect(dropLightMarkup(before)).toBe(after))

  test.each(['5 * 3 * 2', 'snake_case_name', 'a* b*', '[sic](!)', '* a star', '__init'])('stays: %s', (text) =>
    expect(dropLightMarkup(text)).toBe(text),
  )
})
