import { expect, test } from 'vitest'
import { groupPlot, hardestPlot } from './group-plots'
import { csvOf, percent, roundTop } from './plot'
import { stretchesOf } from './stretches'

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ date: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10) }))

test('CSV keeps commas and quotes in their cell, and runs no formula', () => {
  expect(
    csvOf({
      columns: ['A, B', 'C'],
      rows: [
        ['say "x"', 1],
        ['=SUM(A1)', -2],
      ],
    }),
  ).toBe('"A, B",C\r\n"say ""x""",1\r\n\'=SUM(A1),-2\r\n')
})

test('few days stand alone; many go in weeks whose last, or first, is whole, and none is lost', () => {
  expect(stretchesOf(days(90), 'last')).toHaveLength(90)
  const back = stretchesOf(days(365), 'last')
  expect([back.length, back[0]?.days.length, back.at(-1)?.days.length]).toEqual([53, 1, 7])
  const ahead = stretchesOf(days(365), 'first')
  expect([ahead.length, ahead[0]?.days.length, ahead.at(-1)?.days.length]).toEqual([53, 7, 1])
})

test('an axis ends on a round number not far above the highest bar, with a whole number in the middle', () => {
  expect([0, 2.1, 5, 7, 11, 21, 41, 100, 101, 291, 1294, 9999].map(roundTop)).toEqual([2, 4, 6, 8, 20, 30, 50, 100, 150, 300, 1500, 10_000])
})

test('a share has a decimal unless it is all, half or nothing', () => {
  expect([percent(0), percent(0.905), percent(0.5), percent(1)]).toEqual(['0%', '90.5%', '50%', '100%'])
})

const group = (name: string, recall: number | null, cards = 3) => ({
  ...{ id: name, name, cards, recall, reviews: 4, retention: 0.75, lapses: 1 },
})

test('groups are drawn by recall and told in full in the table, also those not known yet', () => {
  const plot = groupPlot('by-topic', 'By topic', [group('Cause', 0.9), group('Meeting', 0.6), group('Outlook', null)], 'topic')
  expect(plot.sentence).toBe('Weakest: Meeting, where you would recall 60.0% today.')
  expect(plot.points.map(({ label, value, mark }) => [label, value, mark])).toEqual([
    ['Cause', 0.9, 0.75],
    ['Meeting', 0.6, 0.75],
  ])
  expect(plot.rows).toHaveLength(3)
  expect(plot.rows[2]).toEqual(['Outlook', 3, '', 4, '75.0%', 1])
})

test('hardest cards are numbered, and an empty list says so', () => {
  expect(hardestPlot([]).sentence).toBe('No card was forgotten yet.')
  const card = { cardId: 'c', itemId: 'i', documentId: null, at: 0, stem: 'Why?', lapses: 7, reviews: 12, difficulty: 8.25 }
  expect(hardestPlot([card])).toMatchObject({ top: 8, rows: [['Why?', 7, 12, '8.3']] })
  const set = { ...card, stem: '[Suez › Sèvres: Eden fell ill.] Why?' }
  expect(hardestPlot([set])).toEqual(hardestPlot([card]))
})
