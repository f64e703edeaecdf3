import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { citation, credit } from './citation'

const cited = (title: string, publisher = 'Press') => ({ title, publisher, year: 1985 })

test.each([
  ['I. W. Zartman, Ripe for Resolution', 'I. W. Zartman, “Ripe for Resolution”, Press (1985)', 'I. W. Zartman (1985)'],
  ['E.-W. Tan, Book review: Trusting Enemies', 'E.-W. Tan, “Book review: Trusting Enemies”, Press (1985)', 'E.-W. Tan (1985)'],
  ['P. ’t Hart, Irving L. Janis’ Victims', 'P. ’t Hart, “Irving L. Janis’ Victims”, Press (1985)', 'P. ’t Hart (1985)'],
  [
    'P. B. Evans, H. K. Jacobson and R. D. Putnam (eds), Double-Edged Diplomacy',
    'P. B. Evans, H. K. Jacobson and R. D. Putnam (eds), “Double-Edged Diplomacy”, Press (1985)',
    'P. B. Evans, H. K. Jacobson and R. D. Putnam (1985)',
  ],
  [
    'R. L. Tammen and others, Power Transitions',
    'R. L. Tammen and others, “Power Transitions”, Press (1985)',
    'R. L. Tammen and others (1985)',
  ],
  ['Trump, Putin and a truce', 'Press, “Trump, Putin and a truce” (1985)', 'Press (1985)'],
  ['U.S. Policy, Ten Years On', 'Press, “U.S. Policy, Ten Years On” (1985)', 'Press (1985)'],
  ['[Relations with Finland]', 'Press, Relations with Finland (1985)', 'Press (1985)'],
])('%s', (title, whole, short) => {
  expect(citation(cited(title))).toBe(whole)
  expect(credit(cited(title))).toBe(short)
})

test('a work without a year is not dated', () => {
  expect(citation({ ...cited('G. R. Berridge, Diplomacy'), year: null })).toBe('G. R. Berridge, “Diplomacy”, Press')
  expect(credit({ ...cited('Protocol'), year: null })).toBe('Press')
})

test('every title of the sheets on frameworks that begins with initials names its author', () => {
  const titles = [...readFileSync('resources/facts/frameworks.yaml', 'utf8').matchAll(/- \{title: "((?!U\.S\.)[A-Z]\.[^"]+)"/g)].map(
    ([, title = '']) => title,
  )
  expect(titles.length).toBeGreaterThan(100)
  expect(titles.filter((title) => credit(cited(title)) === 'Press (1985)')).toEqual([])
})
