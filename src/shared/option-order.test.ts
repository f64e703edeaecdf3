import { expect, it } from 'vitest'
import { shownOrder } from './option-order'

const cities = ['Bonn', 'Hamburg', 'Paris', 'Rome']
const shows = Array.from({ length: 200 }, (_, reps) => shownOrder(cities, `card-1 ${reps}`))

it('prevents learning the place of an answer: it stands in each place about equally often', () => {
  for (const place of [0, 1, 2, 3]) expect(shows.filter((shown) => shown[place] === 'Bonn').length).toBeGreaterThan(30)
  expect(shows.map((shown) => [...shown].sort())).toEqual(shows.map(() => cities))
})

it('shows the same order again for the same card after the same number of answers, as after an undo', () =>
  expect(shownOrder(cities, 'card-1 7')).toEqual(shows[7]))

it.each([
  [['1815', '1848', '1871', '1919']],
  [['in May 1990', 'in July 1990', 'in March 1991']],
  [['7 July 2017', '8 July 2017', '1 August 2017']],
  [['July 7, 2017', 'August 1, 2017']],
  [['five minutes', 'thirty minutes', 'one hour', 'ninety minutes', 'two hours']],
  [['over 1,200', '900', '45.5']],
  [['$2 million', '$30 million', '$1 billion']],
  [['10 %', '20 %', '25 %']],
  [['twenty-one states', 'twenty-five states', 'a hundred states']],
])('keeps numbers, dates and lengths of time in their order: %j', (options) => {
  for (const seed of 'abcdefgh') expect(shownOrder(options, seed)).toEqual(options)
})

it.each([[['1919', '1815', '1871']], [['1815', '1848', 'never']], [['two states', 'three treaties', 'four towns']]])(
  'shuffles what stands in no order: %j',
  (options) => expect([...'abcdefgh'].some((seed) => shownOrder(options, seed).join() !== options.join())).toBe(true),
)
