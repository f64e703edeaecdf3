import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { bookOf } from './title-page'

/** The book under review above a text that speaks of its author. */
function bookAbove(...page: string[]) {
  const body =
    'For eighty years the harbour league has been remembered through the eyes of a man who walked out of it. Marlowe shows what he left behind. She has read every file in the town, and the town kept many. Marlowe is fair to the masters and fairer to the crews.'
  return bookOf(readDocument({ text: `${page.join('\n\n')}\n\n${body}\n\n${body.replace('eighty', 'ninety')}` }))
}

const LEAGUE = { title: 'Man, the Pier, and the Toll: A Theory of Harbours', authors: ['Anna K. Marlowe'] }

test.each([
  ['in three lines', ['Three ways of looking', LEAGUE.title, 'By Anna K. Marlowe', 'Kestrel University Press']],
  ['in three lines with its year', ['Three ways of looking', LEAGUE.title, 'Anna K. Marlowe', 'Kestrel, 2003']],
  ['in one line', ['Three ways of looking', `${LEAGUE.title}. By Anna K. Marlowe. Jon Kestrel, 2003.`]],
  ['by its author', ['Three ways of looking', `Anna K. Marlowe, ${LEAGUE.title}. Boston: Little, Kestrel, 1971.`]],
  ['in the title of its review', [`A Review of Anna K. Marlowe, ${LEAGUE.title}`]],
  [
    'twice, once with a middle initial',
    [`A Review of Anna K. Marlowe, ${LEAGUE.title}`, `${LEAGUE.title}. By Anna Marlowe. Jon Kestrel, 2003.`],
  ],
  ['in quotation marks', [`Three Ways of Looking: Anna K. Marlowe's "${LEAGUE.title}"`, 'Oxford: Kestrel Press, 1954']],
])('a book under review is found: %s', (_, page) => expect(bookAbove(...page)).toEqual(LEAGUE))

test('prevents a heading over a place and a year from being taken for a book', () => {
  expect(bookAbove('A QUARREL WITHOUT RELATIONS: KURLAND', 'Samogetia and Riga', 'The Port, 1920')).toBeNull()
  expect(
    bookAbove(
      'Cross-Channel conversation',
      'That Sweet Enemy: The Crews from the Sun King On. By Ann and Jon Teal. William Kestrel, 2006.',
    ),
  ).toBeNull()
})

test('a title page is read once, whether it has a book or none', () => {
  const reads = (...page: string[]): number => {
    let count = 0
    const document = readDocument({ text: page.join('\n\n') })
    const { blocks } = document
    const watched = Object.defineProperty({ ...document }, 'blocks', { get: () => (count++, blocks) })
    expect(bookOf(watched)).toEqual(bookOf(watched))
    return count
  }
  expect(reads('Three ways of looking', `${LEAGUE.title}. By Anna K. Marlowe. Kestrel University Press, 2003. 240 pp.`)).toBe(1)
  expect(reads('Three ways of looking', 'The harbour league has been remembered for eighty years.')).toBe(1)
})
