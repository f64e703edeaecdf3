import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const from = 'In Hamburg, Trump and Putin spoke of Syria, Ukraine, terrorism and cybersecurity for over two hours.'
const breaks3 = (stem: string, key: string) => flawsOf({ stem, key, from }).includes('3')
const breaks4 = (stem: string, key: string) => flawsOf({ stem, key, from }).includes('4')

test.each([
  ['How long did Trump and Putin speak in Hamburg?', 'over two hours'],
  ['Trump and Putin spoke for _____ in Hamburg.', 'over two hours'],
  ['How did Lavrov explain why Trump and Putin spoke so long?', 'Syria'],
])('rule 3 passes: %s', (stem, key) => expect(breaks3(stem, key)).toBe(false))

test.each([
  ['What did Trump do in Hamburg?', 'He spoke with Putin of Syria and of Ukraine and of terrorism for over two hours'],
  ['When and where did Trump and Putin meet?', 'Hamburg'],
  ['Where did Trump and Putin meet, and how long did they speak?', 'Hamburg'],
  ['In _____, Trump and Putin spoke for _____.', 'Hamburg'],
  ['Where did they meet?', ''],
])('rule 3 fails: %s', (stem, key) => expect(breaks3(stem, key)).toBe(true))

test('rule 3 fails when the key is not among the options', () => {
  expect(
    flawsOf({
      stem: 'Where did Trump and Putin speak for over two hours?',
      key: 'Hamburg',
      options: ['Helsinki', 'Osaka', 'Geneva'],
      from,
    }),
  ).toContain('3')
})

test.each([
  ['What did Trump and Putin speak of in Hamburg?', 'Syria'],
  ['Name the city in which Trump and Putin spoke.', 'Hamburg'],
  ['When did Trump and Putin speak?', 'July 7, 2017'],
  ['Where did Trump and Putin speak?', 'Hamburg, Germany'],
  ['Which three matters beside Ukraine did Trump and Putin raise?', 'Syria, terrorism and cybersecurity'],
])('rule 4 passes: %s', (stem, key) => expect(breaks4(stem, key)).toBe(false))

test.each([
  ['List all matters of which Trump and Putin spoke.', 'Syria'],
  ['Name every matter raised in Hamburg.', 'Syria'],
  ['What are the four matters of Hamburg?', 'Syria'],
  ['What did Trump and Putin speak of in Hamburg?', 'Syria, Ukraine, terrorism and cybersecurity'],
  ['What did Trump and Putin speak of in Hamburg?', 'Syria; Ukraine; terrorism; cybersecurity'],
])('rule 4 fails: %s', (stem, key) => expect(breaks4(stem, key)).toBe(true))
