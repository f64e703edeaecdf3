import { describe, expect, test } from 'vitest'
import type { Dropped } from '../../../../shared/document'
import { dropPageFurniture } from './page-furniture'

function mend(text: string) {
  const dropped: Dropped[] = []
  const lines = dropPageFurniture(text.split('\n'), dropped)
  return {
    kept: lines.map((line) => line.trim()).filter((line) => line !== ''),
    dropped: dropped.map(({ reason, text: words }) => `${reason}: ${words}`),
  }
}

const page = (number: number, head = 'THE CONCERT OF EUROPE') =>
  `${head}\n\nOn page ${String.fromCharCode(96 + number)} the powers agreed that the peace should be kept\nby ${number} meetings of their ministers, to be held whenever it seemed\n\n${number}\n`

describe('dropped', () => {
  test('page numbers and running heads, but for the first, which is the title', () => {
    const { kept, dropped } = mend([1, 2, 3, 4].map((number) => page(number)).join('\n'))
    expect(kept).toHaveLength(9)
    expect(dropped.filter((line) => line.startsWith('page-number'))).toHaveLength(4)
    expect(dropped.filter((line) => line.startsWith('running-head'))).toHaveLength(3)
  })

  test.each([
    'River Stud. Rev. Vol. 31, No. 2',
    'J. MODERN RIVER STUD.                       VOL. XI',
    'Journal of River Law   Vol. 8 (2)            Page 47',
  ])('the journal over a page of it: %s', (issue) =>
    expect(mend(`${issue}\n\nThe ministers met in the spring.`).kept).toEqual(['The ministers met in the spring.']),
  )

  test.each(['Page 3 of 12', 'page 7', '- 12 -', '– 12 –', '3 / 12'])('%s', (label) => {
    expect(mend(`The ministers met in the spring and\n${label}\nparted in the autumn.`).kept).toHaveLength(2)
  })

  test('heads with the number in the same line, left and right pages alternating', () => {
    const pages = [12, 13, 14, 15].map(
      (n) =>
        `${n % 2 ? `The Long Peace   ${n}` : `${n}   Castlereagh and Metternich`}\nthe powers agreed that the peace should be kept by means of\nmeetings of their ministers, to be held whenever it was`,
    )
    expect(mend(pages.join('\n')).dropped).toHaveLength(4)
  })

  test('a head in capitals that stands once, in the middle of a sentence beside a page number', () => {
    const { kept } = mend('The crowns agreed that nets might\n\n42\n\nTHE BARGAIN AT TARVIS\n\nbe mended by night and on Sundays.')
    expect(kept).toEqual(['The crowns agreed that nets might', 'be mended by night and on Sundays.'])
  })

  test('heads set wide of their numbers, counting up', () => {
    expect(
      mend('A Review 12 (2004)        33\nThe powers met.\nThey agreed.\n34        Maria Rossi\nThey met again.\nThey parted.').dropped,
    ).toHaveLength(2)
  })

  test('a head beside form feeds', () => {
    expect(mend('one\nThe Long Peace\n\ftwo\nThe Long Peace\n\fthree\nThe Long Peace').dropped).toHaveLength(3)
  })

  test('a head in the middle of sentences, without any page numbers', () => {
    const text = ['agreed that the peace', 'kept by the means', 'of the ministers who', 'met in Vienna when']
      .map((line) => `the powers then ${line}\nThe Long Peace\nwas to go on for ever and they`)
      .join('\n')
    expect(mend(text).dropped).toHaveLength(4)
  })
})

describe('left alone', () => {
  test('a year as a heading, and years in order', () => {
    expect(mend('1914\n\nThe war began.\n\n1915\n\nThe war went on.\n\n1916\n\nVerdun.').dropped).toEqual([])
  })

  test('a column of figures', () => {
    expect(mend('Warheads:\n12\n13\n14\nin three years.').dropped).toEqual([])
  })

  test('a table', () => {
    expect(mend('Warheads in tests:\nFrance          12\nBritain         13\nChina           14\nNo more.').dropped).toEqual([])
  })

  test('a heading used in several parts', () => {
    expect(mend('France\n\nAims\n\nSecurity.\n\nPrussia\n\nAims\n\nGrowth.\n\nAustria\n\nAims\n\nOrder.').dropped).toEqual([])
  })

  test('numbered headings', () => {
    expect(mend('1 Origins\n\nIt began in Vienna.\n\n2 Growth\n\nIt grew in Aachen.\n\n3 End\n\nIt ended in Crimea.').dropped).toEqual([])
  })

  test('a refrain', () => {
    expect(
      mend(
        'The ships came in.\nAnd the peace held.\n\nThe ships went out.\nAnd the peace held.\n\nThe ships were sold.\nAnd the peace held.',
      ).dropped,
    ).toEqual([])
  })
})
