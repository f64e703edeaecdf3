import { expect, test } from 'vitest'
import type { Fact } from '../../../../../shared/fact'
import { askedOf } from './attribute'
import { askedOfActor } from './by-column'
import { questionOf } from './words'

const fact = { slots: {} } as Fact

test('of a row of a table it is asked when and where, if it names what happens', () => {
  expect(askedOf('When', 'river accession', 'March 1921', true)).toBe('when did river accession take place?')
  expect(askedOf('Where', 'Tarvis Conference', 'Riga', true)).toBe('where did Tarvis Conference take place?')
  expect(askedOf('When', 'Berger visits Riga', 'March 1921', true)).toBeNull()
  expect(askedOf('Where', 'deal', 'Riga', true)).toBeNull()
  expect(askedOf('Date', 'River Treaty', 'signed 3 May 1921', true)).toBeNull()
})

test('a side has a position where its cell says what it would do, and not what it has', () => {
  expect(askedOfActor(fact, 'fisheries', 'Norway', 'leave them open')).toBe('what was the position of Norway on fisheries?')
  expect(askedOfActor(fact, 'fisheries', 'Norway', 'a large fleet')).toBeNull()
})

test('a heading that names a thing is no question', () => {
  expect(questionOf('What it received')).toBeNull()
  expect(questionOf('Who signed')).toBe('who signed')
})
