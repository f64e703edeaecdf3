import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const breaks = (key: string, ...others: string[]) =>
  flawsOf({ stem: 'What do students of the summits of 2017 name?', key, options: [key, ...others], from: key }).includes('23')

test.each([
  ['Sergei Lavrov', 'Yuri Ushakov', 'Dmitry Peskov'],
  ['Donald Trump', 'Barack Obama', 'George W. Bush'],
  ['Angela Stent', 'Robert Jervis', 'Marcus Holmes'],
  ['Hamburg', 'Helsinki', 'Geneva'],
  ['Russia', 'China', 'Ukraine'],
  ['INF Treaty', 'SALT I', 'START I'],
  ['7 July 2017', '16 July 2018', '10 November 2017'],
  ['thirty minutes', 'one hour', 'over two hours'],
  ['thin economic ties', 'a common enemy', 'unequal power'],
])('passes: %s, %s, %s', (key, ...others) => expect(breaks(key, ...others)).toBe(false))

test.each([
  ['Sergei Lavrov', 'Andrei Gromyko', 'Yuri Ushakov'],
  ['Sergei Lavrov', 'Rex Tillerson', 'Yuri Ushakov'],
  ['Donald Trump', 'Franklin D. Roosevelt', 'Barack Obama'],
  ['Angela Stent', 'Donald Trump', 'Marcus Holmes'],
  ['Hamburg', 'Finland', 'Geneva'],
  ['New START', 'Treaty of Versailles', 'INF Treaty'],
  ['7 July 2017', '4 February 1945', '16 July 2018'],
  ['thirty minutes', '2017', 'two hours'],
])('fails: %s, %s, %s', (key, ...others) => expect(breaks(key, ...others)).toBe(true))
