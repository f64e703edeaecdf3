import { expect, test } from 'vitest'
import { checkItem } from '.'
import { contextOf, flawsOf, itemOf, libraryOf } from './cases'

const from = 'Trump and Putin met in Hamburg on 7 July 2017.'
const item = { stem: 'Where did Trump and Putin meet in July 2017?', key: 'Hamburg', options: ['Geneva', 'Hamburg', 'Helsinki'], from }
const breaks = (...sentences: string[]) => flawsOf(item, { library: libraryOf(...sentences) }).includes('22')

test.each([
  ['Trump and Putin met in Helsinki in July 2018.'],
  ['In July 2017 Trump met Putin in Hamburg, not in Helsinki.'],
  ['Trump and Putin met in Hamburg in July 2017, and a year later the scene moved to Helsinki.'],
  ['Reagan and Gorbachev met in Geneva.'],
])('passes: %s', (sentence) => expect(breaks(sentence)).toBe(false))

test.each([['In July 2017, Putin met Trump in Geneva.'], ['Trump and Putin met in Hamburg and Helsinki in July 2017.']])(
  'fails: %s',
  (sentence) => expect(breaks(sentence)).toBe(true),
)

test('reads the item’s own document, too', () => {
  const text = `${from} Some papers wrote that Trump and Putin were meeting in Geneva in July 2017.`
  const passages = [
    { start: 0, end: from.length, block: 0 },
    { start: from.length + 1, end: text.length, block: 0 },
  ]
  expect(checkItem(itemOf(item), { ...contextOf(text), passages })).toContain('22')
})
