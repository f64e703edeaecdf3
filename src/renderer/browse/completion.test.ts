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
