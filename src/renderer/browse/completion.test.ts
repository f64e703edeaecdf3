import { expect, test } from 'vitest'
import { completions } from './completion'

const names = { decks: ['Default', 'Arms control::Reykjavík'], tags: ['exam'], readings: ['Hopes and limits'] }
const offered = (query: string) => completions(query, names).map((one) => one.query)

test('offers keys for a word begun and values after a key, quoted where they hold spaces', () => {
  expect(offered('summit de')).toEqual(['summit deck:'])
  expect(offered('deck:reyk')).toEqual(['deck:"Arms control::Reykjavík"'])
  expect(offered('deck:"arms con')).toEqual(['deck:"Arms control::Reykjavík"'])
  expect(offered('-is:sus')).toEqual(['-is:suspended'])
  expect(offered('(tag:')).toEqual(['(tag:exam', '(tag:none'])
  expect(offered('')).toEqual([])
  expect(offered('is:suspended')).toEqual([])
})

test('a figure is completed step by step: its name, how it compares, how much', () => {
  expect(offered('prop:la')).toEqual(['prop:lapses'])
  expect(offered('prop:lapses')).toEqual([
    'prop:lapses>',
    'prop:lapses<',
    'prop:lapses>=',
    'prop:lapses<=',
    'prop:lapses=',
    'prop:lapses!=',
  ])
  expect(offered('is:due prop:r<')).toEqual(['is:due prop:r<0.7', 'is:due prop:r<0.8', 'is:due prop:r<0.9'])
  expect(offered('rated:7')).toContain('rated:7:1')
  expect(offered('flaw:stands').length).toBeGreaterThan(0)
})
